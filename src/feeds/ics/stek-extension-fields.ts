/**
 * Parts of an activity that iCalendar has no property for. Each travels as `X-STEK-<NAME>` with its JSON as the value, such as
 * `X-STEK-PRICE:{"kind":"fixed"\,"amount":250\,"uitpas":true}`. A webmaster can also write `X-STEK-PRICE:2.50` by hand.
 */
export const ACTIVITY_FIELDS = [
  'title',
  'easyText',
  'body',
  'pictograms',
  'image',
  'functions',
  'audience',
  'categories',
  'languages',
  'attendanceMode',
  'organiser',
  'partners',
  'contact',
  'price',
  'signUp',
] as const;

/** Parts of one changed date that iCalendar has no property for. */
export const EXCEPTION_FIELDS = ['title', 'note', 'seatsLeft', 'capacity'] as const;

/** `easyText` → `X-STEK-EASY-TEXT`. */
export const propertyFor = (field: string): string =>
  `X-STEK-${field.replace(/[A-Z]/g, letter => `-${letter}`).toUpperCase()}`;
