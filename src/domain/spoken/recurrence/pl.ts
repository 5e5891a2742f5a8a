import { namesPl } from '../names/pl.ts';
import { listWith, ordinalsAt, wordsAt, type RecurrencePhrases } from './phrases.ts';

const { weekdays, monthsInDate: months = [] } = namesPl;
const and = listWith('i');

/** "On Mondays", the plural after `w`. */
const everyWeek = [
  'w poniedziałki',
  'we wtorki',
  'w środy',
  'w czwartki',
  'w piątki',
  'w soboty',
  'w niedziele',
] as const;
/** "On Monday", the accusative after `w`. */
const onWeekday = [
  'w poniedziałek',
  'we wtorek',
  'w środę',
  'w czwartek',
  'w piątek',
  'w sobotę',
  'w niedzielę',
] as const;
const masculine = ['ostatni', '', 'pierwszy', 'drugi', 'trzeci', 'czwarty', 'piąty'] as const;
const feminine = ['ostatnią', '', 'pierwszą', 'drugą', 'trzecią', 'czwartą', 'piątą'] as const;

/** `co 2 tygodnie`, `co 5 tygodni`. */
const every = (interval: number, few: string, many: string): string => `co ${interval} ${interval < 5 ? few : many}`;
const isFeminine = (weekday: number): boolean => [2, 5, 6].includes(weekday);

/** Recurrence in Polish. */
export const recurrencePl: RecurrencePhrases = {
  and,
  comma: ', ',
  daily: interval => (interval === 1 ? 'codziennie' : every(interval, 'dni', 'dni')),
  weekly: (interval, days) =>
    interval === 1
      ? `co tydzień ${and(wordsAt(everyWeek, days))}`
      : `${every(interval, 'tygodnie', 'tygodni')} ${and(wordsAt(onWeekday, days))}`,
  monthlyOnWeekday: (interval, nths, weekday) => {
    const day = (onWeekday[weekday] ?? '').split(' ')[1];
    const when = `w ${and(ordinalsAt(isFeminine(weekday) ? feminine : masculine, nths))} ${day}`;
    return interval === 1 ? `${when} każdego miesiąca` : `${every(interval, 'miesiące', 'miesięcy')} ${when} miesiąca`;
  },
  monthlyOnDays: (interval, days) =>
    `${interval === 1 ? 'co miesiąc' : every(interval, 'miesiące', 'miesięcy')}, ${and(
      days.map(day => (day < 0 ? 'ostatniego dnia' : `${day}. dnia`)),
    )} miesiąca`,
  yearly: (day, month) => `co roku ${day} ${months[month]}`,
  until: (day, month, year) => `do ${day} ${months[month]} ${year} roku`,
  notInSchoolHolidays: 'nie w czasie ferii i wakacji szkolnych',
  days: (weekday, days, month) => `${weekdays[weekday]} ${and(days.map(String))} ${months[month]}`,
  next: count => (count === 1 ? 'najbliższa data:' : 'najbliższe daty:'),
};
