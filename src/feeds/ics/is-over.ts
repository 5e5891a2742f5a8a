import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import { parseRule } from '../../domain/recurrence/rule.ts';
import { walk } from '../../domain/recurrence/series.ts';
import { allProperties, property, type Component } from './component.ts';
import { parseDates, parseTime } from './time.ts';

/** Days and times looked at for one rule; of a rule that needs more it is not known whether it is over. */
const MAX_STEPS = 4000;
/** Rules of one event that are looked at. */
const MAX_RULES = 4;
const LENGTH = /^\s*[+-]?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?\s*$/i;

/**
 * Whether an event and all its dates certainly ended before a moment, seconds since 1970, whatever clock it is on. Of what cannot
 * be told quickly the answer is no.
 */
export function isOver(event: Component, moment: number): boolean {
  const start = parseTime(property(event, 'DTSTART')?.value ?? '');
  const replaced = property(event, 'RECURRENCE-ID');
  if (!start || replaced?.params.has('RANGE')) return false;
  const end = endOf(event, start.seconds);
  const others = [...(replaced ? [replaced] : []), ...allProperties(event, 'RDATE')].map(lastOf);
  // A day more on each side: clocks are up to 14 hours apart, and the end of a whole day can be left out.
  const from = moment - 2 * DAY_SECONDS - (end - start.seconds);
  if (Math.max(start.seconds, ...others) > from) return false;
  // One date of a series has no rule of its own.
  const rules = replaced ? [] : allProperties(event, 'RRULE');
  if (rules.length > MAX_RULES) return false;
  return rules.every(({ value }) => givesNothing(value, start.seconds, start.isDate, from));
}

/** The last moment that a list of dates says, an end among them; a list with something that is no date never ends. */
function lastOf(written: Parameters<typeof parseDates>[0]): number {
  let last = -Infinity;
  for (const entry of parseDates(written)) {
    if (!entry) return Infinity;
    const { start, end, length } = entry;
    last = Math.max(last, end?.seconds ?? start.seconds + (length ? secondsOf(length) : 0));
  }
  return last;
}

function endOf(event: Component, start: number): number {
  const end = parseTime(property(event, 'DTEND')?.value ?? '');
  const duration = property(event, 'DURATION')?.value;
  return Math.max(start, end?.seconds ?? start + (duration === undefined ? 0 : secondsOf(duration)));
}

/** A DURATION in seconds; one that cannot be read never ends. */
function secondsOf(duration: string): number {
  const match = LENGTH.exec(duration);
  if (!match) return Infinity;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map(part => Number(part ?? 0)) as number[];
  return (weeks! * 7 + days!) * DAY_SECONDS + hours! * 3600 + minutes! * 60 + seconds!;
}

/** Whether a rule gives no date from a moment on. */
function givesNothing(text: string, start: number, isDate: boolean, from: number): boolean {
  const { rule } = parseRule(text);
  if (!rule) return true;
  const last = rule.until ? rule.until.seconds + DAY_SECONDS : Infinity;
  const limits = { from, to: Infinity, starts: 1, steps: MAX_STEPS, isOver: (date: number) => date > last };
  const { starts, end } = walk(rule, start, isDate, limits);
  return starts.length === 0 && end !== 'steps';
}
