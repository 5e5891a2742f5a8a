import { DAY_SECONDS, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import { formatRule, parseRule } from '../../domain/recurrence/rule.ts';
import type { Work } from '../../domain/work.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Zone } from '../../domain/recurrence/zone.ts';
import type { Schedule, ScheduleException } from '../../schema/schedule.ts';
import { allProperties, placeOf, property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import type { ResolvedTimeZone } from './time-zone-resolver.ts';
import { parseDates, parseTime, type DateEntry, type TimeValue } from './time.ts';

const MAX_DATES = 2000;
/** Characters of a rule in its canonical form. */
const MAX_RULE = 500;

/** When an event takes place, on which clock, and the extra dates that are longer or shorter. */
export interface ReadSchedule {
  event: Component;
  schedule: Schedule;
  timeZone: ResolvedTimeZone;
  exceptions: ScheduleException[];
}

/** Start and end in seconds on a clock. */
interface Span {
  start: number;
  end: number;
  isDate: boolean;
  timeZone: ResolvedTimeZone;
  /** The clock it was written on, of whole days that were written as midnights. */
  marked?: Zone | undefined;
}

/** The schedule of an event; `undefined`, with a diagnostic, when it has no usable start. */
export function* readSchedule(event: Component, context: FeedContext): Work<ReadSchedule | undefined> {
  const span = spanOf(event, context);
  if (!span) return undefined;
  const { timeZone, start, end, isDate, marked } = span;
  const { zone: _zone, ...named } = timeZone;
  const { optional } = context.parts;
  const [first, ...others] = rulesOf(event, 'RRULE', context);
  const rrule = first && marked ? optional!.withLastDay(first, marked) : first;
  const schedule: Schedule = {
    start: formatLocal(start, isDate),
    end: formatLocal(end, isDate),
    ...named,
    ...(rrule && { rrule }),
  };
  const read: ReadSchedule = { event, schedule, timeZone, exceptions: [] };
  const rdate = new Set<LocalDateTime>();
  const exdate = new Set<LocalDateTime>();
  optional?.addDates(read, rdate, context);
  for (const date of datesOf(event, 'EXDATE', context)) exdate.add(startOf(date.start, read, context));
  if (optional) yield* optional.addAdditionalRules(read, others, rdate, exdate, context);
  rdate.delete(schedule.start);
  if (rdate.size > 0) schedule.rdate = [...rdate];
  if (exdate.size > 0) schedule.exdate = [...exdate];
  return read;
}

/** Start and end on the clock of the start. @param timeZone to write both on, instead of their own */
export function spanOf(event: Component, context: FeedContext, timeZone?: ResolvedTimeZone): Span | undefined {
  const { timeZones, diagnostics } = context;
  const written = property(event, 'DTSTART');
  const value = parseTime(written?.value ?? '', written?.params);
  if (!value) {
    const about = written ? 'unreadable_start' : 'no_start';
    diagnostics.add(placeOf(event), 'invalid_start', about, written?.value.slice(0, 40) ?? '');
    return undefined;
  }
  const own = value.isDate ? timeZones.floating : timeZones.of(value, event);
  const clock = timeZone ?? own;
  const marked = value.isDate ? undefined : markedSpan(event, value, own, context);
  if (marked) return marked;
  const { isDate } = value;
  const start = localTime(value, clock, event, context);
  const end = endOf(event, { start, isDate, clock }, context);
  const dtend = property(event, 'DTEND');
  if (end === undefined && (dtend ?? property(event, 'DURATION')))
    diagnostics.add(placeOf(event), 'invalid_end', 'unreadable_end');
  else if (end !== undefined && end < start) diagnostics.add(placeOf(event), 'invalid_end', 'early_end');
  const shortest = isDate ? start + DAY_SECONDS : start;
  return { start, end: Math.max(shortest, end ?? shortest), isDate, timeZone: clock };
}

/** Where an event ends, in seconds on a clock; `undefined` when it does not say so, or not in a way that can be read. */
function endOf(
  event: Component,
  { start, isDate, clock }: { start: number; isDate: boolean; clock: ResolvedTimeZone },
  context: FeedContext,
): number | undefined {
  const written = property(event, 'DTEND');
  if (!written) return context.parts.optional?.endOf(event, start, clock, isDate);
  const unit = isDate ? DAY_SECONDS : 1;
  const last = parseTime(written.value, written.params);
  return last && Math.floor(localTime(last, clock, event, context) / unit) * unit;
}

/** The days of an event that was written as midnights and says that it takes whole days. */
function markedSpan(event: Component, value: TimeValue, own: ResolvedTimeZone, context: FeedContext): Span | undefined {
  const { timeZones } = context;
  const { optional } = context.parts;
  if (!optional?.isMarkedWholeDay(event)) return undefined;
  // A midnight in UTC is one of the municipality.
  const clock = value.isUtc ? timeZones.floating : own;
  const start = localTime(value, clock, event, context);
  const end = endOf(event, { start, isDate: false, clock }, context);
  if (!optional.areMidnights(start, end)) return undefined;
  const days = Math.max(start + DAY_SECONDS, optional.nextMidnight(end ?? start));
  return { start, end: days, isDate: true, timeZone: timeZones.floating, marked: clock.zone };
}

/** A time on another clock than its own. Floating times are read on that clock. */
export function localTime(
  value: TimeValue,
  timeZone: ResolvedTimeZone,
  event: Component,
  { timeZones }: FeedContext,
): number {
  if (value.isDate || (!value.isUtc && value.tzid === undefined)) return value.seconds;
  const own = timeZones.of(value, event);
  return own.zone === timeZone.zone ? value.seconds : timeZone.zone.toLocal(own.zone.toInstant(value.seconds));
}

/** A start that a series would have: RECURRENCE-ID, EXDATE and RDATE in the way the schedule writes its own. */
export function startOf(
  value: TimeValue,
  { event, schedule, timeZone }: ReadSchedule,
  context: FeedContext,
): LocalDateTime {
  const isWholeDay = schedule.start.length === 10;
  const seconds = localTime(value, isWholeDay ? context.timeZones.floating : timeZone, event, context);
  const own = formatLocal(isWholeDay && !value.isUtc ? value.seconds : seconds, isWholeDay || value.isDate);
  return value.isDate ? own + schedule.start.slice(10) : own;
}

/** The rules that can be followed, in their canonical form; of the others there are diagnostics. */
export function rulesOf(event: Component, name: string, { diagnostics }: FeedContext): string[] {
  return allProperties(event, name).flatMap(({ value }) => {
    const { rule, diagnostics: found } = parseRule(value);
    for (const one of found) diagnostics.push({ path: placeOf(event), ...one });
    const text = rule ? formatRule(rule) : '';
    if (text.length > MAX_RULE) diagnostics.add(placeOf(event), 'unsupported_rrule', 'long_rule');
    return text && text.length <= MAX_RULE ? text : [];
  });
}

/** The dates of all properties of that name, at most 2000. */
export function datesOf(event: Component, name: string, { diagnostics }: FeedContext): DateEntry[] {
  const dates: DateEntry[] = [];
  for (const written of allProperties(event, name)) {
    // A date that our own writer left out for a holiday is paused again by `skip` itself.
    if (written.params.has('X-STEK-REASON')) continue;
    for (const entry of parseDates(written)) {
      if (!entry) diagnostics.add(placeOf(event), 'invalid_date', 'no_date', name);
      else dates.push(entry);
    }
  }
  if (dates.length > MAX_DATES) diagnostics.add(placeOf(event), 'too_many_dates', undefined, MAX_DATES);
  return dates.slice(0, MAX_DATES);
}

/** Wall-clock seconds between start and end. */
export const lengthOf = ({ start, end }: Schedule): number => (parseLocal(end) ?? 0) - (parseLocal(start) ?? 0);
