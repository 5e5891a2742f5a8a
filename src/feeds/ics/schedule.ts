import { DAY, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import { formatRule, parseRule } from '../../domain/recurrence/rule.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Schedule, ScheduleException } from '../../schema/schedule.ts';
import type { Clock, Clocks } from './clocks.ts';
import { allProperties, placeOf, property, type Component } from './component.ts';
import type { Findings } from './findings.ts';
import type { Parts } from './parts.ts';
import type { Property } from './property.ts';
import { parseDates, parseTime, type DateEntry, type TimeValue } from './time.ts';

const MAX_DATES = 2000;

/** When an event takes place, on which clock, and the extra dates that are longer or shorter. */
export interface ReadSchedule {
  event: Component;
  schedule: Schedule;
  clock: Clock;
  exceptions: ScheduleException[];
}

/** Reads the schedules of events. */
export class ScheduleReader {
  readonly #clocks: Clocks;
  readonly #findings: Findings;
  readonly #parts: Parts;
  readonly #now: number;

  /** @param now epoch milliseconds: further rules of one event are laid out until two years after it */
  constructor(clocks: Clocks, findings: Findings, parts: Parts, now: number) {
    this.#clocks = clocks;
    this.#findings = findings;
    this.#parts = parts;
    this.#now = now;
  }

  /** The schedule of an event; `undefined`, with a warning, when it has no usable start. */
  read(event: Component): ReadSchedule | undefined {
    const span = this.span(event);
    if (!span) return undefined;
    const { clock, start, end, isDate } = span;
    const [rrule, ...others] = this.#rules(event, 'RRULE');
    const schedule: Schedule = {
      start: formatLocal(start, isDate),
      end: formatLocal(end, isDate),
      tz: clock.tz,
      ...(rrule && { rrule }),
      ...(clock.observances && { observances: clock.observances }),
    };
    const { dates, exceptions } = this.#extraDates(event, schedule, clock);
    dates.push(...this.#layOut(event, schedule, others));
    const exdate = this.#dates(event, 'EXDATE', schedule, clock).map(entry => entry.start);
    exdate.push(...this.#layOut(event, schedule, this.#rules(event, 'EXRULE')));
    const rdate = [...new Set(dates)].filter(date => date !== schedule.start);
    if (rdate.length > 0) schedule.rdate = rdate;
    if (exdate.length > 0) schedule.exdate = [...new Set(exdate)];
    return { event, schedule, clock, exceptions };
  }

  /** Start and end on the clock of the start. @param clock to write both on, instead of their own */
  span(event: Component, clock?: Clock): { start: number; end: number; isDate: boolean; clock: Clock } | undefined {
    const place = placeOf(event);
    const written = property(event, 'DTSTART');
    const value = parseTime(written?.value ?? '', written?.params);
    if (!value) {
      const about = written ? 'unreadable_start' : 'no_start';
      this.#findings.add(place, 'invalid_start', about, written?.value.slice(0, 40) ?? '');
      return undefined;
    }
    const own = clock ?? (value.isDate ? this.#clocks.floating : this.#clocks.of(value, place));
    const start = this.local(value, own, place);
    return { start, end: this.#end(event, value, start, own), isDate: value.isDate, clock: own };
  }

  /** A time on another clock than its own. Floating times are read on that clock. */
  local(value: TimeValue, clock: Clock, place: string): number {
    if (value.isDate || (!value.isUtc && value.tzid === undefined)) return value.seconds;
    const own = this.#clocks.of(value, place);
    return own.zone === clock.zone ? value.seconds : clock.zone.toLocal(own.zone.toInstant(value.seconds));
  }

  /** A start that a series would have: RECURRENCE-ID, EXDATE and RDATE in the way the schedule writes its own. */
  startOf(value: TimeValue, { start }: Schedule, clock: Clock, place: string): LocalDateTime {
    if (start.length === 10) {
      const seconds = value.isUtc ? this.local(value, this.#clocks.floating, place) : value.seconds;
      return formatLocal(seconds, true);
    }
    const seconds = this.local(value, clock, place);
    return value.isDate ? `${formatLocal(seconds, true)}${start.slice(10)}` : formatLocal(seconds);
  }

  #end(event: Component, start: TimeValue, startSeconds: number, clock: Clock): number {
    const place = placeOf(event);
    const shortest = startSeconds + (start.isDate ? DAY : 0);
    const dtend = property(event, 'DTEND');
    const duration = property(event, 'DURATION');
    const value = dtend && parseTime(dtend.value, dtend.params);
    const after = duration && this.#parts.periods?.endAfter(startSeconds, duration.value, clock, start.isDate);
    let end = shortest;
    if (value)
      end = start.isDate ? Math.floor(this.local(value, clock, place) / DAY) * DAY : this.local(value, clock, place);
    else if (after !== undefined) end = after;
    const isUnreadable = Boolean(dtend && !value) || Boolean(!dtend && duration && after === undefined);
    if (isUnreadable) this.#findings.add(place, 'invalid_end', 'unreadable_end');
    else if (end < startSeconds) this.#findings.add(place, 'invalid_end', 'early_end');
    return Math.max(shortest, end);
  }

  /** The rules that can be followed, in their canonical form; the others become warnings. */
  #rules(event: Component, name: string): string[] {
    return allProperties(event, name).flatMap(({ value }) => {
      const { rule, problems } = parseRule(value.trim());
      for (const problem of problems) this.#findings.push({ path: placeOf(event), ...problem });
      const text = rule ? formatRule(rule) : '';
      return text && text.length <= 500 ? text : [];
    });
  }

  #extraDates(event: Component, schedule: Schedule, clock: Clock) {
    const length = lengthOf(schedule);
    const dates: LocalDateTime[] = [];
    const exceptions: ScheduleException[] = [];
    for (const { start, end } of this.#dates(event, 'RDATE', schedule, clock)) {
      dates.push(start);
      if (end && end !== addSeconds(start, length))
        exceptions.push({ recurrenceId: start, type: 'changed', start, end });
    }
    return { dates, exceptions };
  }

  /** The dates of all properties of that name, at most 2000, on the clock of the schedule. */
  #dates(
    event: Component,
    name: string,
    schedule: Schedule,
    clock: Clock,
  ): { start: LocalDateTime; end?: LocalDateTime }[] {
    const place = placeOf(event);
    const entries: { start: LocalDateTime; end?: LocalDateTime }[] = [];
    for (const written of allProperties(event, name)) {
      // A date that our own writer left out for a holiday is paused again by `skip` itself.
      if (written.params.has('X-STEK-REASON')) continue;
      for (const entry of parseDates(written)) {
        if (!entry) this.#findings.add(place, 'invalid_date', 'no_date', name);
        else if (entries.length < MAX_DATES) entries.push(this.#entry(entry, schedule, clock, place, written.params));
      }
    }
    return entries;
  }

  #entry({ start, to }: DateEntry, schedule: Schedule, clock: Clock, place: string, params: Property['params']) {
    const from = this.startOf(start, schedule, clock, place);
    if (to === undefined || start.isDate || schedule.start.length === 10) return { start: from };
    const begin = this.local(start, clock, place);
    const end = parseTime(to, params);
    const until = end ? this.local(end, clock, place) : this.#parts.periods?.endAfter(begin, to, clock, false);
    return until !== undefined && until > begin ? { start: from, end: formatLocal(until) } : { start: from };
  }

  /** Further rules, or those of EXRULE, as dates. */
  #layOut(event: Component, schedule: Schedule, rules: readonly string[]): LocalDateTime[] {
    if (rules.length > 0) this.#findings.add(placeOf(event), 'several_rules');
    return this.#parts.rules?.layOutRules(rules, schedule, this.#now, this.#clocks.floating.tz) ?? [];
  }
}

/** Wall-clock seconds between start and end. */
export const lengthOf = ({ start, end }: Schedule): number => secondsOf(end) - secondsOf(start);

const secondsOf = (text: LocalDateTime): number => parseLocal(text) ?? 0;
const addSeconds = (text: LocalDateTime, seconds: number): LocalDateTime =>
  formatLocal(secondsOf(text) + seconds, text.length === 10);
