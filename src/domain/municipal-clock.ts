import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';

/** What is used of Temporal, which not every browser has. */
interface Temporal {
  Instant: { fromEpochMilliseconds(moment: number): { toZonedDateTimeISO(timeZone: string): { toString(): string } } };
}

/** The clock of the municipality where it names no other: IANA name. */
export const MUNICIPAL_ZONE = 'Europe/Brussels';

let format: Intl.DateTimeFormat | undefined;
let known: LocalDate;
let knownAt: number | undefined;

/**
 * A moment (epoch milliseconds) on the municipality's clock, `YYYY-MM-DDTHH:mm`. The first format of a date that a page makes costs as
 * much as drawing thirty cards, and Temporal hardly anything (measured); so a format is made only where Temporal is not.
 */
export function municipalTime(moment: number): LocalDateTime {
  const { Temporal } = globalThis as { Temporal?: Temporal };
  if (Temporal) {
    const instant = Temporal.Instant.fromEpochMilliseconds(Math.trunc(moment));
    return instant.toZonedDateTimeISO(MUNICIPAL_ZONE).toString().slice(0, 16);
  }
  // Swedish is written as ISO is.
  format ??= new Intl.DateTimeFormat('sv', { timeZone: MUNICIPAL_ZONE, dateStyle: 'short', timeStyle: 'short' });
  return format.format(moment).replace(' ', 'T');
}

/**
 * The day it is on the municipality's clock at a moment (epoch milliseconds); asked many times a minute, so remembered. The clock of Brussels is never
 * behind that of UTC and at most two hours ahead: until ten in the evening the day is the same, and no zone needs to be asked.
 */
export function municipalDay(now: number): LocalDate {
  const minute = Math.trunc(now / 60_000);
  if (minute !== knownAt) {
    const utc = new Date(now).toISOString();
    known = (utc.slice(11, 13) < '22' ? utc : municipalTime(now)).slice(0, 10);
    knownAt = minute;
  }
  return known;
}
