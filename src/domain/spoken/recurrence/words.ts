import type { LocalDate } from '../../../schema/scalar.ts';
import type { Schedule } from '../../../schema/schedule.ts';
import { weekdayOf } from '../../calendar-day.ts';
import { dayOf, monthOf, yearOf, type LocaleFormatter } from '../spoken.ts';
import { lastDayOf, patternOf, type Pattern } from './pattern.ts';
import type { RecurrencePhrases } from './phrases.ts';

/** How one language says when an activity comes back. Pure; dates are days of the municipality. */
export interface RecurrenceWords {
  lang: string;
  /**
   * `elke laatste dinsdag van de maand`, with `, niet in de schoolvakantie` and `, tot en met 30 juni 2027` where that is so.
   * Nothing for what does not come back, or not in a way that a few words are true of (a COUNT, the second Friday of March):
   * list its dates then. Dates that were left out or added (EXDATE, RDATE) are not spoken of.
   */
  rule(schedule: Pick<Schedule, 'start' | 'rrule' | 'skip'>): string | undefined;
  /** `dinsdag 1, 8, 15 en 22 december`: the month and the weekday once for the dates that share them. Empty without dates. */
  daysOfMonth(dates: readonly LocalDate[]): string;
  /** `de volgende keren: dinsdag 29 december en dinsdag 26 januari`; `de volgende keer: …` for one; empty for none. */
  nextDates(dates: readonly LocalDate[]): string;
  /** `soep, brood en kaas`. */
  and(items: readonly string[]): string;
}

/** How a language says recurrence, from how it says days and what it has for a rule. */
export function recurrenceWords(spoken: LocaleFormatter, phrases: RecurrencePhrases): RecurrenceWords {
  const days = ([first = '', ...others]: readonly LocalDate[]): string =>
    phrases.days(weekdayOf(first), [first, ...others].map(dayOf), monthOf(first));
  const listed = (groups: readonly LocalDate[][]): string => {
    const [[only = ''] = []] = groups;
    return groups.flat().length === 1 ? spoken.day(only) : phrases.and(groups.map(days));
  };
  return {
    lang: spoken.lang,
    and: items => phrases.and(items),
    daysOfMonth: dates => listed([...alike(dates).values()]),
    nextDates: dates => (dates.length > 0 ? `${phrases.next(dates.length)} ${listed(dates.map(date => [date]))}` : ''),
    rule: schedule => {
      const pattern = patternOf(schedule);
      if (!pattern) return undefined;
      const last = lastDayOf(schedule);
      return [
        inWords(pattern, phrases),
        ...(last ? [phrases.until(dayOf(last), monthOf(last), yearOf(last))] : []),
        ...(schedule.skip?.includes('school-holidays') ? [phrases.notInSchoolHolidays] : []),
      ].join(phrases.comma);
    },
  };
}

/** Dates of one month that fall on the same weekday, by the first of them. */
function alike(dates: readonly LocalDate[]): Map<string, LocalDate[]> {
  const groups = new Map<string, LocalDate[]>();
  for (const date of [...new Set(dates)].sort()) {
    const key = `${date.slice(0, 7)} ${weekdayOf(date)}`;
    groups.set(key, [...(groups.get(key) ?? []), date]);
  }
  return groups;
}

function inWords(pattern: Pattern, phrases: RecurrencePhrases): string {
  if (pattern.every === 'day') return phrases.daily(pattern.interval);
  if (pattern.every === 'week') return phrases.weekly(pattern.interval, pattern.weekdays);
  if (pattern.every === 'year') return phrases.yearly(pattern.day, pattern.month);
  return 'nths' in pattern
    ? phrases.monthlyOnWeekday(pattern.interval, pattern.nths, pattern.weekday)
    : phrases.monthlyOnDays(pattern.interval, pattern.days);
}
