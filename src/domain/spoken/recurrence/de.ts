import { spokenDe } from '../de.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenDe;
const and = listWith('und');
const ordinals = ['letzten', '', 'ersten', 'zweiten', 'dritten', 'vierten', 'fünften'] as const;
const named = (days: readonly number[]): string => and(wordsAt(weekdays, days));

/** Recurrence in German. Weekdays and months are all masculine there. */
export const recurrenceDe: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'jeden Tag' : `alle ${interval} Tage`),
  weekly: (interval, days) => (interval === 1 ? `jeden ${named(days)}` : `alle ${interval} Wochen am ${named(days)}`),
  monthlyOnWeekday: (interval, nths, weekday) =>
    `${interval === 1 ? 'jeden' : `alle ${interval} Monate am`} ${and(ordinalsAt(ordinals, nths))} ${weekdays[weekday]} im Monat`,
  monthlyOnDays: (interval, days) => {
    const when = `am ${and(days.map(day => (day < 0 ? 'letzten Tag' : `${day}.`)))}`;
    return interval === 1 ? `${when} jedes Monats` : `alle ${interval} Monate ${when} des Monats`;
  },
  yearly: (day, month) => `jedes Jahr am ${day}. ${months[month]}`,
  until: (day, month, year) => `bis ${day}. ${months[month]} ${year}`,
  notInSchoolHolidays: 'nicht in den Schulferien',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(day => `${day}.`))} ${months[month]}`,
  next: count => (count === 1 ? 'der nächste Termin:' : 'die nächsten Termine:'),
};
