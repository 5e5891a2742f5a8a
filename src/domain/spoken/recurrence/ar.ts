import { spokenAr } from '../ar.ts';
import { ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenAr;
/** Without the article: "every Tuesday" is any of them. */
const indefinite = weekdays.map(day => day.replace(/^ال/, ''));
const ordinals = ['آخر', '', 'أول', 'ثاني', 'ثالث', 'رابع', 'خامس'] as const;

/** The word is written onto what follows it, and stands before each item. */
const and = (items: readonly string[]): string => items.join(' و');
/** "On the day", on the two days, on the days. */
const onDays = (count: number): string => (count === 1 ? 'يوم' : count === 2 ? 'يومي' : 'أيام');
/** Two has a form of its own; from 3 to 6 the noun is plural. */
const every = (interval: number, one: string, two: string, few: string): string =>
  interval === 1 ? `كل ${one}` : interval === 2 ? `كل ${two}` : `كل ${interval} ${few}`;

/** Recurrence in Arabic. */
export const recurrenceAr: RecurrencePhrases = {
  and,
  comma: '، ',
  daily: interval => every(interval, 'يوم', 'يومين', 'أيام'),
  weekly: (interval, days) =>
    interval === 1
      ? `كل يوم ${and(wordsAt(indefinite, days))}`
      : `${every(interval, 'أسبوع', 'أسبوعين', 'أسابيع')}، ${onDays(days.length)} ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const when = and(ordinalsAt(ordinals, nths).map(ordinal => `${ordinal} يوم ${indefinite[weekday]}`));
    return interval === 1 ? `${when} من كل شهر` : `${every(interval, 'شهر', 'شهرين', 'أشهر')}، ${when} من الشهر`;
  },
  monthlyOnDays: (interval, days) => {
    const when = and(days.map(day => (day < 0 ? 'آخر يوم' : `يوم ${day}`)));
    return interval === 1 ? `${when} من كل شهر` : `${every(interval, 'شهر', 'شهرين', 'أشهر')}، ${when} من الشهر`;
  },
  yearly: (day, month) => `كل سنة، يوم ${day} ${months[month]}`,
  until: (day, month, year) => `حتى ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'ما عدا العطل المدرسية',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'الموعد القادم:' : 'المواعيد القادمة:'),
};
