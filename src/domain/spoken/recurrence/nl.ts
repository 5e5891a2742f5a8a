import { spokenNl } from '../nl.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenNl;
const and = listWith('en');
const ordinals = ['laatste', '', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde'] as const;
const nth = (nths: readonly number[]): string => and(ordinalsAt(ordinals, nths));
const named = (days: readonly number[]): string => and(wordsAt(weekdays, days));

/** Recurrence in Dutch. */
export const recurrenceNl: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'elke dag' : `elke ${interval} dagen`),
  weekly: (interval, days) => (interval === 1 ? `elke ${named(days)}` : `elke ${interval} weken op ${named(days)}`),
  monthlyOnWeekday: (interval, nths, weekday) =>
    interval === 1
      ? `elke ${nth(nths)} ${weekdays[weekday]} van de maand`
      : `elke ${interval} maanden op de ${nth(nths)} ${weekdays[weekday]} van de maand`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'elke maand' : `elke ${interval} maanden`} op ${and(
      days.map(day => (day < 0 ? 'de laatste dag' : `dag ${day}`)),
    )}`,
  yearly: (day, month) => `elk jaar op ${day} ${months[month]}`,
  until: (day, month, year) => `tot en met ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'niet in de schoolvakantie',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'de volgende keer:' : 'de volgende keren:'),
};
