import { spokenRo } from '../ro.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenRo;
const and = listWith('și');
/** Feminine, as all weekdays are. */
const ordinals = ['ultima', '', 'prima', 'a doua', 'a treia', 'a patra', 'a cincea'] as const;

/** Recurrence in Romanian. */
export const recurrenceRo: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'în fiecare zi' : `o dată la ${interval} zile`),
  weekly: (interval, days) =>
    `${interval === 1 ? 'în fiecare' : `o dată la ${interval} săptămâni,`} ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const when = `în ${and(ordinalsAt(ordinals, nths))} ${weekdays[weekday]}`;
    return interval === 1 ? `${when} din fiecare lună` : `o dată la ${interval} luni, ${when} din lună`;
  },
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'în fiecare lună' : `o dată la ${interval} luni`}, ${and(
      days.map(day => (day < 0 ? 'în ultima zi' : `în ziua de ${day}`)),
    )}`,
  yearly: (day, month) => `în fiecare an, pe ${day} ${months[month]}`,
  until: (day, month, year) => `până pe ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'cu excepția vacanțelor școlare',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'următoarea dată:' : 'următoarele date:'),
};
