import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'Изберете какво търсите (1 избрано)', other: 'Изберете какво търсите ({count} избрани)' },
  filterFunctions: 'Какво искате да правите?',
  filterPlaces: 'Къде?',
  filterAudiences: 'За кого?',
  filterEase: 'Какво е удобно за Вас?',
  filterFree: 'Безплатно',
  filterNoSignUp: 'Без записване',
  filterThisWeek: 'Тази седмица',
  filterState: 'Виждате само: {filters}.',
  filterShow: { one: 'Покажете 1 занимание', other: 'Покажете {count} занимания' },
  filterClear: 'Изчистете всички филтри',
  filterCleared: 'Всички филтри са изчистени.',
  noResults: 'Няма нищо, което отговаря на избора Ви.',
  noResultsHint: 'Изберете по-малко или изчистете всички филтри.',
} satisfies CalendarFiltersTranslation;
