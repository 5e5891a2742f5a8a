import type { Instant, LocalDate } from '../../schema/scalar.ts';
import type { Occurrence } from '../../schema/occurrence.ts';

/** Belgium decides what time it is, wherever the device is. */
const timeZone = 'Europe/Brussels';

/** `dinsdag 1 december om 16:30`. */
export const momentInWords = (instant: Instant, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(instant));

/** `dinsdag 1 december 2026`, with the hour unless it takes the whole day. */
export const whenOf = ({ start, allDay }: Pick<Occurrence, 'start' | 'allDay'>, lang: string): string =>
  allDay
    ? new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone }).format(new Date(start))
    : momentInWords(start, lang);

/** The day that an occurrence's id names, and the day after it: the window in which a programme has it. */
export function daysOf(occurrenceId: string): { from: LocalDate; to: LocalDate } | undefined {
  const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)(?:T\d{4})?$/.exec(occurrenceId) ?? [];
  if (!day) return undefined;
  const from = `${year}-${month}-${day}`;
  const to = new Date(Date.parse(`${from}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from, to };
}
