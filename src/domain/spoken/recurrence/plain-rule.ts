import type { LocalDate } from '../../../schema/scalar.ts';

/** A recurrence rule (RFC 5545) without anything that is hard to say. Lists are sorted; parts that are not there are empty lists. */
export interface PlainRule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  /** 0 is Monday; `nth` is 0 for every one, and counts from the end when negative. */
  byDay: readonly { weekday: number; nth: number }[];
  byMonth: readonly number[];
  byMonthDay: readonly number[];
  bySetPos: readonly number[];
  /** The last day on which it can begin, in Belgium; what ends in another century was meant to have no end. */
  lastDay: LocalDate | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SAID = /^(FREQ|INTERVAL|BYDAY|BYMONTH|BYMONTHDAY|BYSETPOS|UNTIL|WKST|X-.*)$/;
const UNTIL = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(?:\d\d)?(Z?))?$/;
const CENTURY_END = '21';
/** Only the month, or the year, has a first and a last Tuesday. */
const COUNTS = /^(MONTHLY|YEARLY)$/;

/**
 * Reads a rule that a few words can be true of; anything else is `undefined`, and its dates are listed. The whole reader of rules
 * (`domain/recurrence`) also takes what is damaged or rare, and weighs four times as much on a page that only has to say it.
 */
export function plainRule(text: string): PlainRule | undefined {
  const bare = text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^RRULE[:=]/, '');
  const parts = new Map(bare.split(';').flatMap(part => (part ? [part.split('=') as [string, string]] : [])));
  const freq = parts.get('FREQ') as PlainRule['freq'] | undefined;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const byDay = weekdaysOf(parts.get('BYDAY'), COUNTS.test(freq ?? ''));
  const [byMonth, byMonthDay, bySetPos] = ['BYMONTH', 'BYMONTHDAY', 'BYSETPOS'].map(name => numbersOf(parts.get(name)));
  const until = parts.get('UNTIL');
  const lastDay = until === undefined || until >= CENTURY_END ? undefined : lastDayOf(until);
  const isPlain =
    [...parts.keys()].every(name => SAID.test(name)) && /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(freq ?? '');
  if (!isPlain || !freq || !(interval >= 1) || !Number.isInteger(interval) || lastDay === '') return undefined;
  if (!byDay || !byMonth || !byMonthDay || !bySetPos) return undefined;
  return { freq, interval, byDay, byMonth, byMonthDay, bySetPos, lastDay };
}

function weekdaysOf(text: string | undefined, counts: boolean): PlainRule['byDay'] | undefined {
  if (text === undefined) return [];
  const days = text.split(',').map(part => {
    const [, nth = '', day = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(part) ?? [];
    return { weekday: WEEKDAYS.indexOf(day), nth: counts ? Number(nth) : 0 };
  });
  if (days.some(({ weekday, nth }) => weekday < 0 || Number.isNaN(nth))) return undefined;
  return days.sort((a, b) => a.nth - b.nth || a.weekday - b.weekday);
}

function numbersOf(text: string | undefined): readonly number[] | undefined {
  const numbers = text === undefined ? [] : [...new Set(text.split(',').map(Number))].sort((a, b) => a - b);
  return numbers.every(number => Number.isInteger(number) && number !== 0) ? numbers : undefined;
}

/** A moment in UTC falls on its day in Belgium, an hour later or two. Empty for what is no day. */
function lastDayOf(until: string): LocalDate {
  const [, year, month, day, hour = '00', minute = '00', utc] = UNTIL.exec(until) ?? [];
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}Z`);
  if (Number.isNaN(moment.getTime())) return '';
  return new Date(moment.getTime() + (utc ? 3_600_000 : 0)).toISOString().slice(0, 10);
}
