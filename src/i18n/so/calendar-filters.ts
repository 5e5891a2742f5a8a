import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Dooro waxa aad raadinayso ({count} la doortay)',
    other: 'Dooro waxa aad raadinayso ({count} la doortay)',
  },
  filterFunctions: 'Maxaad rabtaa inaad samayso?',
  filterPlaces: 'Xaggee?',
  filterAudiences: 'Yay u tahay?',
  filterEase: 'Maxaa kuu fiican?',
  filterFree: 'Bilaash',
  filterNoSignUp: 'Isdiiwaangelin la’aan',
  filterThisWeek: 'Toddobaadkan',
  filterState: 'Waxaad aragtaa oo keliya: {filters}.',
  filterShow: { one: 'Tus {count} waxqabad', other: 'Tus {count} waxqabad' },
  filterClear: 'Tirtir wixii aad dooratay',
  filterCleared: 'Wixii aad dooratay waa la tirtiray.',
  noResults: 'Ma jiro waxqabad ku habboon waxa aad dooratay.',
  noResultsHint: 'Wax yar dooro, ama tirtir wixii aad dooratay.',
} satisfies CalendarFiltersTranslation;
