import { parseOccurrenceId } from '../../domain/occurrence-id.ts';
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
  const from = parseOccurrenceId(occurrenceId)?.start.slice(0, 10);
  if (!from) return undefined;
  const to = new Date(Date.parse(`${from}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from, to };
}
