import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'እትደልይዎ ምረጹ ({count} ተመሪጹ)', other: 'እትደልይዎ ምረጹ ({count} ተመሪጾም)' },
  filterFunctions: 'እንታይ ክትገብሩ ትደልዩ?',
  filterPlaces: 'ኣበይ?',
  filterAudiences: 'ንመን?',
  filterEase: 'እንታይ ይጥዕመኩም?',
  filterFree: 'ብናጻ',
  filterNoSignUp: 'ብዘይ ምዝገባ',
  filterThisWeek: 'እዚ ሰሙን',
  filterState: 'ትርእይዎ ዘለኹም እዚ ጥራይ እዩ፦ {filters}።',
  filterShow: { one: '{count} ንጥፈት ኣርእዩኒ', other: '{count} ንጥፈታት ኣርእዩኒ' },
  filterClear: 'ኩሉ ምርጫ ደምስሱ',
  filterCleared: 'ኩሉ ምርጫ ተደምሲሱ።',
  noResults: 'ምስ ምርጫኹም ዝሰማማዕ ንጥፈት የለን።',
  noResultsHint: 'ውሑድ ምረጹ፣ ወይ ኩሉ ምርጫ ደምስሱ።',
} satisfies CalendarFiltersTranslation;
