import { MUNICIPAL_ZONE } from '../domain/municipal-clock.ts';
import { isOff } from '../domain/occurrence-status.ts';
import { isFree, kansentarief } from '../domain/price.ts';
import { formatLocal, isWholeDay, parseLocal } from '../domain/recurrence/local-time.ts';
import { parseRule } from '../domain/recurrence/rule.ts';
import { formatOffset } from '../domain/recurrence/utc-offset.ts';
import { zoneNamed } from '../domain/recurrence/zone.ts';
import { textIn } from '../domain/text-in.ts';
import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import type { Price } from '../schema/price.ts';
import type { Programme } from '../schema/programme.ts';
import { parseSafeUrl } from '../schema/safe-url.ts';
import type { Instant, LocalDateTime } from '../schema/scalar.ts';
import type { Schedule } from '../schema/schedule.ts';

/** How to describe a programme to search engines. */
export interface JsonLdOptions {
  /** Language of the texts; where it is missing, Dutch, or else the first there is. @default 'nl' */
  lang?: string | undefined;
  /** The municipality's clock, on which `localStart` of the programme is written. @default 'Europe/Brussels' */
  tz?: string | undefined;
  /** The page of an activity, for those without one of their own. */
  pageOf?: ((activityId: string) => string) | undefined;
  /** Name for the kansentarief row, from the catalogue of the page. @default 'UiTPAS-kansentarief' */
  kansentariefName?: string | undefined;
}

/** What is not known is `undefined`, and so not in the JSON text. */
type Node = Record<string, unknown>;

const SCHEMA = 'https://schema.org';
const FREQUENCY: Record<string, string> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** The first dates are what people search for; describing thousands would cost a page more than showing them (measured). */
const MAX_DATES = 100;

/** How the features of a place are called at schema.org and in Google's own list. */
const FEATURES: Record<string, string> = {
  'step-free': 'Wheelchair accessible entrance',
  'accessible-toilet': 'Wheelchair accessible restroom',
  'reserved-parking': 'Wheelchair accessible parking lot',
  'bus-stop': 'Bus stop nearby',
  lift: 'Elevator',
  'hearing-loop': 'Assistive hearing loop',
  'quiet-room': 'Quiet room',
};

/**
 * The activities of a programme that have dates in it, as schema.org `Event`s: one for each activity, with its schedule and each
 * date as `subEvent` when it recurs; the first 100 dates at most. Cancelled and moved dates say so. Put each into the page with `jsonLdText`.
 */
export function toJsonLd(programme: Programme, options: JsonLdOptions = {}): Node[] {
  const places = new Map(programme.places.map(place => [place.id, placeNode(place)]));
  const dates = new Map<string, Occurrence[]>();
  for (const occurrence of programme.occurrences.slice(0, MAX_DATES)) {
    if (occurrence.status === 'paused') continue;
    const known = dates.get(occurrence.activityId);
    if (known) known.push(occurrence);
    else dates.set(occurrence.activityId, [occurrence]);
  }
  const { lang = 'nl', tz = MUNICIPAL_ZONE } = options;
  const settings = { ...options, lang, tz };
  return programme.activities.flatMap(activity => {
    const occurrences = dates.get(activity.id);
    return occurrences ? [eventOf(activity, occurrences, places, settings)] : [];
  });
}

/** JSON text that cannot end a `script` element, whatever the titles say. */
export const jsonLdText = (nodes: readonly object[]): string => JSON.stringify(nodes).replaceAll('<', '\\u003c');

type Settings = JsonLdOptions & { lang: string; tz: string };

function eventOf(
  activity: Activity,
  occurrences: readonly Occurrence[],
  places: ReadonlyMap<string, Node>,
  settings: Settings,
): Node {
  const { title, easyText, body, image, organiser, languages, price } = activity;
  const { lang, pageOf } = settings;
  const isSeries = occurrences.length > 1 || Boolean(activity.schedule.rrule);
  const url = activity.url ?? pageOf?.(activity.id);
  const main = occurrences.find(one => !isOff(one)) ?? occurrences[0]!;
  return {
    '@context': SCHEMA,
    '@type': 'Event',
    name: textIn(title, lang),
    description: [easyText, body].flatMap(text => (text ? textIn(text, lang) : [])).join('\n\n') || undefined,
    inLanguage: languages?.length ? languages : lang,
    ...timesOf(main, activity, settings),
    ...whereOf(activity, places.get(main.placeId ?? activity.placeId ?? '')),
    organizer: organiser ? { '@type': 'Organization', name: organiser } : undefined,
    image: image && parseSafeUrl(image.url) ? [image.url] : undefined,
    url: url && parseSafeUrl(url) ? url : undefined,
    ...priceNodes(price, settings),
    ...(isSeries && {
      eventSchedule: scheduleNode(activity.schedule),
      subEvent: occurrences.map(one => subEventOf(one, activity, places, settings)),
    }),
  };
}

const ATTENDANCE: Record<string, string> = { online: 'Online', mixed: 'Mixed' };

/** At a place, on a page, or both; schema.org asks for an address of what is online. */
function whereOf({ attendanceMode = 'offline', url }: Activity, place: Node | undefined): Node {
  const page =
    attendanceMode !== 'offline' && url && parseSafeUrl(url) ? { '@type': 'VirtualLocation', url } : undefined;
  const found = [place, page].filter(one => one !== undefined);
  return {
    eventAttendanceMode: `${SCHEMA}/${ATTENDANCE[attendanceMode] ?? 'Offline'}EventAttendanceMode`,
    location: found.length > 1 ? found : found[0],
  };
}

function subEventOf(one: Occurrence, activity: Activity, places: ReadonlyMap<string, Node>, settings: Settings): Node {
  return {
    '@type': 'Event',
    name: textIn(one.title ?? activity.title, settings.lang),
    ...timesOf(one, activity, settings),
    location: places.get(one.placeId ?? activity.placeId ?? ''),
    description: (one.note && textIn(one.note, settings.lang)) || undefined,
  };
}

/** Start, end and status of one date. */
function timesOf(occurrence: Occurrence, activity: Activity, { tz }: Settings): Node {
  const { start, end, localStart, localEnd, allDay, status, movedFrom } = occurrence;
  const eventStatus =
    activity.status === 'cancelled' || status === 'cancelled'
      ? 'EventCancelled'
      : status === 'postponed'
        ? 'EventPostponed'
        : status === 'moved'
          ? 'EventRescheduled'
          : 'EventScheduled';
  return {
    startDate: allDay ? localStart : withOffset(start, localStart),
    endDate: allDay ? lastDay(localEnd) : withOffset(end, localEnd),
    eventStatus: `${SCHEMA}/${eventStatus}`,
    previousStartDate: movedFrom && (isWholeDay(movedFrom) ? movedFrom : movedWithOffset(movedFrom, tz)),
  };
}

/** Our end is the first day after; schema.org wants the last day itself. */
const lastDay = (localEnd: LocalDateTime): string => formatLocal((parseLocal(localEnd) ?? 0) - 1, true);

/**
 * `2026-12-01T09:00:00+01:00`, as search engines show it. The clock and the moment are both known, so the zone need not be asked:
 * its first answer costs a page more than all the rest.
 */
function withOffset(instant: Instant, local: LocalDateTime): string {
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(instant)) / 60_000);
  return Number.isNaN(minutes) ? instant : local.padEnd(19, ':00') + formatOffset(minutes * 60, ':');
}

const movedWithOffset = (local: LocalDateTime, tz: string): string => {
  const zone = zoneNamed(tz);
  const seconds = parseLocal(local);
  return zone && seconds !== undefined ? withOffset(new Date(zone.toInstant(seconds)).toISOString(), local) : local;
};

function placeNode({ name, address, geo, accessibility = [] }: Place): Node {
  return {
    '@type': 'Place',
    name,
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postalCode,
      addressLocality: address.locality,
      addressCountry: address.country,
    },
    geo: geo && { '@type': 'GeoCoordinates', ...geo },
    amenityFeature: atLeastOne(
      accessibility.map(feature => ({
        '@type': 'LocationFeatureSpecification',
        name: FEATURES[feature] ?? feature,
        value: true,
      })),
    ),
  };
}

function priceNodes(price: Price | undefined, { lang, kansentariefName = 'UiTPAS-kansentarief' }: Settings): Node {
  if (!price) return {};
  const reduced = kansentarief(price);
  const offer = (cents: number, name?: string): Node => ({
    '@type': 'Offer',
    name,
    price: (cents / 100).toFixed(2),
    priceCurrency: 'EUR',
  });
  const { tariffs = [] } = price;
  const amount = price.kind === 'fixed' ? (price.amount ?? 0) : 0;
  const isUnknown = price.kind === 'fixed' && price.amount === undefined && tariffs.length > 0;
  return {
    isAccessibleForFree: price.kind === 'voluntary' || isFree(price),
    offers: [
      ...(isUnknown ? [] : [offer(amount)]),
      ...(reduced === undefined ? [] : [offer(reduced, kansentariefName)]),
      ...tariffs.map(({ name, amount: cents }) => offer(cents, textIn(name, lang))),
    ],
  };
}

/** `eventSchedule` says what schema.org can say of a rule; the dates themselves stand in `subEvent`. */
function scheduleNode({ start, end, tz, rrule, exdate = [] }: Schedule): Node {
  const rule = rrule ? parseRule(rrule).rule : undefined;
  const interval = rule && FREQUENCY[rule.freq] ? `P${rule.interval}${FREQUENCY[rule.freq]}` : undefined;
  const until = rule?.until && formatLocal(rule.until.seconds, true);
  return {
    '@type': 'Schedule',
    startDate: start.slice(0, 10),
    endDate: until,
    repeatFrequency: interval,
    repeatCount: rule?.count,
    byDay: rule && atLeastOne(rule.byDay.map(dayName)),
    byMonthDay: rule && atLeastOne(rule.byMonthDay),
    ...(start.length > 10 && { startTime: `${start.slice(11, 16)}:00`, endTime: `${end.slice(11, 16)}:00` }),
    scheduleTimezone: tz,
    exceptDate: atLeastOne(exdate),
  };
}

/** A weekday as schema.org names it; with an ordinal in iCalendar's way, which schema.org takes as well. */
function dayName({ weekday, nth }: { weekday: number; nth: number }): string {
  const name = DAYS[weekday]!;
  return nth === 0 ? `${SCHEMA}/${name}` : `${nth}${name.slice(0, 2).toUpperCase()}`;
}

const atLeastOne = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);
