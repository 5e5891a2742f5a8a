import { spokenBg } from '../bg.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, months } = spokenBg;
const and = listWith('и');
const masculine = ['последен', '', 'първи', 'втори', 'трети', 'четвърти', 'пети'] as const;
const feminine = ['последна', '', 'първа', 'втора', 'трета', 'четвърта', 'пета'] as const;
/** With the article, after `в`. */
const theMasculine = ['последния', '', 'първия', 'втория', 'третия', 'четвъртия', 'петия'] as const;
const theFeminine = ['последната', '', 'първата', 'втората', 'третата', 'четвъртата', 'петата'] as const;

const isFeminine = (weekday: number): boolean => [2, 5, 6].includes(weekday);
/** `в петък`, but `във вторник`. */
const on = (words: string): string => `${words.startsWith('в') ? 'във' : 'в'} ${words}`;

/** Recurrence in Bulgarian. */
export const recurrenceBg: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'всеки ден' : `на всеки ${interval} дни`),
  weekly: (interval, days) =>
    interval === 1
      ? and(days.map(day => `${isFeminine(day) ? 'всяка' : 'всеки'} ${weekdays[day]}`))
      : `на всеки ${interval} седмици ${and(wordsAt(weekdays, days).map(on))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const [every, plain, the] = isFeminine(weekday)
      ? (['всяка', feminine, theFeminine] as const)
      : (['всеки', masculine, theMasculine] as const);
    return interval === 1
      ? `${every} ${and(ordinalsAt(plain, nths))} ${weekdays[weekday]} от месеца`
      : `на всеки ${interval} месеца ${on(and(ordinalsAt(the, nths)))} ${weekdays[weekday]} от месеца`;
  },
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'всеки месец' : `на всеки ${interval} месеца`} на ${and(
      days.map(day => (day < 0 ? 'последния ден' : `${day} число`)),
    )}`,
  yearly: (day, month) => `всяка година на ${day} ${months[month]}`,
  until: (day, month, year) => `до ${day} ${months[month]} ${year} година`,
  notInSchoolHolidays: 'но не в училищната ваканция',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'следващата дата:' : 'следващите дати:'),
};
