import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { isOff } from '../../domain/occurrence-status.ts';
import { occurrencesOf } from '../../domain/occurrences.ts';
import { kansentarief } from '../../domain/price.ts';
import { parseDate } from '../../domain/recurrence/local-date.ts';
import { DAY_SECONDS, formatDate } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { L10n, LocalDate } from '../../schema/scalar.ts';
import type { HolidayPeriod } from '../../schema/schedule.ts';
import type { JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import { isWeekly, periodicCalendar } from './write-periodic.ts';
import { withOffset } from './write-time.ts';

/** How to write an activity for UiTdatabank. */
export interface UitdatabankWriteOptions {
  /** First day that is written; what is before it is past. */
  from: LocalDate;
  /** First day after the horizon; an endless series is written again as it comes nearer. @default a year after `from` */
  to?: LocalDate | undefined;
  places?: readonly Place[] | undefined;
  /** Periods in which `skip: ['school-holidays']` pauses. @default the Flemish school holidays */
  holidays?: readonly HolidayPeriod[] | undefined;
  /** `mainLanguage`, where the title has it; else the first language that it has. @default 'nl' */
  mainLanguage?: string | undefined;
  /** Type of event in UiTdatabank's taxonomy. @default a course for `leren`, else food and drink */
  eventType?: { id: string; label: string } | undefined;
}

/** UiTdatabank takes no other languages. */
const LANGUAGES = ['nl', 'fr', 'de', 'en'];
const MAX_NAME = 90;
const YEAR = 365;

const COURSE = { id: '0.3.1.0.0', label: 'Cursus of workshop' };
const FOOD = { id: '1.50.0.0.0', label: 'Eten en drinken' };

/**
 * An activity as an event of UiTdatabank, in the shape its Search API gives. Every week without counted places becomes `periodic`
 * with opening hours; all else, such as the last Tuesday of the month, counted places or a date that is off, becomes `single` or
 * `multiple` with the dates up to the horizon. `undefined` when no date is left.
 */
export function writeUitdatabank(activity: Activity, options: UitdatabankWriteOptions): JsonObject | undefined {
  const calendar = calendarOf(activity, options);
  if (!calendar) return undefined;
  const { title, body, easyText } = activity;
  const mainLanguage = mainLanguageOf(title, options.mainLanguage ?? 'nl');
  const place = options.places?.find(({ id }) => id === activity.placeId);
  const description = translations(body ?? easyText, Infinity);
  const isOnline = activity.attendanceMode === 'online' || activity.attendanceMode === 'mixed';
  return {
    '@id': activity.id,
    '@type': 'Event',
    mainLanguage,
    name: translations(title, MAX_NAME) ?? { [mainLanguage]: shorten(Object.values(title)[0] ?? '', MAX_NAME) },
    ...(description && { description }),
    terms: [{ ...(options.eventType ?? defaultEventType(activity)), domain: 'eventtype' }],
    ...calendar,
    attendanceMode: activity.attendanceMode ?? 'offline',
    ...(isOnline && activity.url && { onlineUrl: activity.url }),
    ...(place && { location: locationOf(place) }),
    ...(activity.organiser && { organizer: { '@type': 'Organizer', name: { [mainLanguage]: activity.organiser } } }),
    ...audienceOf(activity),
    ...priceOf(activity),
    ...contactOf(activity, mainLanguage),
    ...imageOf(activity, mainLanguage),
    workflowStatus: activity.status === 'draft' ? 'DRAFT' : 'APPROVED',
    ...(activity.updatedAt && { modified: activity.updatedAt }),
  };
}

const defaultEventType = ({ functions = [] }: Activity) => (functions.includes('leren') ? COURSE : FOOD);

function calendarOf(activity: Activity, options: UitdatabankWriteOptions): JsonObject | undefined {
  const { from, to = formatDate((parseDate(from) ?? 0) + YEAR), holidays } = options;
  const { occurrences } = occurrencesOf(
    { activities: [{ ...activity, status: 'published' }] },
    { from, to, tz: MUNICIPAL_ZONE, holidays, now: 0 },
  );
  const shown = occurrences.filter(({ status }) => status !== 'paused');
  if (shown.length === 0) return undefined;
  const status = { type: statusTypeOf(activity.status) };
  if (isWeekly(activity)) {
    return {
      ...periodicCalendar(activity, occurrences, { from, to }),
      status,
      bookingAvailability: { type: 'Available' },
    };
  }
  const subEvent = shown.map(date => subEventOf(date, activity));
  const calendarType = subEvent.length === 1 ? 'single' : 'multiple';
  const endDate = subEvent.map(one => one.endDate).reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a));
  return { calendarType, startDate: subEvent[0]!.startDate, endDate, subEvent, status };
}

/** What UiTdatabank calls it that something is off. */
const statusTypeOf = (status: string): string =>
  status === 'cancelled' ? 'Unavailable' : status === 'postponed' ? 'TemporarilyUnavailable' : 'Available';

function subEventOf(date: Occurrence, { signUp }: Activity) {
  const reason = isOff(date) ? translations(date.note, Infinity) : undefined;
  const remaining = date.seatsLeft ?? (date.seats === 'full' || date.seats === 'waitlist' ? 0 : undefined);
  const capacity = signUp?.capacity;
  const zone = zoneNamed(MUNICIPAL_ZONE)!;
  const end = date.allDay ? (parseDate(date.localEnd) ?? 0) * DAY_SECONDS - 1 : zone.toLocal(Date.parse(date.end));
  const start = date.allDay ? (parseDate(date.localStart) ?? 0) * DAY_SECONDS : zone.toLocal(Date.parse(date.start));
  return {
    '@type': 'Event',
    startDate: withOffset(start),
    endDate: withOffset(end),
    status: { type: statusTypeOf(date.status), ...(reason && { reason }) },
    bookingAvailability: {
      type: remaining === 0 ? 'Unavailable' : 'Available',
      ...(capacity !== undefined && { capacity, ...(remaining !== undefined && { remainingCapacity: remaining }) }),
    },
  };
}

/** The languages UiTdatabank takes, each text shortened. */
function translations(text: L10n | undefined, max: number): L10n | undefined {
  const entries = LANGUAGES.flatMap(lang => (text?.[lang] ? [[lang, shorten(text[lang], max)] as const] : []));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const mainLanguageOf = (title: L10n, wanted: string): string =>
  wanted in title ? wanted : (LANGUAGES.find(lang => lang in title) ?? wanted);

const locationOf = ({ id, name, address, geo, accessibility }: Place): JsonObject => ({
  '@type': 'Place',
  '@id': id,
  mainLanguage: 'nl',
  name: { nl: name },
  ...(address && {
    address: {
      nl: {
        addressCountry: address.country,
        addressLocality: address.locality,
        postalCode: address.postalCode,
        streetAddress: address.street,
      },
    },
  }),
  ...(geo && { geo }),
  ...(accessibility?.includes('step-free') && {
    terms: [{ id: '3.23.1.0.0', label: 'Voorzieningen voor rolstoelgebruikers', domain: 'facility' }],
  }),
});

function audienceOf({ audience = [], functions = [] }: Activity): JsonObject {
  const type = audience.find(group => group === 'members' || group === 'education') ?? 'everyone';
  const age = audience.includes('children') ? '-12' : audience.includes('seniors') ? '55-' : '-';
  const labels = [...functions, ...audience.filter(group => group !== 'everyone' && group !== type)];
  return { audience: { audienceType: type }, typicalAgeRange: age, ...(labels.length > 0 && { labels }) };
}

/** A free gift has no shape in UiTdatabank: it is written as no price to pay. UiTPAS rows are its own, so ours is a tariff. */
function priceOf({ price }: Activity): JsonObject {
  if (!price) return {};
  // There is always a base row: where only some prices are known, it is the highest of them.
  const highest = Math.max(0, ...(price.tariffs ?? []).map(tariff => tariff.amount));
  const amount = price.kind === 'fixed' ? (price.amount ?? highest) : 0;
  const reduced = kansentarief(price);
  const row = (category: string, name: L10n, cents: number) => ({
    category,
    name,
    price: cents / 100,
    priceCurrency: 'EUR',
  });
  const base = row('base', { nl: 'Basistarief', fr: 'Tarif de base', en: 'Base tariff', de: 'Basisrate' }, amount);
  const others = (price.tariffs ?? []).map(({ name, amount: cents }) =>
    row('tariff', translations(name, 80) ?? name, cents),
  );
  const social = reduced === undefined ? [] : [row('tariff', { nl: 'Kansentarief' }, reduced)];
  return { priceInfo: [{ ...base, ...(price.perGroup && { groupPrice: true }) }, ...others, ...social] };
}

function contactOf({ contact, signUp }: Activity, mainLanguage: string): JsonObject {
  const list = (value: string | undefined) => (value === undefined ? [] : [value]);
  const urlLabel = { nl: 'Schrijf je in', fr: 'Inscrivez-vous', en: 'Sign up', de: 'Melden Sie sich an' };
  return {
    ...(contact && {
      contactPoint: { phone: list(contact.phone), email: list(contact.email), url: list(contact.url) },
    }),
    ...(signUp?.url && { bookingInfo: { url: signUp.url, urlLabel: { [mainLanguage]: urlLabel.nl, ...urlLabel } } }),
  };
}

function imageOf({ image }: Activity, inLanguage: string): JsonObject {
  if (!image) return {};
  const { url, alt, copyrightHolder } = image;
  const media = { '@type': 'schema:ImageObject', contentUrl: url, description: alt, copyrightHolder, inLanguage };
  return { image: url, mediaObject: [media] };
}
