import { cleanText } from '../schema/clean-text.ts';
import type { Activity, SignUpRule } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Price } from '../schema/price.ts';
import type { Feed } from '../schema/programme.ts';
import { parseSafeUrl } from '../schema/safe-url.ts';
import { phoneNumber } from './phone-number.ts';
import { ownPictogramOf, type OwnPictogramWords } from './pictogram-of.ts';
import { placeFromText } from './place-from-text.ts';

/** What a page says for activities that say nothing themselves, as it is written in attributes. */
export interface WrittenDefaults {
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly contactUrl?: string | undefined;
  readonly defaultPrice?: string | undefined;
  readonly defaultPlace?: string | undefined;
  readonly defaultSignUp?: string | undefined;
  readonly pictogramWords?: string | undefined;
}

/** What holds for activities that say nothing themselves. */
export interface ActivityDefaults {
  contact?: NonNullable<Activity['contact']> | undefined;
  price?: Price | undefined;
  place?: Place | undefined;
  signUp?: SignUpRule | undefined;
  /** Words that stand for a picture, beside those that every page knows. */
  pictogramWords?: OwnPictogramWords | undefined;
}

/** What was read, and which of it cannot be used. */
export interface ReadDefaults {
  defaults: ActivityDefaults;
  unusable: (keyof WrittenDefaults)[];
}

/** What can be written in the place of a value that cannot be used. */
export const DEFAULTS_ADVICE = {
  contactName: 'Write a name of 120 characters at most.',
  contactPhone: 'Write a telephone number such as 057 12 34 56 or +32 57 12 34 56.',
  contactEmail: 'Write one mail address, such as stek@example.be.',
  contactUrl: 'Write an address that begins with https://.',
  defaultPrice: 'Write euros, such as 2.50; 0 is free.',
  defaultPlace:
    'Write a name of 120 characters at most, with or without an address: Dorpshuis, Kerkstraat 1, 8902 Zillebeke.',
  defaultSignUp: 'Write none, optional or required, or the address where people sign up.',
  pictogramWords: 'Write names of pictograms with their words: soup: ribollita, minestr-; walk: rondje kerk.',
} as const satisfies Record<keyof WrittenDefaults, string>;

/** What it is called where it is written: `contactPhone` is `contact-phone`. */
export const attributeOf = (name: keyof WrittenDefaults): string =>
  name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** The first place that no activity of a programme has: its id is none of a source. */
const PLACE_ID = 'default-place';
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/;
const FREE = /^(?:0+(?:[.,]0+)?|gratis|free|gratuit)$/i;
const EUROS = /^(\d{1,5})(?:[.,](\d{1,2}))?$/;
const MODES = ['none', 'optional', 'required'] as const;

/** Reads what is written in attributes. What cannot be used is left out, and named. */
export function readDefaults(written: WrittenDefaults): ReadDefaults {
  const unusable: (keyof WrittenDefaults)[] = [];
  const read = <T>(name: keyof WrittenDefaults, reader: (text: string) => T | undefined): T | undefined => {
    const text = cleanText(written[name] ?? '');
    if (!text) return undefined;
    const value = reader(text);
    if (value === undefined) unusable.push(name);
    return value;
  };
  const contact = {
    name: read('contactName', text => (text.length <= 120 ? text : undefined)),
    phone: read('contactPhone', phoneNumber),
    email: read('contactEmail', text => (EMAIL.test(text) ? text : undefined)),
    url: read('contactUrl', webAddress),
  };
  const defaults = {
    contact: Object.values(contact).some(Boolean) ? contact : undefined,
    price: read('defaultPrice', priceFrom),
    place: read('defaultPlace', placeFrom),
    signUp: read('defaultSignUp', signUpFrom),
    pictogramWords: read('pictogramWords', wordsFrom),
  };
  return { defaults, unusable };
}

/**
 * A programme in which activities that say nothing of contact, price, place or sign-up have what the page says for them. What an
 * activity says itself stays, and so does the person of its place.
 *
 * @param takesSignUps Whether the source takes sign-ups itself: then it decides who can, and only an address elsewhere, or that nobody
 * needs to, is taken from the page.
 */
export function withDefaults<P extends Pick<Feed, 'activities' | 'places'>>(
  programme: P,
  defaults: ActivityDefaults,
  takesSignUps = false,
): P {
  const { place, signUp } = defaults;
  const places = place ? placesWith(place, programme) : programme.places;
  const usualPlace = place && (places.find(one => isSame(one, place)) ?? place);
  const rule = takesSignUps && !signUp?.url && signUp?.mode !== 'none' ? undefined : signUp;
  const usual = { ...defaults, place: usualPlace, signUp: rule };
  const byId = new Map(places.map(one => [one.id, one]));
  return { ...programme, places, activities: programme.activities.map(one => filled(one, usual, byId)) };
}

const isSame = (one: Place, other: Place): boolean => one.name.toLowerCase() === other.name.toLowerCase();

/** A place that the programme has by the same name is that place, and gets the address where it has none. */
function placesWith(place: Place, { activities, places }: Pick<Feed, 'activities' | 'places'>): Place[] {
  const { address } = place;
  if (places.some(one => isSame(one, place)))
    return address ? places.map(one => (isSame(one, place) && !one.address ? { ...one, address } : one)) : places;
  return activities.some(({ placeId }) => placeId === undefined) ? [...places, place] : places;
}

function filled(activity: Activity, defaults: ActivityDefaults, places: ReadonlyMap<string, Place>): Activity {
  const { contact, price, place, signUp, pictogramWords } = defaults;
  const placeId = activity.placeId ?? place?.id;
  const person = placeId === undefined ? undefined : places.get(placeId)?.contactPerson;
  const pictogram = pictogramWords && !activity.pictograms?.length && ownPictogramOf(activity, pictogramWords);
  return {
    ...activity,
    ...(placeId !== undefined && { placeId }),
    ...(contact && !activity.contact && !person && { contact }),
    ...(price && !activity.price && { price }),
    ...(signUp && !activity.signUp && { signUp }),
    ...(pictogram && { pictograms: [pictogram] }),
  };
}

const webAddress = (text: string): string | undefined =>
  text.length <= 2048 ? parseSafeUrl(text, /^https?:$/)?.href : undefined;

/** `0` and `gratis` are free; another number is euros. */
function priceFrom(text: string): Price | undefined {
  const written = text.replace(/^€\s*|\s*(?:€|euro)$/gi, '');
  if (FREE.test(written)) return { kind: 'free' };
  const [, euros, cents = '0'] = EUROS.exec(written) ?? [];
  return euros === undefined
    ? undefined
    : { kind: 'fixed', amount: Number(euros) * 100 + Number(cents.padEnd(2, '0')) };
}

function placeFrom(text: string): Place | undefined {
  const place = placeFromText(text.replace(/\s+/g, ' '));
  return place.name.length <= 120 ? { id: PLACE_ID, ...place } : undefined;
}

/** A mode, an address where another system takes the sign-ups, or both. */
function signUpFrom(text: string): SignUpRule | undefined {
  const [first = '', second] = text.split(/\s+/);
  const mode = MODES.find(one => one === first);
  const address = mode ? second : first;
  const url = address === undefined ? undefined : webAddress(address);
  if ((address !== undefined && !url) || (!mode && !url)) return undefined;
  return { mode: mode ?? 'required', ...(url && mode !== 'none' && { url }) };
}

/** `soup: ribollita, minestr-; walk: rondje kerk`, or the same as JSON. */
function wordsFrom(text: string): OwnPictogramWords | undefined {
  const written = text.startsWith('{') ? fromJson(text) : text.split(';').map(one => one.split(':'));
  const words: Record<string, string[]> = {};
  for (const [name = '', list = ''] of written ?? []) {
    const all = (Array.isArray(list) ? list.map(String) : String(list).split(','))
      .map(one => one.trim())
      .filter(Boolean);
    if (/^[\w-]{1,40}$/.test(name.trim()) && all.length > 0) words[name.trim()] = all;
  }
  return Object.keys(words).length > 0 ? words : undefined;
}

function fromJson(text: string): [string, unknown][] | undefined {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return undefined;
  }
}
