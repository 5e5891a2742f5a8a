import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Alegeți ce căutați (1 ales)',
    few: 'Alegeți ce căutați ({count} alese)',
    other: 'Alegeți ce căutați ({count} alese)',
  },
  filterFunctions: 'Ce doriți să faceți?',
  filterPlaces: 'Unde?',
  filterAudiences: 'Pentru cine?',
  filterEase: 'Ce vi se potrivește?',
  filterFree: 'Gratuit',
  filterNoSignUp: 'Fără înscriere',
  filterThisWeek: 'Săptămâna aceasta',
  filterState: 'Vedeți numai: {filters}.',
  filterShow: {
    one: 'Arătați 1 activitate',
    few: 'Arătați {count} activități',
    other: 'Arătați {count} de activități',
  },
  filterClear: 'Ștergeți toate filtrele',
  filterCleared: 'Toate filtrele sunt șterse.',
  noResults: 'Nimic nu se potrivește cu ce ați ales.',
  noResultsHint: 'Alegeți mai puțin sau ștergeți toate filtrele.',
} satisfies CalendarFiltersTranslation;
