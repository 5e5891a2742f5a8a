import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'Choose what you look for ({count} chosen)', other: 'Choose what you look for ({count} chosen)' },
  filterFunctions: 'What do you want to do?',
  filterPlaces: 'Where?',
  filterAudiences: 'For whom?',
  filterEase: 'What suits you?',
  filterFree: 'Free',
  filterNoSignUp: 'No sign-up needed',
  filterThisWeek: 'This week',
  filterState: 'You only see: {filters}.',
  filterShow: { one: 'Show {count} activity', other: 'Show {count} activities' },
  filterClear: 'Clear all filters',
  filterCleared: 'All filters are cleared.',
  noResults: 'Nothing fits what you chose.',
  noResultsHint: 'Choose less, or clear all filters.',
} satisfies CalendarFiltersTranslation;
