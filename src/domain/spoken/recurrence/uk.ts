import { namesUk } from '../names/uk.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, monthsInDate: months = [] } = namesUk;
const and = listWith('і');

/** "Every Monday", in one word. */
const everyWeek = [
  'щопонеділка',
  'щовівторка',
  'щосереди',
  'щочетверга',
  'щопʼятниці',
  'щосуботи',
  'щонеділі',
] as const;
/** After `у`. */
const accusative = ['понеділок', 'вівторок', 'середу', 'четвер', 'пʼятницю', 'суботу', 'неділю'] as const;
const masculine = ['останній', '', 'перший', 'другий', 'третій', 'четвертий', 'пʼятий'] as const;
const feminine = ['останню', '', 'першу', 'другу', 'третю', 'четверту', 'пʼяту'] as const;

/** `кожні 2 тижні`, `кожні 5 тижнів`. */
const every = (interval: number, few: string, many: string): string => `кожні ${interval} ${interval < 5 ? few : many}`;
const isFeminine = (weekday: number): boolean => [2, 4, 5, 6].includes(weekday);

/** Recurrence in Ukrainian. */
export const recurrenceUk: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'щодня' : every(interval, 'дні', 'днів')),
  weekly: (interval, days) =>
    interval === 1
      ? and(wordsAt(everyWeek, days))
      : `${every(interval, 'тижні', 'тижнів')} ${and(wordsAt(accusative, days).map(day => `у ${day}`))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const ordinals = and(ordinalsAt(isFeminine(weekday) ? feminine : masculine, nths));
    // Before a vowel `у` is said as `в`.
    const when = `${ordinals.startsWith('о') ? 'в' : 'у'} ${ordinals} ${accusative[weekday]}`;
    return interval === 1 ? `${when} кожного місяця` : `${every(interval, 'місяці', 'місяців')} ${when} місяця`;
  },
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'щомісяця' : every(interval, 'місяці', 'місяців')}, ${and(
      days.map(day => (day < 0 ? 'в останній день' : `${day} числа`)),
    )}`,
  yearly: (day, month) => `щороку ${day} ${months[month]}`,
  until: (day, month, year) => `до ${day} ${months[month]} ${year} року`,
  notInSchoolHolidays: 'але не під час шкільних канікул',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'найближча дата:' : 'найближчі дати:'),
};
