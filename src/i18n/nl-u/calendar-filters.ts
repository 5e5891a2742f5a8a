import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

/** What the filters say differently when the reader is addressed with `u`. */
export const calendarFilters = {
  filterOn: { one: 'Kies wat u zoekt (1 gekozen)', other: 'Kies wat u zoekt ({count} gekozen)' },
  filterFunctions: 'Wat wilt u doen?',
  filterEase: 'Wat past voor u?',
  filterState: 'U ziet alleen: {filters}.',
  noResults: 'Er is niets dat bij uw keuze past.',
} satisfies Partial<CalendarFiltersTranslation>;
