import type { LocalDate } from '../schema/scalar.ts';
import type { HolidayPeriod } from '../schema/schedule.ts';

/** The period that a day falls in, if any. */
export const holidayOn = (day: LocalDate, periods: readonly HolidayPeriod[]): HolidayPeriod | undefined =>
  periods.find(({ from, to }) => from <= day && day <= to);
