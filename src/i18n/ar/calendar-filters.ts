import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: {
    zero: 'اختيار ما تبحثون عنه (المختار: {count})',
    one: 'اختيار ما تبحثون عنه (المختار: {count})',
    two: 'اختيار ما تبحثون عنه (المختار: {count})',
    few: 'اختيار ما تبحثون عنه (المختار: {count})',
    many: 'اختيار ما تبحثون عنه (المختار: {count})',
    other: 'اختيار ما تبحثون عنه (المختار: {count})',
  },
  filterFunctions: 'ماذا تريدون أن تفعلوا؟',
  filterPlaces: 'أين؟',
  filterAudiences: 'لمن؟',
  filterEase: 'ماذا يناسبكم؟',
  filterFree: 'مجانًا',
  filterNoSignUp: 'من دون تسجيل',
  filterThisWeek: 'هذا الأسبوع',
  filterState: 'ترون فقط: {filters}.',
  filterShow: {
    zero: 'لا توجد أنشطة',
    one: 'عرض نشاط واحد',
    two: 'عرض نشاطين',
    few: 'عرض {count} أنشطة',
    many: 'عرض {count} نشاطًا',
    other: 'عرض {count} نشاط',
  },
  filterClear: 'إزالة كل الاختيارات',
  filterCleared: 'أُزيلت كل الاختيارات.',
  noResults: 'لا يوجد شيء يناسب اختياركم.',
  noResultsHint: 'اختاروا أقل، أو أزيلوا كل الاختيارات.',
} satisfies CalendarFiltersTranslation;
