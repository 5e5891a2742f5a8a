import { spokenEs } from '../es.ts';
import { ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenEs;
const ordinals = ['último', '', 'primer', 'segundo', 'tercer', 'cuarto', 'quinto'] as const;

/** `y` becomes `e` before the sound of an i. */
function and(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${/^h?[ií](?!e)/i.test(last) ? 'e' : 'y'} ${last}`;
}

/** Days that end in -s are the same in the plural. */
const plural = (days: readonly number[]): string =>
  and(wordsAt(weekdays, days).map(day => (day.endsWith('s') ? day : `${day}s`)));
const nth = (nths: readonly number[]): string => and(ordinalsAt(ordinals, nths).map(ordinal => `el ${ordinal}`));

/** Recurrence in Spanish. */
export const recurrenceEs: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'todos los días' : `cada ${interval} días`),
  weekly: (interval, days) =>
    interval === 1
      ? `todos los ${plural(days)}`
      : `cada ${interval} semanas, ${and(wordsAt(weekdays, days).map(day => `el ${day}`))}`,
  monthlyOnWeekday: (interval, nths, weekday) =>
    interval === 1
      ? `${nth(nths)} ${weekdays[weekday]} de cada mes`
      : `cada ${interval} meses, ${nth(nths)} ${weekdays[weekday]} del mes`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'cada mes' : `cada ${interval} meses`}, ${and(
      days.map(day => (day < 0 ? 'el último día' : `el día ${day}`)),
    )}`,
  yearly: (day, month) => `cada año, el ${day} de ${months[month]}`,
  until: (day, month, year) => `hasta el ${day} de ${months[month]} de ${year}`,
  notInSchoolHolidays: 'menos en las vacaciones escolares',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} de ${months[month]}`,
  next: count => (count === 1 ? 'la próxima fecha:' : 'las próximas fechas:'),
};
