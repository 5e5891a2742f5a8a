import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'Вибрати, що ви шукаєте (вибрано: {count})',
    few: 'Вибрати, що ви шукаєте (вибрано: {count})',
    many: 'Вибрати, що ви шукаєте (вибрано: {count})',
    other: 'Вибрати, що ви шукаєте (вибрано: {count})',
  },
  filterFunctions: 'Що ви хочете робити?',
  filterPlaces: 'Де?',
  filterAudiences: 'Для кого?',
  filterEase: 'Що вам підходить?',
  filterFree: 'Безкоштовно',
  filterNoSignUp: 'Без запису',
  filterThisWeek: 'Цього тижня',
  filterState: 'Ви бачите тільки: {filters}.',
  filterShow: {
    one: 'Показати {count} захід',
    few: 'Показати {count} заходи',
    many: 'Показати {count} заходів',
    other: 'Показати {count} заходу',
  },
  filterClear: 'Прибрати весь вибір',
  filterCleared: 'Весь вибір прибрано.',
  noResults: 'За вашим вибором нічого немає.',
  noResultsHint: 'Виберіть менше або приберіть весь вибір.',
} satisfies CalendarFiltersTranslation;
