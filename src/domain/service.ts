import type { OpeningHours } from '../schema/place.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { addDays, weekdayOf } from './calendar-day.ts';
import { municipalDay } from './municipal-clock.ts';

/** The weekdays of `OpeningHours`, Monday first. */
const WEEK: readonly OpeningHours['days'][number][] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** What was checked so long ago is not trusted any more, days. */
const YEAR = 365;

/** How far the details of a service can be trusted. */
export type ServiceCheck =
  | { readonly state: 'checked' | 'old'; readonly day: LocalDate }
  | { readonly state: 'unknown'; readonly day?: undefined };

/** When somebody last checked a service, and whether that is more than a year ago. `today` is a day on the municipality's clock. */
export function checkOf({ contactPoint: { verifiedAt } }: Service, today: LocalDate): ServiceCheck {
  const moment = Date.parse(verifiedAt ?? '');
  if (Number.isNaN(moment)) return { state: 'unknown' };
  const day = municipalDay(moment);
  return { state: addDays(day, YEAR) < today ? 'old' : 'checked', day };
}

/** From one time to another, of the place's own clock. */
export interface HourRange {
  opens: LocalTime;
  closes: LocalTime;
}

/** Days of the week with the same hours. */
export interface DaysWithHours {
  /** Monday 0 … Sunday 6, in that order. */
  days: readonly number[];
  ranges: readonly HourRange[];
}

/** A week of opening hours as people say it: days with the same hours together. */
export function weekOf(hours: readonly OpeningHours[]): DaysWithHours[] {
  const found = new Map<string, { days: number[]; ranges: readonly HourRange[] }>();
  for (const [day, name] of WEEK.entries()) {
    const ranges = rangesOn(hours, name);
    if (ranges.length === 0) continue;
    const key = JSON.stringify(ranges);
    const alike = found.get(key);
    if (alike) alike.days.push(day);
    else found.set(key, { days: [day], ranges });
  }
  return [...found.values()];
}

function rangesOn(hours: readonly OpeningHours[], day: OpeningHours['days'][number]): HourRange[] {
  const ranges = hours.filter(({ days }) => days.includes(day)).map(({ opens, closes }) => ({ opens, closes }));
  const unlike = new Map(ranges.map(range => [`${range.opens}-${range.closes}`, range]));
  return [...unlike.values()].toSorted((a, b) => a.opens.localeCompare(b.opens) || a.closes.localeCompare(b.closes));
}

/** Whether it is open at a moment on its own clock. Hours that end before they begin go on after midnight. */
export function isOpenAt(hours: readonly OpeningHours[], now: LocalDateTime): boolean {
  const time = now.slice(11, 16);
  const today = WEEK[weekdayOf(now)]!;
  const yesterday = WEEK[(weekdayOf(now) + 6) % 7]!;
  return (
    rangesOn(hours, today).some(({ opens, closes }) => opens <= time && (time < closes || closes <= opens)) ||
    rangesOn(hours, yesterday).some(({ opens, closes }) => closes <= opens && time < closes)
  );
}
