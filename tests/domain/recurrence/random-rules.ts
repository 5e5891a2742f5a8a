import { formatLocal } from '../../../src/domain/recurrence/local-time.ts';
import type { Schedule } from '../../../src/schema/schedule.ts';

/** The same numbers from the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = ReturnType<typeof chances>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Among them the hours that the clock skips and repeats. */
const TIMES = ['00:00', '00:30', '01:30', '02:00', '02:30', '02:59', '03:00', '09:00', '09:30', '14:15', '23:45'];
const DAY = 86_400;

/**
 * A random schedule in Europe/Brussels. Left out is only what other implementations read differently from RFC 5545, as the README
 * of the folder lists it: BYDAY with and without ordinals in one rule, BYWEEKNO without a day, BYSETPOS of a first part of a week.
 */
export function randomSchedule(random: () => number): Schedule {
  const chance = chances(random);
  const wholeDay = chance.one(10);
  const day = chance.one(12) ? chance.between(7000, 20_000) : chance.between(20_300, 20_900);
  const time = wholeDay ? '' : `T${chance.pick(TIMES)}`;
  const rule = randomRule(chance, wholeDay);
  const first = rule.includes('FREQ=WEEKLY') && rule.includes('BYSETPOS') ? weekBegin(day, rule) : day;
  const start = formatLocal(first * DAY, true) + time;
  const schedule: Schedule = {
    start,
    end: start,
    tz: 'Europe/Brussels',
    rrule: rule + randomEnd(chance, first, wholeDay),
  };
  const nearby = () => formatLocal((Math.max(first, 20_454) + chance.between(0, 400)) * DAY, true);
  if (chance.one(6)) schedule.exdate = chance.several(6, nearby).map(date => date + time);
  if (chance.one(10))
    schedule.rdate = chance.several(4, nearby).map(date => (wholeDay ? date : `${date}T${chance.pick(TIMES)}`));
  return schedule;
}

function randomRule(chance: Chance, wholeDay: boolean): string {
  const freq = !wholeDay && chance.one(40) ? 'HOURLY' : chance.pick(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
  const parts = [`FREQ=${freq}`];
  if (freq === 'HOURLY') parts.push(`INTERVAL=${chance.between(3, 60)}`);
  else if (chance.one(2)) parts.push(`INTERVAL=${chance.between(1, freq === 'YEARLY' ? 3 : 6)}`);
  if (chance.one(3)) parts.push(`WKST=${chance.pick(WEEKDAYS)}`);
  if (chance.one(4)) parts.push(`BYMONTH=${chance.several(5, () => chance.between(1, 12))}`);
  parts.push(...dayParts(chance, freq));
  if (!wholeDay && freq !== 'HOURLY' && chance.one(12))
    parts.push(`BYHOUR=${chance.several(3, () => chance.between(0, 23))}`);
  if (!wholeDay && freq !== 'HOURLY' && chance.one(20))
    parts.push(`BYMINUTE=${chance.several(3, () => chance.between(0, 59))}`);
  if (parts.some(part => /^BY(DAY|MONTHDAY|YEARDAY|WEEKNO)/.test(part)) && freq !== 'HOURLY' && chance.one(4)) {
    parts.push(`BYSETPOS=${chance.several(3, () => chance.between(1, 4) * chance.pick([1, 1, -1]))}`);
  }
  return parts.join(';');
}

function dayParts(chance: Chance, freq: string): string[] {
  const parts: string[] = [];
  const plainDays = () => `BYDAY=${chance.several(4, () => chance.pick(WEEKDAYS))}`;
  if (freq === 'YEARLY' && chance.one(4)) {
    const signed = (greatest: number) => chance.between(1, greatest) * chance.pick([1, 1, -1]);
    if (chance.one(2)) return [`BYWEEKNO=${chance.several(3, () => signed(51))}`, plainDays()];
    return [`BYYEARDAY=${chance.several(4, () => signed(366))}`];
  }
  if (freq === 'YEARLY' || freq === 'MONTHLY') {
    const nth = () => chance.between(1, 5) * chance.pick([1, 1, -1]);
    if (chance.one(3)) parts.push(`BYDAY=${chance.several(3, () => `${nth()}${chance.pick(WEEKDAYS)}`)}`);
    else if (chance.one(3)) parts.push(plainDays());
  } else if (chance.one(2)) {
    parts.push(plainDays());
  }
  if (chance.one(freq === 'WEEKLY' ? 30 : 3)) {
    parts.push(`BYMONTHDAY=${chance.several(5, () => chance.between(1, 31) * chance.pick([1, 1, -1]))}`);
  }
  return parts;
}

function randomEnd(chance: Chance, first: number, wholeDay: boolean): string {
  if (chance.one(4)) return `;COUNT=${chance.between(1, 60)}`;
  if (!chance.one(3)) return '';
  const until = formatLocal((first + chance.between(0, 600)) * DAY, true).replaceAll('-', '');
  if (wholeDay || chance.one(3)) return `;UNTIL=${until}`;
  return `;UNTIL=${until}T${chance.pick(TIMES).replace(':', '')}00${chance.pick(['', 'Z'])}`;
}

/** The first day of the week that holds a day (days since 1970-01-01), as the rule's WKST says. */
function weekBegin(day: number, rule: string): number {
  const weekStart = Math.max(0, WEEKDAYS.indexOf(/WKST=(..)/.exec(rule)?.[1] ?? 'MO'));
  return day - ((day + 3 - weekStart) % 7);
}

function chances(random: () => number) {
  const between = (least: number, greatest: number) => least + Math.floor(random() * (greatest - least + 1));
  return {
    between,
    /** True once in `times`. */
    one: (times: number) => random() * times < 1,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!,
    several: <T>(atMost: number, make: () => T): T[] => Array.from({ length: between(1, atMost) }, make),
  };
}
