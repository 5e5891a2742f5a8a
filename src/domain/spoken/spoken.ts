import type { Cents, LocalDate, LocalTime } from '../../schema/scalar.ts';

/**
 * How one language says days, hours and money to someone who is tired or new to it: in full, as people speak, without
 * abbreviations (rules EL-13 to EL-16). Dates and times are wall-clock values of the municipality; nothing here knows a time zone.
 */
export interface LocaleFormatter {
  lang: string;
  /** Full names, Monday first. */
  weekdays: readonly string[];
  /** Two- or three-letter column heads of a month grid, Monday first; always beside the full name. */
  weekdaysShort: readonly string[];
  months: readonly string[];
  /** `dinsdag 1 december`. */
  day(date: LocalDate): string;
  /** `dinsdag 1 december 2026`. */
  dayWithYear(date: LocalDate): string;
  /** `december 2026`, from `2026-12` or any day of it. */
  month(month: string): string;
  /** `9 uur`, `half 5`, `kwart over 2`. */
  time(time: LocalTime): string;
  /** `van 9 uur tot half 5`; `om 9 uur` for what has no length. */
  timeRange(start: LocalTime, end: LocalTime): string;
  /** `1 euro`, `2,50 euro`. */
  money(amount: Cents): string;
  /** That hours are those of a clock in Belgium, in languages whose speakers may count from sunrise; said once, near the hours. */
  clockNote?: string;
}

/** A day that stands beside another: with its year where that is not the year of the other. */
export const dayBeside = (other: string, day: LocalDate, spoken: LocaleFormatter): string =>
  other.slice(0, 4) === day.slice(0, 4) ? spoken.day(day) : spoken.dayWithYear(day);

export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));
export const monthOf = (date: string): number => Number(date.slice(5, 7)) - 1;
export const yearOf = (date: string): string => String(Number(date.slice(0, 4)));

/** Hour and minute of `HH:mm`. */
export const hourMinuteOf = (time: LocalTime): [hour: number, minute: number] => [
  Number(time.slice(0, 2)),
  Number(time.slice(3, 5)),
];

/** Whole units without decimals, else two: never `2,5`. */
export const decimal = (amount: Cents, separator: string): string =>
  amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2).replace('.', separator);
