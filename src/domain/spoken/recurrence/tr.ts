import { spokenTr } from '../tr.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenTr;
/** Capitals belong to the weekday of a date, not to every Tuesday. */
const days = ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'] as const;
const and = listWith('ve');
const ordinals = ['son', '', 'birinci', 'ikinci', 'üçüncü', 'dördüncü', 'beşinci'] as const;

/** Recurrence in Turkish, without endings on digits. */
export const recurrenceTr: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'her gün' : `${interval} günde bir`),
  weekly: (interval, weekly) =>
    interval === 1
      ? `her ${and(wordsAt(days, weekly))}`
      : `${interval} haftada bir, ${and(wordsAt(days, weekly))} günü`,
  monthlyOnWeekday: (interval, nths, weekday) =>
    `${interval === 1 ? 'her ayın' : `${interval} ayda bir, ayın`} ${and(ordinalsAt(ordinals, nths))} ${days[weekday]} günü`,
  monthlyOnDays: (interval, monthly) =>
    `${interval === 1 ? 'her ayın' : `${interval} ayda bir, ayın`} ${and(
      monthly.map(day => (day < 0 ? 'son' : `${day}.`)),
    )} günü`,
  yearly: (day, month) => `her yıl ${day} ${months[month]} günü`,
  until: (day, month, year) => `${day} ${months[month]} ${year} tarihine kadar`,
  notInSchoolHolidays: 'okul tatillerinde yok',
  days: (weekday, monthly, month) => `${and(monthly.map(String))} ${months[month]} ${weekdays[weekday]}`,
  next: count => (count === 1 ? 'sonraki tarih:' : 'sonraki tarihler:'),
};
