import { addDays, isDay } from '../../domain/calendar-day.ts';
import { originalDay } from '../../domain/occurrence-id.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { localInWords } from '../../foundation/moment-in-words.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Occurrence } from '../../schema/occurrence.ts';

/** What tells when a date begins. */
export type Moment = Pick<Occurrence, 'localStart' | 'allDay'>;

/** `dinsdag 1 december 2026`, with the hour unless it takes the whole day. */
export const whenOf = ({ localStart, allDay }: Moment, spoken: LocaleFormatter): string =>
  allDay ? spoken.dayWithYear(localStart.slice(0, 10)) : localInWords(localStart, spoken);

/** The day that an occurrence's id names, and the day after it: the window in which a programme has it. */
export function daysOf(occurrenceId: string): { from: LocalDate; to: LocalDate } | undefined {
  const from = originalDay(occurrenceId);
  return from && isDay(from) ? { from, to: addDays(from, 1) } : undefined;
}
