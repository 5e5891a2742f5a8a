import { ChangedDates } from '../../domain/changed-dates.ts';
import { holidayOn } from '../../domain/holiday-on.ts';
import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { occurrenceIdOf } from '../../domain/occurrence-id.ts';
import { isOff } from '../../domain/occurrence-status.ts';
import { recurrenceIdOf } from '../../domain/original-start.ts';
import { expand } from '../../domain/recurrence/expand.ts';
import { DAY_SECONDS, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import { lastWholeDay } from '../../domain/recurrence/rule-starts.ts';
import { formatRule, parseRule, type Until } from '../../domain/recurrence/rule.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import { languageIn, textIn } from '../../domain/text-in.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import { parseSafeUrl } from '../../schema/safe-url.ts';
import type { L10n, LocalDateTime } from '../../schema/scalar.ts';
import type { HolidayPeriod, Schedule, ScheduleException } from '../../schema/schedule.ts';
import { freeWords } from '../category.ts';
import { escapeText, quoteParam } from './content-line.ts';
import { ACTIVITY_FIELDS, EXCEPTION_FIELDS, propertyFor } from './stek-extension-fields.ts';
import { compactInstant, timeLine } from './write-time.ts';

/** What writing an event needs to know beside the activity. */
export interface EventContext {
  places: ReadonlyMap<string, Place>;
  lang: string;
  /** DTSTAMP of activities that do not say when they changed; ISO, UTC. */
  now: string;
  holidays: readonly HolidayPeriod[];
}

/** The VEVENTs of an activity: the series, and one for each date that differs. */
export function eventLines(activity: Activity, context: EventContext): string[] {
  const { schedule, exceptions = [] } = activity;
  const series = eventOf(activity, context, [
    timeLine('DTSTART', schedule.start, schedule),
    timeLine('DTEND', schedule.end, schedule),
    ...ruleLines(schedule),
    ...(schedule.rdate?.length ? [timeLine('RDATE', schedule.rdate, schedule)] : []),
    ...(schedule.exdate?.length ? [timeLine('EXDATE', schedule.exdate, schedule)] : []),
    ...holidayLines(activity, context),
    ...statusLines(activity.status),
    ...fieldLines(
      activity,
      ACTIVITY_FIELDS.filter(field => isNeeded(field, activity, context.lang)),
    ),
  ]);
  return [...series, ...exceptions.flatMap(one => exceptionLines(activity, one, context))];
}

/** The rule, with its last moment as RFC 5545 section 3.3.10 wants it: a day for whole days, else in UTC. */
function ruleLines(schedule: Schedule): string[] {
  const { rule } = schedule.rrule ? parseRule(schedule.rrule) : {};
  if (!rule) return [];
  return [`RRULE:${formatRule({ ...rule, ...(rule.until && { until: untilOf(rule.until, schedule) }) })}`];
}

function untilOf({ seconds, kind }: Until, { start, tz, observances }: Schedule): Until {
  const zone = zoneNamed(tz, observances) ?? zoneNamed('UTC')!;
  if (start.length === 10)
    return { seconds: kind === 'utc' ? lastWholeDay(seconds, zone.toInstant) : seconds, kind: 'date' };
  if (kind === 'utc') return { seconds, kind };
  const last = kind === 'date' ? seconds + DAY_SECONDS - 1 : seconds;
  return { seconds: zone.toInstant(last) / 1000, kind: 'utc' };
}

/** One date of an activity. */
export interface OneDate {
  /** Its original start, on the municipality's clock. */
  start: LocalDateTime;
  uid?: string | undefined;
  /** The municipality's clock. @default 'Europe/Brussels' */
  tz?: string | undefined;
}

/** One date of an activity as an event of its own, for "add to my calendar". */
export function occurrenceLines(activity: Activity, one: OneDate, context: EventContext): string[] {
  const { start, uid = occurrenceIdOf(activity.id, start), tz = MUNICIPAL_ZONE } = one;
  const recurrenceId = recurrenceIdOf(activity.schedule, start, tz);
  const exception = new ChangedDates(activity.exceptions ?? []).of(recurrenceId);
  const date = { ...activity, id: uid };
  return datedEvent(date, exception ?? { recurrenceId, type: 'changed' }, context, []);
}

const exceptionLines = (activity: Activity, exception: ScheduleException, context: EventContext): string[] =>
  datedEvent(activity, exception, context, [
    timeLine(
      'RECURRENCE-ID',
      exception.recurrenceId,
      activity.schedule,
      exception.following ? ';RANGE=THISANDFUTURE' : '',
    ),
    ...fieldLines(exception, EXCEPTION_FIELDS),
  ]);

function datedEvent(
  activity: Activity,
  exception: ScheduleException,
  context: EventContext,
  further: string[],
): string[] {
  const { schedule } = activity;
  const { title, note, placeId } = exception;
  const start = exception.start ?? exception.recurrenceId;
  const comment = note && textIn(note, context.lang);
  const date = {
    ...activity,
    title: title && Object.keys(title).length > 0 ? title : activity.title,
    ...(placeId !== undefined && { placeId }),
  };
  return eventOf(date, context, [
    timeLine('DTSTART', start, schedule),
    timeLine('DTEND', exception.end ?? endOf(activity, start), schedule),
    ...(comment ? [`COMMENT:${escapeText(comment)}`] : []),
    ...statusLines(isOff({ status: exception.type }) ? exception.type : activity.status),
    ...further,
  ]);
}

function eventOf(activity: Activity, { places, lang, now }: EventContext, when: readonly string[]): string[] {
  const {
    id,
    title,
    easyText,
    body,
    image,
    organiser,
    url,
    functions = [],
    audience = [],
    categories = [],
    version,
    updatedAt,
  } = activity;
  const description = [easyText, body].flatMap(text => (text ? textIn(text, lang) : [])).join('\n\n');
  const place = activity.placeId === undefined ? undefined : places.get(activity.placeId);
  const words = [...new Set([...functions, ...audience, ...categories])].map(escapeText);
  const page = url && parseSafeUrl(url);
  const picture = image && parseSafeUrl(image.url);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${compactInstant(updatedAt ?? now)}`,
    ...(updatedAt ? [`LAST-MODIFIED:${compactInstant(updatedAt)}`] : []),
    `SEQUENCE:${version}`,
    `SUMMARY${languageParam(title, lang)}:${escapeText(textIn(title, lang))}`,
    ...(description ? [`DESCRIPTION${languageParam(body ?? easyText!, lang)}:${escapeText(description)}`] : []),
    ...(place ? placeLines(place) : []),
    ...(page ? [`URL:${page.href}`] : []),
    ...(picture ? [`IMAGE;VALUE=URI;DISPLAY=BADGE:${picture.href}`] : []),
    ...(organiser ? [`ORGANIZER;CN=${quoteParam(organiser)}:invalid:nomail`] : []),
    ...(words.length > 0 ? [`CATEGORIES:${words.join(',')}`] : []),
    ...when,
    'END:VEVENT',
  ];
}

function placeLines(place: Place): string[] {
  const { name, address, geo } = place;
  const location = address ? `${name}, ${address.street}, ${address.postalCode} ${address.locality}` : name;
  return [
    `LOCATION:${escapeText(location)}`,
    ...(geo ? [`GEO:${geo.latitude};${geo.longitude}`] : []),
    `X-STEK-PLACE:${escapeText(JSON.stringify(place))}`,
  ];
}

/** RFC 5545 has no word for what is put off until nobody knows when: for others it is cancelled, and a field of our own says more. */
const statusLines = (status: string): string[] => [
  `STATUS:${isOff({ status }) ? 'CANCELLED' : 'CONFIRMED'}`,
  ...(status === 'postponed' ? ['X-STEK-STATUS:postponed'] : []),
];

/** School holidays as EXDATE, marked, so that our own reader lets `skip` decide again. */
function holidayLines(activity: Activity, { holidays }: EventContext): string[] {
  const { schedule } = activity;
  if (!schedule.skip?.includes('school-holidays')) return [];
  const excepted = new Set(activity.exceptions?.map(one => one.recurrenceId));
  const paused = holidays.flatMap(({ from, to }) => {
    const window = { from: Date.parse(from) - DAY_SECONDS * 1000, to: Date.parse(to) + 2 * DAY_SECONDS * 1000 };
    if (Number.isNaN(window.from + window.to)) return [];
    return expand(schedule, window).moments.map(moment => moment.recurrenceId);
  });
  const isPaused = (start: LocalDateTime) => holidayOn(start.slice(0, 10), holidays) && !excepted.has(start);
  const dates = [...new Set(paused)].filter(isPaused);
  return [
    'X-STEK-SKIP:school-holidays',
    ...(dates.length > 0 ? [timeLine('EXDATE', dates, schedule, ';X-STEK-REASON=school-holidays')] : []),
  ];
}

/** Whether the standard properties lose something of a field. */
function isNeeded(field: (typeof ACTIVITY_FIELDS)[number], activity: Activity, lang: string): boolean {
  const { title, body, easyText, image } = activity;
  if (field === 'title') return Object.keys(title).length > 1;
  if (field === 'body') return body !== undefined && (easyText !== undefined || Object.keys(body).length > 1);
  if (field === 'image') return Boolean(image?.alt || image?.copyrightHolder);
  if (field === 'organiser') return false;
  if (field === 'categories') return !isRead(activity);
  if (field === 'easyText') return Boolean(easyText && textIn(easyText, lang) !== '');
  return true;
}

/** Whether a reader finds the free categories among those that stand in CATEGORIES with our own words. */
const isRead = ({ functions = [], audience = [], categories = [] }: Activity): boolean =>
  String(freeWords([...functions, ...audience, ...categories], [...functions, ...audience])) === String(categories);

const fieldLines = <T extends object>(source: T, fields: readonly (keyof T & string)[]): string[] =>
  fields.flatMap(field =>
    source[field] === undefined ? [] : `${propertyFor(field)}:${escapeText(JSON.stringify(source[field]))}`,
  );

/** The end of a date that starts at another time than the first. */
function endOf({ schedule }: Activity, start: LocalDateTime): LocalDateTime {
  const length = (parseLocal(schedule.end) ?? 0) - (parseLocal(schedule.start) ?? 0);
  return formatLocal((parseLocal(start) ?? 0) + length, start.length === 10);
}

function languageParam(text: L10n, lang: string): string {
  const language = languageIn(text, lang) ?? '';
  return /^[a-z\d-]+$/i.test(language) ? `;LANGUAGE=${language}` : '';
}
