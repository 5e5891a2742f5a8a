import type { CalendarFiltersTranslation } from '../calendar-filters.ts';

export const calendarFilters = {
  filterOn: { one: 'Aradığınızı seçin (1 seçildi)', other: 'Aradığınızı seçin ({count} seçildi)' },
  filterFunctions: 'Ne yapmak istiyorsunuz?',
  filterPlaces: 'Nerede?',
  filterAudiences: 'Kimin için?',
  filterEase: 'Size ne uyar?',
  filterFree: 'Ücretsiz',
  filterNoSignUp: 'Kayıt olmadan',
  filterThisWeek: 'Bu hafta',
  filterState: 'Yalnızca şunları görüyorsunuz: {filters}.',
  filterShow: { one: '1 etkinliği göster', other: '{count} etkinliği göster' },
  filterClear: 'Tüm filtreleri sil',
  filterCleared: 'Tüm filtreler silindi.',
  noResults: 'Seçiminize uyan bir şey yok.',
  noResultsHint: 'Daha az seçin veya tüm filtreleri silin.',
} satisfies CalendarFiltersTranslation;
