import { parseOccurrenceId } from '../../domain/occurrence-id.ts';
import type { Spoken } from '../../domain/spoken/spoken.ts';
import { commaOf } from '../../i18n/comma.ts';
import type { Instant, LocalDate } from '../../schema/scalar.ts';
import type { Occurrence } from '../../schema/occurrence.ts';

/** What tells when a date begins. */
export type Moment = Pick<Occurrence, 'localStart' | 'allDay'>;

/** Belgium decides what time it is, wherever the device is. Swedish writes a moment as our clock times are written. */
const clock = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' });

/** `dinsdag 1 december 2026, half 5 (16:30)`. */
export const momentInWords = (instant: Instant, spoken: Spoken): string =>
  inWords(clock.format(new Date(instant)), spoken);

/** `dinsdag 1 december 2026`, with the hour unless it takes the whole day. */
export const whenOf = ({ localStart, allDay }: Moment, spoken: Spoken): string =>
  allDay ? spoken.dayWithYear(localStart.slice(0, 10)) : inWords(localStart, spoken);

function inWords(local: string, spoken: Spoken): string {
  const time = local.slice(11, 16);
  return `${spoken.dayWithYear(local.slice(0, 10))}${commaOf(spoken.lang)}${spoken.time(time)} (${time})`;
}

/** The day that an occurrence's id names, and the day after it: the window in which a programme has it. */
export function daysOf(occurrenceId: string): { from: LocalDate; to: LocalDate } | undefined {
  const from = parseOccurrenceId(occurrenceId)?.start.slice(0, 10);
  if (!from) return undefined;
  const to = new Date(Date.parse(`${from}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from, to };
}
