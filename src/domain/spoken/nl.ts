import type { LocalTime } from '../../schema/scalar.ts';
import { weekdayOf } from '../calendar-day.ts';
import { twelve } from './hour-minute.ts';
import { namesNl } from './names/nl.ts';
import { hourMinuteOf, dayOf, decimal, monthOf, yearOf, type LocaleFormatter } from './spoken.ts';

const { weekdays, months } = namesNl;

/** Quarter hours as people say them; other minutes as `9 uur 10`. */
function time(value: LocalTime): string {
  const [hour, minute] = hourMinuteOf(value);
  if (minute === 0) return hour === 0 ? 'middernacht' : `${twelve(hour)} uur`;
  if (minute === 15) return `kwart over ${twelve(hour)}`;
  if (minute === 30) return `half ${twelve(hour + 1)}`;
  if (minute === 45) return `kwart voor ${twelve(hour + 1)}`;
  return `${twelve(hour)} uur ${minute}`;
}

/** Part of the day, said only where `8 uur` alone could be morning or evening. */
function partOfDay(value: LocalTime): string {
  const [hour] = hourMinuteOf(value);
  if (value === '00:00') return '';
  if (hour < 6) return ' ’s nachts';
  if (hour < 8) return ' ’s morgens';
  return hour >= 18 ? ' ’s avonds' : '';
}

const day = (date: string): string => `${weekdays[weekdayOf(date)]} ${dayOf(date)} ${months[monthOf(date)]}`;

/** Dutch as spoken in Flanders. Not made with `spokenWith`, for it comes with the first load of the calendar. */
export const spokenNl: LocaleFormatter = {
  lang: 'nl',
  weekdays,
  weekdaysShort: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  months,
  day,
  dayWithYear: date => `${day(date)} ${yearOf(date)}`,
  month: month => `${months[monthOf(month)]} ${yearOf(month)}`,
  time: value => time(value) + partOfDay(value),
  timeRange: (start, end) =>
    start === end
      ? `om ${time(start)}${partOfDay(start)}`
      : partOfDay(start) === partOfDay(end)
        ? `van ${time(start)} tot ${time(end)}${partOfDay(end)}`
        : `van ${time(start)}${partOfDay(start)} tot ${time(end)}${partOfDay(end)}`,
  money: amount => `${decimal(amount, ',')} euro`,
};
