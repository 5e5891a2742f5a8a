import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Choisir ce que vous cherchez ({count} choix)',
    many: 'Choisir ce que vous cherchez ({count} choix)',
    other: 'Choisir ce que vous cherchez ({count} choix)',
  },
  filterFunctions: 'Que voulez-vous faire ?',
  filterPlaces: 'Où ?',
  filterAudiences: 'Pour qui ?',
  filterEase: 'Qu’est-ce qui vous convient ?',
  filterFree: 'Gratuit',
  filterNoSignUp: 'Sans inscription',
  filterThisWeek: 'Cette semaine',
  filterState: 'Vous voyez seulement : {filters}.',
  filterShow: { one: 'Voir {count} activité', many: 'Voir {count} activités', other: 'Voir {count} activités' },
  filterClear: 'Effacer tous les filtres',
  filterCleared: 'Tous les filtres sont effacés.',
  noResults: 'Rien ne correspond à votre choix.',
  noResultsHint: 'Choisissez moins, ou effacez tous les filtres.',
} satisfies CalendarFiltersTranslation;
