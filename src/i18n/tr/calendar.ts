import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Program',
  heading: 'Program: {month}',
  headingTwo: 'Program: {first} ve {second}',
  today: 'Bugün',
  tomorrow: 'Yarın',
  count: { one: '1 etkinlik', other: '{count} etkinlik' },
  and: 've',

  view: 'Programı nasıl görmek istiyorsunuz?',
  viewList: 'Liste',
  viewMonth: 'Ay',
  goTo: 'Göster: {month}',

  filter: 'Aradığınızı seçin',

  'audience.everyone': 'herkes',
  'audience.seniors': 'yaşlılar',
  'audience.families': 'aileler',
  'audience.children': 'çocuklar',
  'audience.newcomers': 'buraya yeni gelenler',
  'audience.volunteers': 'gönüllüler',
  forWhom: 'Kimler için: {who}',

  allDay: 'Bütün gün',
  untilDay: 'Son gün: {day}',
  free: 'Ücretsiz',
  priceBoth: '{price}, UiTPAS-kansentarief ile {kansentarief}',
  priceGift: 'İstediğiniz kadar verirsiniz',
  priceGiftAround: 'İstediğiniz kadar verirsiniz, örneğin {price}',
  priceEasy: 'Fiyatı: {price}.',
  priceBothEasy: 'Fiyatı: {price}. UiTPAS-kansentarief ile ödersiniz: {kansentarief}.',
  signUpNone: 'Doğrudan gelin',
  signUpOptional: 'Kayıt olabilirsiniz ama şart değil',
  signUpRequired: 'Önceden kayıt olun',
  stepFree: 'Merdiven yok',
  steps: 'Merdiven var',

  seatsLeft: { one: '1 yer kaldı', other: '{count} yer kaldı' },
  seatsFew: 'Neredeyse dolu',
  seatsFull: 'Dolu',
  seatsWaitlist: 'Dolu – bekleme listesi',
  seatsClosed: 'Şimdi kayıt olamazsınız',
  statusCancelled: 'Yapılmayacak',
  statusPaused: 'Ara: okul tatili',
  statusMoved: 'Tarihi değişti',
  statusMovedFrom: 'Tarihi değişti. Önceki tarih: {when}',
  statusMovedTo: 'Tarihi değişti. Yeni tarih: {when}',
  statusChanged: 'Dikkat: bir değişiklik var',

  partFailed: 'Bu bölüm şu anda gelmiyor. İnternetinize bakın veya biraz sonra tekrar deneyin.',
} satisfies CalendarTranslation;
