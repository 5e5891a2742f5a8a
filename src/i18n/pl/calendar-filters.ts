import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Wybierz, czego szukasz (wybrano 1)',
    few: 'Wybierz, czego szukasz (wybrano {count})',
    many: 'Wybierz, czego szukasz (wybrano {count})',
    other: 'Wybierz, czego szukasz (wybrano {count})',
  },
  filterFunctions: 'Co chcesz robić?',
  filterPlaces: 'Gdzie?',
  filterAudiences: 'Dla kogo?',
  filterEase: 'Co ci pasuje?',
  filterFree: 'Za darmo',
  filterNoSignUp: 'Bez zapisów',
  filterThisWeek: 'W tym tygodniu',
  filterState: 'Widzisz tylko: {filters}.',
  filterShow: {
    one: 'Pokaż 1 zajęcia',
    few: 'Pokaż {count} zajęcia',
    many: 'Pokaż {count} zajęć',
    other: 'Pokaż {count} zajęć',
  },
  filterClear: 'Usuń wszystkie filtry',
  filterCleared: 'Wszystkie filtry są usunięte.',
  noResults: 'Nic nie pasuje do twojego wyboru.',
  noResultsHint: 'Wybierz mniej albo usuń wszystkie filtry.',
} satisfies CalendarFiltersTranslation;
