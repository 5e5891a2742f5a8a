import { spokenIn } from '../../src/domain/spoken/languages.ts';
import { languages } from '../../src/i18n/languages.ts';
import { recurrenceWordsIn } from '../../src/domain/spoken/recurrence/languages.ts';

/** The languages that are spoken: all that have texts, in the order of a picker. */
export const SPOKEN: readonly string[] = languages.map(({ lang }) => lang);

const pad = (number: number): string => String(number).padStart(2, '0');
/** Every day of a leap year. */
export const YEAR = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10),
);
/** Every minute of a day, from midnight. */
export const MINUTES = Array.from(
  { length: 1440 },
  (_, minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
);
export const QUARTERS = MINUTES.filter((_, minute) => minute % 15 === 0);

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Rules of every kind that can be said. */
export const RULES = [
  ...['', ';INTERVAL=2', ';INTERVAL=5'].map(interval => `FREQ=DAILY${interval}`),
  ...WEEKDAYS.map(day => `FREQ=WEEKLY;BYDAY=${day}`),
  ...WEEKDAYS.map(day => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`),
  'FREQ=WEEKLY;BYDAY=TU,FR',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE,SU',
  'FREQ=WEEKLY;INTERVAL=5;BYDAY=WE',
  ...WEEKDAYS.map(day => `FREQ=MONTHLY;BYDAY=-1${day}`),
  ...WEEKDAYS.map(day => `FREQ=MONTHLY;BYDAY=1${day},3${day}`),
  ...WEEKDAYS.map(day => `FREQ=MONTHLY;INTERVAL=2;BYDAY=2${day}`),
  'FREQ=MONTHLY;BYDAY=4TU,5TU',
  'FREQ=MONTHLY;INTERVAL=6;BYDAY=-1TU',
  ...['12', '1', '1,15', '-1'].map(days => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=12',
  'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1',
  'FREQ=YEARLY',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630',
];

/** All that a speaker of the language must look at once: what each kind of thing is called. */
export async function spokenSheet(lang: string): Promise<Record<string, string[]>> {
  const spoken = await spokenIn(lang);
  const words = await recurrenceWordsIn(lang);
  const first = (month: number) => `2026-${pad(month)}-01`;
  return {
    week: Array.from({ length: 7 }, (_, day) => spoken.day(`2026-12-0${day + 1}`)),
    weekInShort: [...spoken.weekdaysShort],
    firstOfMonth: Array.from({ length: 12 }, (_, month) => spoken.dayWithYear(first(month + 1))),
    months: Array.from({ length: 12 }, (_, month) => spoken.month(first(month + 1))),
    times: QUARTERS.map(spoken.time),
    moments: ['00:00', '01:00', '09:00', '11:00', '13:15', '19:30'].map(time => spoken.timeRange(time, time)),
    ranges: [
      ['09:00', '16:30'],
      ['09:30', '11:30'],
      ['14:00', '15:45'],
      ['13:00', '19:00'],
      ['22:00', '00:00'],
      ['23:00', '01:00'],
    ].map(([start = '', end = '']) => spoken.timeRange(start, end)),
    money: [62, 100, 150, 200, 500, 2000, 10_000].map(spoken.money),
    rules: RULES.map(rrule => words.rule({ start: '2026-12-01T09:00', rrule }) ?? ''),
    pausedRule: [words.rule({ start: '2026-12-03', rrule: 'FREQ=WEEKLY', skip: ['school-holidays'] }) ?? ''],
    daysOfMonth: [
      words.daysOfMonth(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22']),
      words.daysOfMonth(['2026-12-01', '2026-12-04', '2026-12-08', '2027-01-05']),
      words.daysOfMonth(['2026-12-04']),
    ],
    nextDates: [words.nextDates(['2026-12-29', '2027-01-26']), words.nextDates(['2026-12-29'])],
    clockNote: spoken.clockNote ? [spoken.clockNote] : [],
  };
}
