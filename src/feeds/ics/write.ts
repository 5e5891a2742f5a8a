import { parseLocal } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Instant, LocalDateTime } from '../../schema/scalar.ts';
import type { HolidayPeriod, Schedule } from '../../schema/schedule.ts';
import { escapeText, joinLines } from './content-line.ts';
import { observanceLines, timeZoneLines } from './write-time-zone.ts';
import { eventLines, occurrenceLines, type EventContext } from './write-event.ts';

/** How to write an iCalendar feed. */
export interface IcsWriteOptions {
  /** Name of the calendar, as calendar apps show it. */
  name?: string | undefined;
  /** Language of the texts; where it is missing, Dutch, or else the first there is. @default 'nl' */
  lang?: string | undefined;
  /** When the feed is made, for activities that do not say when they changed. @default the current time */
  now?: Instant | undefined;
  /** Periods in which `skip: ['school-holidays']` pauses; written as dates that do not exist. @default none */
  holidays?: readonly HolidayPeriod[] | undefined;
  /** Only this date of the activities: its original start, on the municipality's clock. It is an event of its own. */
  occurrence?: LocalDateTime | undefined;
  /** UID of that event. @default the id of the occurrence */
  uid?: string | undefined;
  /** The municipality's clock. @default 'Europe/Brussels' */
  tz?: string | undefined;
  /** Hours after which a subscribed app should look again. @default 4 */
  refreshHours?: number | undefined;
}

/**
 * The activities as an iCalendar feed (RFC 5545, 7986): CRLF, folded, with the time zones it uses. Drafts and archived
 * activities are not written. What iCalendar cannot say travels in `X-STEK-…` properties, so that `readIcs` gives it back.
 */
export function writeIcs(
  feed: { activities: readonly Activity[]; places: readonly Place[] },
  options: IcsWriteOptions = {},
): string {
  const { lang = 'nl', now = new Date().toISOString(), holidays = [], occurrence: start } = options;
  const activities = feed.activities.filter(({ status }) => status !== 'draft' && status !== 'archived');
  const context: EventContext = { places: new Map(feed.places.map(place => [place.id, place])), lang, now, holidays };
  const write = (activity: Activity) =>
    start === undefined ? eventLines(activity, context) : occurrenceLines(activity, { start, ...options }, context);
  return joinLines([
    ...headLines(options),
    ...zoneLines(activities.map(activity => activity.schedule)),
    ...activities.flatMap(write),
    'END:VCALENDAR',
  ]);
}

function headLines({ name, refreshHours = 4 }: IcsWriteOptions): string[] {
  const title = name === undefined ? [] : [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//De Stek//@stek/embed//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...title,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
  ];
}

/** One VTIMEZONE for each zone that times are written in. */
function zoneLines(schedules: readonly Schedule[]): string[] {
  const timed = schedules.filter(({ start, tz }) => start.length > 10 && tz !== 'UTC');
  const byZone = new Map<string, Schedule[]>();
  for (const schedule of timed) byZone.set(schedule.tz, [...(byZone.get(schedule.tz) ?? []), schedule]);
  return [...byZone].flatMap(([tz, users]) => {
    const custom = users.find(({ observances }) => observances?.length)?.observances;
    if (custom) return observanceLines(tz, custom);
    const zone = zoneNamed(tz);
    const years = users
      .flatMap(({ start, rdate = [] }) => [start, ...rdate])
      .filter(isReal)
      .map(yearOf);
    if (!zone || years.length === 0) return [];
    const first =
      Math.max(
        1970,
        years.reduce((a, b) => Math.min(a, b)),
      ) - 1;
    const last = Math.min(
      first + 60,
      years.reduce((a, b) => Math.max(a, b)),
    );
    return timeZoneLines(zone, first, Math.max(first, last));
  });
}

const isReal = (time: LocalDateTime): boolean => parseLocal(time) !== undefined;
const yearOf = (time: LocalDateTime): number => Number(time.slice(0, 4));
