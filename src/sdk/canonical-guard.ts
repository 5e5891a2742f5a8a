import { cleanText } from '../schema/clean-text.ts';
import { E164, INSTANT, LANG, LOCAL_DATE_TIME, LOCAL_TIME, SLUG } from '../schema/patterns.ts';
import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import { parseAddress } from '../domain/address.ts';
import type { Service } from '../schema/service.ts';
import { asRecord } from './as-record.ts';

/*
 * Tells whether an answer is exactly what our own server writes: then the schemas would change nothing in it and need not be
 * loaded (zod and the schemas are 10 kB gz; a page that shows a programme has no other use for them). Anything else, down to
 * one space too many, goes to the schemas. A test holds this file against them: what passes here, they read without a change
 * or a warning.
 */

type Check = (value: unknown) => boolean;

const word =
  (max: number, pattern?: RegExp): Check =>
  value =>
    typeof value === 'string' && value.length > 0 && value.length <= max && (!pattern || pattern.test(value));
const text =
  (max: number): Check =>
  value =>
    word(max)(value) && cleanText(value as string) === value;
const matching =
  (pattern: RegExp): Check =>
  value =>
    typeof value === 'string' && pattern.test(value);
const number =
  (min: number, max: number, whole = true): Check =>
  value =>
    (whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    (value as number) >= min &&
    (value as number) <= max;
const list =
  (item: Check, min = 0, max = Infinity): Check =>
  value =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(item);
const localised =
  (max: number): Check =>
  value => {
    const texts = asRecord(value);
    return texts !== undefined && Object.entries(texts).every(([lang, words]) => LANG.test(lang) && text(max)(words));
  };
const oneOf =
  (...words: string[]): Check =>
  value =>
    words.includes(value as string);
/** Every required member, and no member that is not known. */
const shape = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check => {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const names = Object.keys(required);
  return value => {
    const found = asRecord(value);
    return (
      found !== undefined &&
      names.every(name => Object.hasOwn(found, name)) &&
      Object.entries(found).every(([name, member]) => checks.get(name)?.(member))
    );
  };
};

const id = word(1024);
const openWord = word(64);
const flag: Check = value => typeof value === 'boolean';
const url: Check = value => word(2048)(value) && parseAddress(value as string) !== undefined;
const language = matching(LANG);
const moment = matching(LOCAL_DATE_TIME);
const instant = matching(INSTANT);
const clock = matching(LOCAL_TIME);
const count = number(0, Number.MAX_SAFE_INTEGER);
const anyNumber = number(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const cents = number(0, 1_000_000);
const short: Check = value => typeof value === 'string' && value.length <= 500;

const schedule = shape(
  { start: moment, end: moment, tz: openWord },
  {
    rrule: short,
    rdate: list(moment),
    exdate: list(moment),
    skip: list(oneOf('school-holidays')),
  },
);
const exception = shape(
  { recurrenceId: moment, type: oneOf('cancelled', 'moved', 'changed') },
  {
    start: moment,
    end: moment,
    placeId: id,
    title: localised(300),
    note: localised(200),
    seatsLeft: count,
    capacity: count,
  },
);
const hours = list(
  shape({ days: list(oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), 1), opens: clock, closes: clock }),
);

/** What one item looks like, of each collection that a programme is made of. The others always go to the schemas. */
const KINDS: Partial<Record<keyof Items, Check>> = {
  occurrences: shape(
    {
      id,
      activityId: id,
      start: instant,
      end: instant,
      localStart: moment,
      localEnd: moment,
      allDay: flag,
      status: openWord,
      recurring: flag,
    },
    {
      placeId: id,
      movedFrom: moment,
      title: localised(300),
      note: localised(200),
      seats: openWord,
      seatsLeft: anyNumber,
      formerIds: list(id),
    },
  ),
  activities: shape(
    { id, status: openWord, title: localised(300), schedule, version: count },
    {
      placeId: id,
      easyText: localised(300),
      body: localised(5000),
      pictograms: list(text(40), 0, 2),
      image: shape(
        { url, alt: value => typeof value === 'string' && value.length <= 300 },
        { copyrightHolder: text(250) },
      ),
      functions: list(openWord),
      audience: list(openWord),
      languages: list(language),
      organiser: text(200),
      partners: list(text(200)),
      contact: shape({}, { name: text(120), phone: text(40), email: text(254), url }),
      url,
      exceptions: list(exception),
      price: shape({ kind: oneOf('free', 'fixed', 'voluntary') }, { amount: cents, uitpas: flag, kansentarief: cents }),
      signUp: shape(
        { mode: oneOf('none', 'optional', 'required') },
        {
          capacity: number(1, 100_000),
          waitlist: number(0, 1000),
          partyMax: number(1, 10),
          opensDaysBefore: count,
          closesMinutesBefore: count,
          confirm: oneOf('contact'),
          url,
        },
      ),
      updatedAt: value => typeof value === 'string',
    },
  ),
  places: shape(
    { id, name: text(120) },
    {
      slug: matching(SLUG),
      address: shape({ street: text(160), postalCode: text(12), locality: text(80), country: matching(/^.{2}$/s) }),
      geo: shape({ latitude: number(-90, 90, false), longitude: number(-180, 180, false) }),
      accessibility: list(openWord),
      openingHours: hours,
      contactPerson: shape({ firstName: text(60) }, { photo: url, phone: matching(E164), languages: list(language) }),
      houseRules: localised(1000),
      url,
    },
  ),
};

/** What the collections of the contract hold. */
export interface Items {
  occurrences: Occurrence;
  activities: Activity;
  places: Place;
  services: Service;
}

/** A collection of the contract. */
export type Kind = keyof Items;

/** Whether an item is known to be exactly what our own server writes. Never throws. */
export const isCanonical = <K extends Kind>(kind: K, item: unknown): item is Items[K] => KINDS[kind]?.(item) === true;
