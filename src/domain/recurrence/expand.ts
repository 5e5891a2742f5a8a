import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Schedule } from '../../schema/schedule.ts';
import type { Problem } from './problem.ts';

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
  problems: Problem[];
}

export interface ExpandOptions {
  /** IANA name of the zone in which whole days, and schedules without a known zone, are read. @default 'Europe/Brussels' */
  floatingZone?: string;
}

/** Every moment of a schedule that overlaps a window (epoch ms, half-open). Never throws. */
export function expand(
  _schedule: Schedule,
  _window: { from: number; to: number },
  _options: ExpandOptions = {},
): Expansion {
  return { moments: [], problems: [] };
}
