import { spokenSo } from '../so.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenSo;
const and = listWith('iyo');
/** With the article. */
const the = ['Isniinta', 'Talaadada', 'Arbacada', 'Khamiista', 'Jimcaha', 'Sabtida', 'Axadda'] as const;
const ordinals = ['ugu dambaysa', '', 'koowaad', 'labaad', 'saddexaad', 'afraad', 'shanaad'] as const;
/** Only Friday is masculine. */
const FRIDAY = 4;
/** "The two", up to "the six". */
const counted = ['', '', 'labadii', 'saddexdii', 'afartii', 'shantii', 'lixdii'] as const;

/** The weekday once, then `tan` (that one) before each further ordinal. */
function nth(nths: readonly number[], weekday: number): string {
  const isMasculine = weekday === FRIDAY;
  const words = ordinalsAt(ordinals, nths).map(word => (isMasculine ? word.replace('dambaysa', 'dambeeya') : word));
  return `${the[weekday]} ${words.join(isMasculine ? ' iyo kan ' : ' iyo tan ')}`;
}

/** Recurrence in Somali. */
export const recurrenceSo: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'maalin kasta' : `${counted[interval]} maalmoodba mar`),
  weekly: (interval, days) =>
    interval === 1
      ? and(wordsAt(weekdays, days).map(day => `${day} kasta`))
      : `${counted[interval]} toddobaadba mar, ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) =>
    interval === 1
      ? `${nth(nths, weekday)} ee bil kasta`
      : `${counted[interval]} biloodba mar, ${nth(nths, weekday)} ee bisha`,
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'bil kasta' : `${counted[interval]} biloodba mar`}, ${and(
      days.map(day => (day < 0 ? 'maalinta ugu dambaysa' : `taariikhda ${day}`)),
    )}`,
  yearly: (day, month) => `sannad kasta, ${day} ${months[month]}`,
  until: (day, month, year) => `ilaa ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'marka laga reebo fasaxa dugsiyada',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'taariikhda xigta:' : 'taariikhaha xiga:'),
};
