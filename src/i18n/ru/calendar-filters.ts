import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Выбрать, что вы ищете (выбрано: {count})',
    few: 'Выбрать, что вы ищете (выбрано: {count})',
    many: 'Выбрать, что вы ищете (выбрано: {count})',
    other: 'Выбрать, что вы ищете (выбрано: {count})',
  },
  filterFunctions: 'Что вы хотите делать?',
  filterPlaces: 'Где?',
  filterAudiences: 'Для кого?',
  filterEase: 'Что вам подходит?',
  filterFree: 'Бесплатно',
  filterNoSignUp: 'Без записи',
  filterThisWeek: 'На этой неделе',
  filterState: 'Вы видите только: {filters}.',
  filterShow: {
    one: 'Показать {count} мероприятие',
    few: 'Показать {count} мероприятия',
    many: 'Показать {count} мероприятий',
    other: 'Показать {count} мероприятия',
  },
  filterClear: 'Убрать весь выбор',
  filterCleared: 'Весь выбор убран.',
  noResults: 'По вашему выбору ничего нет.',
  noResultsHint: 'Выберите меньше или уберите весь выбор.',
} satisfies CalendarFiltersTranslation;
