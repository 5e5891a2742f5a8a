import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    one: 'انتخاب آنچه می‌خواهید ({count} انتخاب شده)',
    other: 'انتخاب آنچه می‌خواهید ({count} انتخاب شده)',
  },
  filterFunctions: 'چه کار می‌خواهید بکنید؟',
  filterPlaces: 'کجا؟',
  filterAudiences: 'برای چه کسی؟',
  filterEase: 'چه چیزی برای شما مناسب است؟',
  filterFree: 'رایگان',
  filterNoSignUp: 'بدون ثبت‌نام',
  filterThisWeek: 'این هفته',
  filterState: 'فقط این‌ها را می‌بینید: {filters}.',
  filterShow: { one: 'نشان دادن {count} فعالیت', other: 'نشان دادن {count} فعالیت' },
  filterClear: 'پاک کردن همه‌ی انتخاب‌ها',
  filterCleared: 'همه‌ی انتخاب‌ها پاک شد.',
  noResults: 'چیزی با انتخاب شما پیدا نشد.',
  noResultsHint: 'کمتر انتخاب کنید، یا همه‌ی انتخاب‌ها را پاک کنید.',
} satisfies CalendarFiltersTranslation;
