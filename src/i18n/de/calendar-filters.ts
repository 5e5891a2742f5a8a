import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'Wählen Sie, was Sie suchen (1 gewählt)', other: 'Wählen Sie, was Sie suchen ({count} gewählt)' },
  filterFunctions: 'Was möchten Sie tun?',
  filterPlaces: 'Wo?',
  filterAudiences: 'Für wen?',
  filterEase: 'Was passt zu Ihnen?',
  filterFree: 'Kostenlos',
  filterNoSignUp: 'Ohne Anmeldung',
  filterThisWeek: 'Diese Woche',
  filterState: 'Sie sehen nur: {filters}.',
  filterShow: { one: '1 Aktivität zeigen', other: '{count} Aktivitäten zeigen' },
  filterClear: 'Alle Filter löschen',
  filterCleared: 'Alle Filter sind gelöscht.',
  noResults: 'Nichts passt zu Ihrer Auswahl.',
  noResultsHint: 'Wählen Sie weniger aus, oder löschen Sie alle Filter.',
} satisfies CalendarFiltersTranslation;
