import { municipalTime } from '../domain/municipal-clock.ts';
import type { LocaleFormatter } from '../domain/spoken/spoken.ts';
import { commaOf } from '../i18n/comma.ts';
import type { Instant, LocalDateTime } from '../schema/scalar.ts';

/** A moment (UTC) on the clocks of Belgium: `dinsdag 1 december 2026, half 5 (16:30)`. */
export const momentInWords = (instant: Instant, spoken: LocaleFormatter): string =>
  localInWords(municipalTime(Date.parse(instant)), spoken);

/** The same of a day and a time that are on these clocks already. */
export function localInWords(local: LocalDateTime, spoken: LocaleFormatter): string {
  const time = local.slice(11, 16);
  return `${spoken.dayWithYear(local.slice(0, 10))}${commaOf(spoken.lang)}${spoken.time(time)} (${time})`;
}

/** The day (on the clocks of Belgium) of a moment (UTC): `dinsdag 1 december`. */
export const dayInWords = (instant: Instant, spoken: LocaleFormatter): string =>
  spoken.day(municipalTime(Date.parse(instant)).slice(0, 10));
