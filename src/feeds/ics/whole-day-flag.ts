import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import { formatRule, parseRule } from '../../domain/recurrence/rule.ts';
import type { Zone } from '../../domain/recurrence/zone.ts';
import { trimmed, type Component } from './component.ts';

const FLAGS = ['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'X-FUNAMBOL-ALLDAY'];
/** Some write the last minute of a day for its end. */
const LAST_MINUTE = DAY_SECONDS - 60;

/** Whether an event says with a property of Outlook or Funambol that it takes whole days. */
export const isMarkedWholeDay = (event: Component): boolean =>
  FLAGS.some(name => /^(?:TRUE|1)$/i.test(trimmed(event, name)));

/** Whether times on a clock are those of whole days. */
export function areMidnights(start: number, end: number | undefined): boolean {
  const ends = (end ?? start) % DAY_SECONDS;
  return start % DAY_SECONDS === 0 && (ends === 0 || ends >= LAST_MINUTE);
}

/** The first midnight that is not before a time. */
export const nextMidnight = (seconds: number): number => Math.ceil(seconds / DAY_SECONDS) * DAY_SECONDS;

/** A rule of whole days, with the last of them as a day: on the clock of the event its UNTIL in UTC is a midnight. */
export function withLastDay(rrule: string, zone: Zone): string {
  const { rule } = parseRule(rrule);
  if (rule?.until?.kind !== 'utc') return rrule;
  const last = Math.floor(zone.toLocal(rule.until.seconds * 1000) / DAY_SECONDS) * DAY_SECONDS;
  return formatRule({ ...rule, until: { seconds: last, kind: 'date' } });
}
