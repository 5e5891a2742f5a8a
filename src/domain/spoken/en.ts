import type { LocalTime } from '../../schema/scalar.ts';
import { clockOf, dayOf, decimal, monthOf, weekdayOf, yearOf, type Spoken } from './spoken.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function time(value: LocalTime): string {
  const [hour, minute] = clockOf(value);
  if (minute === 0 && hour === 12) return '12 noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const clock =
    minute === 0 ? `${((hour + 11) % 12) + 1}` : `${((hour + 11) % 12) + 1}.${String(minute).padStart(2, '0')}`;
  return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
}

const day = (date: string): string => `${weekdays[weekdayOf(date)]} ${dayOf(date)} ${months[monthOf(date)]}`;

/** English. */
export const spokenEn: Spoken = {
  lang: 'en',
  weekdays,
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months,
  day,
  dayWithYear: date => `${day(date)} ${yearOf(date)}`,
  month: month => `${months[monthOf(month)]} ${yearOf(month)}`,
  time,
  timeRange: (start, end) => (start === end ? `at ${time(start)}` : `from ${time(start)} to ${time(end)}`),
  money: amount => `${decimal(amount, '.')} ${amount === 100 ? 'euro' : 'euros'}`,
};
