import { addDays } from '../../domain/calendar-day.ts';
import { dayBeside, type LocaleFormatter } from '../../domain/spoken/spoken.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { commaOf, stopOf } from '../../i18n/comma.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';
import type { Occurrence } from '../../schema/occurrence.ts';

type T = Translator<SignUpCatalogue>;
type Moment = Pick<Occurrence, 'localStart' | 'localEnd' | 'allDay'>;

/** `dinsdag 1 december 2026, van 9 uur tot half 5`. */
export const dateInWords = (moment: Moment, spoken: LocaleFormatter, t: T): string =>
  [spoken.dayWithYear(moment.localStart.slice(0, 10)), hours(moment, spoken, t)].join(commaOf(spoken.lang));

/** `dinsdag 1 december, van 9 uur tot half 5`, for a button. */
export const shortDate = (moment: Moment, spoken: LocaleFormatter, t: T): string =>
  [spoken.day(moment.localStart.slice(0, 10)), hours(moment, spoken, t)].join(commaOf(spoken.lang));

/** The hours, that it takes the whole day, or until which day it goes on. What ends before dawn belongs to the night before. */
function hours({ localStart, localEnd, allDay }: Moment, spoken: LocaleFormatter, t: T): string {
  const first = localStart.slice(0, 10);
  const last = allDay ? addDays(localEnd.slice(0, 10), -1) : localEnd.slice(0, 10);
  const [from, to] = [localStart.slice(11, 16), localEnd.slice(11, 16)];
  if (allDay && last <= first) return t('allDay');
  const isNight = to <= '06:00' && addDays(localEnd.slice(0, 10), -1) === first;
  if (!allDay && (last <= first || isNight)) return spoken.timeRange(from, to);
  const until = t('untilDay', { day: dayBeside(first, last, spoken) });
  return allDay ? until : spoken.time(from) + stopOf(spoken.lang) + until;
}
