import { spokenPs } from '../ps.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenPs;
const and = listWith('او', '، ');
/** Feminine, as the weekdays are. */
const ordinals = ['وروستۍ', '', 'لومړۍ', 'دویمه', 'درېیمه', 'څلورمه', 'پنځمه'] as const;
/** `12مه`: the ending of an ordinal beside digits. */
const dates = (days: readonly number[]): string =>
  and(days.map(day => (day < 0 ? 'وروستۍ ورځ' : `${day === 1 ? 'لومړۍ' : `${day}مه`} نېټه`)));

/** Recurrence in Pashto. */
export const recurrencePs: RecurrencePhrases = {
  and,
  comma: '، ',
  daily: interval => (interval === 1 ? 'هره ورځ' : `په هرو ${interval} ورځو کې یو ځل`),
  weekly: (interval, days) =>
    interval === 1
      ? `هره ${and(wordsAt(weekdays, days))}`
      : `په هرو ${interval} اونیو کې یو ځل، ${and(wordsAt(weekdays, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const when = `په ${and(ordinalsAt(ordinals, nths))} ${weekdays[weekday]}`;
    return interval === 1 ? `د هرې میاشتې ${when}` : `په هرو ${interval} میاشتو کې یو ځل، د میاشتې ${when}`;
  },
  monthlyOnDays: (interval, days) =>
    interval === 1
      ? `د هرې میاشتې په ${dates(days)}`
      : `په هرو ${interval} میاشتو کې یو ځل، د میاشتې په ${dates(days)}`,
  yearly: (day, month) => `هر کال د ${months[month]} په ${dates([day])}`,
  until: (day, month, year) => `د ${year} کال د ${months[month]} تر ${day} پورې`,
  notInSchoolHolidays: 'د ښوونځي په رخصتیو کې نه',
  days: (weekday, days, month) => `${weekdays[weekday]} د ${months[month]} ${and(days.map(String))}`,
  next: count => (count === 1 ? 'راتلونکې نېټه:' : 'راتلونکې نېټې:'),
};
