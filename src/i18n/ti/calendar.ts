import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'መደብ',
  heading: 'መደብ ናይ {month}',
  headingTwo: 'መደብ ናይ {first} ከምኡ’ውን {second}',
  today: 'ሎሚ',
  tomorrow: 'ጽባሕ',
  count: { one: '{count} ንጥፈት', other: '{count} ንጥፈታት' },
  and: 'ከምኡ’ውን',

  view: 'ነቲ መደብ ብኸመይ ክትርእይዎ ትደልዩ?',
  viewList: 'ዝርዝር',
  viewMonth: 'ወርሒ',
  goTo: '{month} ርአዩ',

  filter: 'እትደልይዎ ምረጹ',

  'audience.everyone': 'ኩሉ ሰብ',
  'audience.seniors': 'ብዕድመ ዝደፍኡ ሰባት',
  'audience.families': 'ስድራቤታት',
  'audience.children': 'ቆልዑት',
  'audience.newcomers': 'ሓደስቲ ዝመጹ ሰባት',
  'audience.volunteers': 'ወለንተኛታት',
  forWhom: 'ንመን፦ {who}',

  allDay: 'ምሉእ መዓልቲ',
  untilDay: 'ክሳብ መወዳእታ {day}',
  free: 'ብናጻ',
  priceBoth: '{price}፣ ወይ {kansentarief} ምስ ናይ UiTPAS ትሑት ዋጋ (kansentarief)',
  priceGift: 'ዝደለኹምዎ ትህቡ',
  priceGiftAround: 'ዝደለኹምዎ ትህቡ፣ ንኣብነት {price}',
  priceEasy: 'ዋጋኡ {price} እዩ።',
  priceBothEasy: 'ዋጋኡ {price} እዩ። ምስ ናይ UiTPAS ትሑት ዋጋ (kansentarief) {kansentarief} ትኸፍሉ።',
  signUpNone: 'ብዘይ ምዝገባ ምጹ',
  signUpOptional: 'ክትምዝገቡ ትኽእሉ ኢኹም፣ ግን ግድን ኣይኮነን',
  signUpRequired: 'ኣቐዲምኩም ተመዝገቡ',
  stepFree: 'መደያይቦ የለን',
  steps: 'መደያይቦ ኣሎ',

  seatsLeft: { one: '{count} ቦታ ተሪፉ', other: '{count} ቦታታት ተሪፉ' },
  seatsFew: 'ክመልእ ቀሪቡ',
  seatsFull: 'መሊኡ',
  seatsWaitlist: 'መሊኡ – ዝርዝር መጸበዪ (wachtlijst)',
  seatsClosed: 'ሕጂ ክትምዝገቡ ኣይትኽእሉን ኢኹም',
  statusCancelled: 'ተሰሪዙ',
  statusPaused: 'ዕረፍቲ ቤት ትምህርቲ፦ ንጥፈት የለን',
  statusMoved: 'ግዜኡ ተቐይሩ',
  statusMovedFrom: 'ግዜኡ ተቐይሩ። ቅድም {when} ነይሩ',
  statusMovedTo: 'ግዜኡ ናብ {when} ተቐይሩ',
  statusChanged: 'ኣስተውዕሉ፦ ገለ ነገር ተቐይሩ',

  partFailed: 'እዚ ክፋል ሕጂ ክርአ ኣይከኣለን። ኢንተርነት ከም ዘለኩም ርአዩ፣ ወይ ደሓር እንደገና ፈትኑ።',
} satisfies CalendarTranslation;
