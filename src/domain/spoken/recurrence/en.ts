import { spokenEn } from '../en.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenEn;
const and = listWith('and');
const ordinals = ['last', '', 'first', 'second', 'third', 'fourth', 'fifth'] as const;
const nth = (nths: readonly number[]): string => and(ordinalsAt(ordinals, nths));
const named = (days: readonly number[]): string => and(wordsAt(weekdays, days));

/** Recurrence in English. */
export const recurrenceEn: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'every day' : `every ${interval} days`),
  weekly: (interval, days) => (interval === 1 ? `every ${named(days)}` : `every ${interval} weeks on ${named(days)}`),
  monthlyOnWeekday: (interval, nths, weekday) =>
    interval === 1
      ? `every ${nth(nths)} ${weekdays[weekday]} of the month`
      : `every ${interval} months on the ${nth(nths)} ${weekdays[weekday]} of the month`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'every month' : `every ${interval} months`} on ${and(
      days.map(day => (day < 0 ? 'the last day' : `day ${day}`)),
    )}`,
  yearly: (day, month) => `every year on ${day} ${months[month]}`,
  until: (day, month, year) => `until ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'not in the school holidays',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'the next time:' : 'the next times:'),
};
