import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'هغه څه وټاکئ چې غواړئ ({count} ټاکل شوی)', other: 'هغه څه وټاکئ چې غواړئ ({count} ټاکل شوي)' },
  filterFunctions: 'څه کول غواړئ؟',
  filterPlaces: 'چېرته؟',
  filterAudiences: 'د چا لپاره؟',
  filterEase: 'ستاسو لپاره څه ښه دي؟',
  filterFree: 'وړیا',
  filterNoSignUp: 'بې نوم لیکنې',
  filterThisWeek: 'دا اوونۍ',
  filterState: 'تاسو یوازې دا وینئ: {filters}.',
  filterShow: { one: '{count} فعالیت وښایئ', other: '{count} فعالیتونه وښایئ' },
  filterClear: 'ټولې ټاکنې پاکې کړئ',
  filterCleared: 'ټولې ټاکنې پاکې شوې.',
  noResults: 'ستاسو له ټاکنې سره برابر فعالیت نشته.',
  noResultsHint: 'لږ شیان وټاکئ، یا ټولې ټاکنې پاکې کړئ.',
} satisfies CalendarFiltersTranslation;
