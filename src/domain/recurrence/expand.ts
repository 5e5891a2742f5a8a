import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { MUNICIPAL_ZONE } from '../municipal-clock.ts';
import { DAY_SECONDS, LAST_DAY, formatLocal, isWholeDay, parseLocal } from './local-time.ts';
import { diagnostic, type ScheduleDiagnostic } from './schedule-diagnostic.ts';
import { followingRule, type StepBudget } from './rule-starts.ts';
import type { Zone } from './zone.ts';
import { zoneNamed } from './zone.ts';
import { finishAtOnce, type Work } from '../work.ts';

/** How many moments are worked out in one step of work. */
const STEP = 500;

/** One time an activity takes place. */
export interface Moment {
  /** The start as the rule gives it, on the clock of the schedule's zone; a bare date for whole days. */
  recurrenceId: LocalDateTime;
  /** Epoch ms. */
  start: number;
  /** Epoch ms; for whole days the first moment of the day after. */
  end: number;
}

/** The moments of a schedule in a window, in order of time, and what could not be followed. */
export interface Expansion {
  moments: Moment[];
  diagnostics: ScheduleDiagnostic[];
}

export interface ExpandOptions {
  /** IANA name of the zone in which whole days, and schedules without a known zone, are read. @default 'Europe/Brussels' */
  floatingZone?: string;
  /** Shared by schedules that are expanded in one go; a rule that finds none left gives its first date only. @default as much as any rule needs */
  budget?: StepBudget | undefined;
}

/**
 * Every moment of a schedule that overlaps a window (epoch ms, half-open): the first start, those of the rule and of RDATE, without
 * those of EXDATE. Exceptions (cancelled, moved, changed) are not applied here. Never throws; what cannot be followed becomes a
 * diagnostic, and the first date still shows.
 */
export const expand = (
  schedule: Schedule,
  window: { from: number; to: number },
  options: ExpandOptions = {},
): Expansion => finishAtOnce(expanding(schedule, window, options));

/** The same in small steps. */
export function* expanding(
  schedule: Schedule,
  window: { from: number; to: number },
  options: ExpandOptions = {},
): Work<Expansion> {
  const diagnostics: ScheduleDiagnostic[] = [];
  const wholeDay = isWholeDay(schedule.start);
  const start = parseLocal(schedule.start);
  if (start === undefined) return { moments: [], diagnostics: [diagnostic('invalid_start', 'start')] };
  const to = Math.min(window.to, (LAST_DAY + 1) * DAY_SECONDS * 1000);
  if (!(window.from < to)) return { moments: [], diagnostics };
  const zone = zoneOf(schedule, wholeDay, options.floatingZone ?? MUNICIPAL_ZONE, diagnostics);
  const duration = durationOf(schedule, start, wholeDay, diagnostics);
  // A day more on both sides: on the clock a moment can lie elsewhere than in time, but never so far.
  const local = { from: zone.toLocal(window.from) - duration - DAY_SECONDS, to: zone.toLocal(to) + DAY_SECONDS };
  const starts = [start];
  if (schedule.rrule) {
    const first = { start, wholeDay, toInstant: zone.toInstant };
    const read = yield* followingRule(schedule.rrule, first, local, options.budget);
    starts.push(...read.starts);
    diagnostics.push(...read.diagnostics);
  }
  const wanted = withExceptions(starts, schedule, { start, wholeDay }, diagnostics);
  const moments: Moment[] = [];
  const isWanted = overlaps(window.from, to);
  for (const [index, at] of wanted.entries()) {
    if (index % STEP === STEP - 1) yield;
    const moment = momentAt(at, duration, wholeDay, zone);
    if (isWanted(moment)) moments.push(moment);
  }
  return { moments: moments.sort((a, b) => a.start - b.start), diagnostics };
}

/** Whole days have no zone (RFC 5545 3.3.4): they are days where the programme is read. */
function zoneOf(schedule: Schedule, wholeDay: boolean, floatingZone: string, diagnostics: ScheduleDiagnostic[]): Zone {
  const isFloating = wholeDay || schedule.tz === 'floating';
  const own = isFloating ? undefined : zoneNamed(schedule.tz, schedule.observances);
  if (!own && !isFloating) diagnostics.push(diagnostic('unknown_time_zone', 'zone', schedule.tz, floatingZone));
  return own ?? zoneNamed(floatingZone) ?? zoneNamed('UTC')!;
}

/** Seconds on the clock from start to end. */
function durationOf(schedule: Schedule, start: number, wholeDay: boolean, diagnostics: ScheduleDiagnostic[]): number {
  const end = parseLocal(schedule.end);
  if (end === undefined || end < start) diagnostics.push(diagnostic('invalid_end', 'end'));
  const duration = Math.max(0, (end ?? start) - start);
  return wholeDay ? Math.max(1, Math.ceil(duration / DAY_SECONDS)) * DAY_SECONDS : duration;
}

/** Adds the starts of RDATE and takes out those of EXDATE, in order and without doubles. */
function withExceptions(
  starts: number[],
  { rdate = [], exdate = [] }: Schedule,
  first: { start: number; wholeDay: boolean },
  diagnostics: ScheduleDiagnostic[],
): number[] {
  const dayOf = (at: number) => Math.floor(at / DAY_SECONDS);
  const read = (name: string, texts: readonly LocalDateTime[]) =>
    texts.flatMap(text => {
      const at = parseLocal(text);
      if (at !== undefined) return { at, isDay: first.wholeDay || isWholeDay(text) };
      diagnostics.push(diagnostic('invalid_date', 'date', name));
      return [];
    });
  const time = first.start - dayOf(first.start) * DAY_SECONDS;
  for (const { at, isDay } of read('RDATE', rdate)) starts.push(isDay ? dayOf(at) * DAY_SECONDS + time : at);
  // A date without a time takes out the whole day: many writers put it so, although RFC 5545 3.8.5.1 wants the same kind as DTSTART.
  const gone = read('EXDATE', exdate);
  const times = new Set(gone.map(({ at, isDay }) => (isDay ? NaN : at)));
  const days = new Set(gone.map(({ at, isDay }) => (isDay ? dayOf(at) : NaN)));
  const kept = gone.length > 0 ? starts.filter(at => !times.has(at) && !days.has(dayOf(at))) : starts;
  return rdate.length > 0 ? [...new Set(kept)].sort((a, b) => a - b) : kept;
}

/** The end keeps its place on the clock too: a night from 22:00 to 06:00 ends at six in both clock changes. */
function momentAt(local: number, duration: number, wholeDay: boolean, zone: Zone): Moment {
  const start = zone.toInstant(local);
  const end = duration > 0 ? zone.toInstant(local + duration) : start;
  return { recurrenceId: formatLocal(local, wholeDay), start, end: end >= start ? end : start + duration * 1000 };
}

const overlaps =
  (from: number, to: number) =>
  ({ start, end }: Moment): boolean =>
    start < to && (end > from || (start === end && start === from));
