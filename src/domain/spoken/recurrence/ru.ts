import { namesRu } from '../names/ru.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, monthsInDate: months = [] } = namesRu;
const and = listWith('и');

/** "On Mondays", after `по`. */
const dative = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'] as const;
const accusative = ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'] as const;
const masculine = ['последний', '', 'первый', 'второй', 'третий', 'четвёртый', 'пятый'] as const;
const feminine = ['последнюю', '', 'первую', 'вторую', 'третью', 'четвёртую', 'пятую'] as const;
const neuter = ['последнее', '', 'первое', 'второе', 'третье', 'четвёртое', 'пятое'] as const;
const genders = [masculine, masculine, feminine, masculine, feminine, feminine, neuter] as const;

/** `в среду`, but `во вторник`, `во второй`. */
const on = (words: string): string => `${words.startsWith('вт') ? 'во' : 'в'} ${words}`;
/** `каждые 2 месяца`, `каждые 5 месяцев`. */
const every = (interval: number, few: string, many: string): string =>
  `каждые ${interval} ${interval < 5 ? few : many}`;

/** Recurrence in Russian. */
export const recurrenceRu: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'каждый день' : every(interval, 'дня', 'дней')),
  weekly: (interval, days) =>
    interval === 1
      ? `каждую неделю по ${and(wordsAt(dative, days))}`
      : `${every(interval, 'недели', 'недель')} ${and(wordsAt(accusative, days).map(on))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const when = on(`${and(ordinalsAt(genders[weekday] ?? masculine, nths))} ${accusative[weekday]}`);
    return interval === 1 ? `${when} каждого месяца` : `${every(interval, 'месяца', 'месяцев')} ${when} месяца`;
  },
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'каждый месяц' : every(interval, 'месяца', 'месяцев')}, ${and(
      days.map(day => (day < 0 ? 'в последний день' : `${day} числа`)),
    )}`,
  yearly: (day, month) => `каждый год ${day} ${months[month]}`,
  until: (day, month, year) => `до ${day} ${months[month]} ${year} года`,
  notInSchoolHolidays: 'но не в школьные каникулы',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'ближайшая дата:' : 'ближайшие даты:'),
};
