import { spokenFa } from '../fa.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenFa;
const and = listWith('و', '، ');
const ordinals = ['آخرین', '', 'اولین', 'دومین', 'سومین', 'چهارمین', 'پنجمین'] as const;

/** Recurrence in Persian. Months are said to be Gregorian, for the Persian ones begin three weeks earlier. */
export const recurrenceFa: RecurrencePhrases = {
  and,
  comma: '، ',
  daily: interval => (interval === 1 ? 'هر روز' : `هر ${interval} روز یک بار`),
  weekly: (interval, days) =>
    interval === 1
      ? `هر ${and(wordsAt(weekdays, days))}`
      : `هر ${interval} هفته یک بار، ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const when = `${and(ordinalsAt(ordinals, nths))} ${weekdays[weekday]}`;
    return interval === 1 ? `${when} هر ماه میلادی` : `هر ${interval} ماه یک بار، ${when} ماه میلادی`;
  },
  monthlyOnDays: (interval, days) => {
    const when = and(days.map(day => (day < 0 ? 'آخرین روز' : `روز ${day}`)));
    return interval === 1 ? `${when} هر ماه میلادی` : `هر ${interval} ماه یک بار، ${when} ماه میلادی`;
  },
  yearly: (day, month) => `هر سال، ${day} ${months[month]}`,
  until: (day, month, year) => `تا ${day} ${months[month]} ${year}`,
  notInSchoolHolidays: 'به‌جز تعطیلات مدرسه',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'تاریخ بعدی:' : 'تاریخ‌های بعدی:'),
};
