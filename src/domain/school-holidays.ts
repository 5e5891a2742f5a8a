import type { HolidayPeriod } from '../schema/schedule.ts';
import { daysOf, formatDate, weekdayOf } from './recurrence/local-time.ts';

/*
 * Flemish school holidays by rule, so that next year needs no release.
 * Source: Besluit van de Vlaamse Regering of 17 April 1991 on the organisation of the school year, as the Flemish Ministry of
 * Education publishes it yearly (onderwijs.vlaanderen.be, "Schoolvakanties"). A municipality can override the list.
 */

const mondayOf = (day: number): number => day - weekdayOf(day);
const mondayAfter = (day: number): number => mondayOf(day) + 7;

/** Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return daysOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The week of 1 November; when that is a Sunday, the week after it. */
function autumn(year: number): [number, number] {
  const allSaints = daysOf(year, 11, 1);
  const start = weekdayOf(allSaints) === 6 ? allSaints + 1 : mondayOf(allSaints);
  return [start, start + 6];
}

/** Two weeks from the Monday of the week of 25 December; when that is in a weekend, from the Monday after. */
function christmas(year: number): [number, number] {
  const day = daysOf(year, 12, 25);
  const start = weekdayOf(day) >= 5 ? mondayAfter(day) : mondayOf(day);
  return [start, start + 13];
}

/** The week that begins on the seventh Monday before Easter. */
function carnival(year: number): [number, number] {
  const start = mondayOf(easter(year)) - 6 * 7;
  return [start, start + 6];
}

/**
 * Two weeks from the first Monday of April; when Easter is in March, from the Monday after Easter; when Easter is after
 * 15 April, from the second Monday before Easter, and then Easter Monday is free as well.
 */
function spring(year: number): [number, number] {
  const sunday = easter(year);
  const april = daysOf(year, 4, 1);
  let start = weekdayOf(april) === 0 ? april : mondayAfter(april);
  if (sunday < april) start = sunday + 1;
  else if (sunday > daysOf(year, 4, 15)) start = mondayOf(sunday) - 7;
  return [start, Math.max(start + 13, sunday + 1)];
}

/** Ascension Day and the Friday after it. */
const ascension = (year: number): [number, number] => [easter(year) + 39, easter(year) + 40];
const whitMonday = (year: number): [number, number] => [easter(year) + 50, easter(year) + 50];
const summer = (year: number): [number, number] => [daysOf(year, 7, 1), daysOf(year, 8, 31)];

const HOLIDAYS: { name: HolidayPeriod['name']; days(year: number): [number, number] }[] = [
  { name: { nl: 'krokusvakantie', fr: 'congé de détente', en: 'carnival holiday' }, days: carnival },
  { name: { nl: 'paasvakantie', fr: 'vacances de printemps', en: 'spring holiday' }, days: spring },
  { name: { nl: 'hemelvaart', fr: 'congé de l’Ascension', en: 'Ascension holiday' }, days: ascension },
  { name: { nl: 'pinkstermaandag', fr: 'lundi de Pentecôte', en: 'Whit Monday' }, days: whitMonday },
  { name: { nl: 'zomervakantie', fr: 'vacances d’été', en: 'summer holiday' }, days: summer },
  { name: { nl: 'herfstvakantie', fr: 'congé d’automne', en: 'autumn holiday' }, days: autumn },
  { name: { nl: 'kerstvakantie', fr: 'vacances d’hiver', en: 'Christmas holiday' }, days: christmas },
];

/** The Flemish school holidays that begin in the years `fromYear` to `toYear`, in order, first and last day included. */
export function schoolHolidays(fromYear: number, toYear: number): HolidayPeriod[] {
  const periods: HolidayPeriod[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    for (const { name, days } of HOLIDAYS) {
      const [first, last] = days(year);
      periods.push({ from: formatDate(first), to: formatDate(last), name });
    }
  }
  return periods;
}
