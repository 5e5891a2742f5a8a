import { spokenFr } from '../fr.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenFr;
const and = listWith('et');
const ordinals = ['dernier', '', 'premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'] as const;
const nth = (nths: readonly number[]): string => and(ordinalsAt(ordinals, nths));
const first = (day: number): string => (day === 1 ? '1er' : String(day));
const plural = (days: readonly number[]): string => and(wordsAt(weekdays, days).map(day => `${day}s`));

/** Recurrence in French. */
export const recurrenceFr: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'tous les jours' : `tous les ${interval} jours`),
  weekly: (interval, days) =>
    interval === 1
      ? `tous les ${plural(days)}`
      : `toutes les ${interval} semaines, ${and(wordsAt(weekdays, days).map(day => `le ${day}`))}`,
  monthlyOnWeekday: (interval, nths, weekday) =>
    interval === 1
      ? `chaque ${nth(nths)} ${weekdays[weekday]} du mois`
      : `tous les ${interval} mois, le ${nth(nths)} ${weekdays[weekday]} du mois`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'chaque mois' : `tous les ${interval} mois`}, ${and(
      days.map(day => (day < 0 ? 'le dernier jour' : `le ${first(day)}`)),
    )}`,
  yearly: (day, month) => `chaque année, le ${first(day)} ${months[month]}`,
  until: (day, month, year) => `jusqu’au ${first(day)} ${months[month]} ${year}`,
  notInSchoolHolidays: 'pas pendant les vacances scolaires',
  days: (weekday, days, month) =>
    `${days.length === 1 ? weekdays[weekday] : `les ${weekdays[weekday]}s`} ${and(days.map(first))} ${months[month]}`,
  next: count => (count === 1 ? 'la prochaine fois :' : 'les prochaines fois :'),
};
