import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { HolidayPeriod } from '../schema/schedule.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { layOut, type DateWindow, type PlacedDiagnostic } from './date-layout.ts';
import { explainDiagnostic } from './recurrence/explain.ts';
import { schoolHolidays } from './school-holidays.ts';

/** Which part of the programme to lay out, and what is known beside it. */
export interface ProgrammeWindow extends Omit<DateWindow, 'holidays'> {
  /** Periods in which `skip: ['school-holidays']` pauses. @default the Flemish school holidays */
  holidays?: readonly HolidayPeriod[] | undefined;
}

/**
 * The dates of activities inside a window, in order of time: rules expanded, exceptions and school holidays applied, seats
 * counted. A date that moved is in the answer when its old or its new day is inside the window. Drafts and archived activities
 * are left out. An unusable schedule or exception becomes a warning.
 * @throws RangeError when `from` or `to` is no date
 */
export function occurrencesOf(
  programme: { activities: readonly Activity[] },
  window: ProgrammeWindow,
): { occurrences: Occurrence[]; warnings: ParseWarning[] } {
  const holidays = window.holidays ?? schoolHolidaysIn(window);
  const { occurrences, diagnostics } = layOut(programme, { ...window, holidays });
  return { occurrences, warnings: explainDiagnostics(diagnostics) };
}

/** Problems in words. */
export const explainDiagnostics = (diagnostics: readonly PlacedDiagnostic[]): ParseWarning[] =>
  diagnostics.map(one => ({ path: one.path, ...explainDiagnostic(one) }));

/** The Flemish school holidays that touch a window. */
export const schoolHolidaysIn = ({ from, to }: Pick<DateWindow, 'from' | 'to'>): HolidayPeriod[] =>
  schoolHolidays(Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)));
