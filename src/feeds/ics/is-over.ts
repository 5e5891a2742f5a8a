import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import { parseRule } from '../../domain/recurrence/rule.ts';
import { walk } from '../../domain/recurrence/series.ts';
import { allProperties, property, type Component } from './component.ts';
import { parseTime } from './time.ts';

/** Days and times looked at for one rule; of a rule that needs more it is not known whether it is over. */
const MAX_STEPS = 2000;
/** Longer than any event that says its length in hours, or in days of two figures. */
const LENGTH = 104 * DAY_SECONDS;

/**
 * Whether an event and all its dates certainly ended before a moment, seconds since 1970, whatever clock it is on. Of what cannot
 * be told quickly the answer is no.
 */
export function isOver(event: Component, moment: number): boolean {
  const start = parseTime(property(event, 'DTSTART')?.value ?? '');
  if (!start || property(event, 'RDATE') || property(event, 'RECURRENCE-ID')?.params.has('RANGE')) return false;
  const end = endOf(event, start.seconds);
  // A day more on each side: clocks are up to 14 hours apart, and the end of a whole day can be left out.
  if (end + 2 * DAY_SECONDS > moment) return false;
  const from = moment - 2 * DAY_SECONDS - (end - start.seconds);
  return allProperties(event, 'RRULE').every(({ value }) => givesNothing(value, start.seconds, start.isDate, from));
}

function endOf(event: Component, start: number): number {
  const end = parseTime(property(event, 'DTEND')?.value ?? '');
  const duration = property(event, 'DURATION')?.value ?? '';
  if (/W|\d{3}[DH]|\d{6}/i.test(duration)) return Infinity;
  return Math.max(start, end?.seconds ?? (duration ? start + LENGTH : start));
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
