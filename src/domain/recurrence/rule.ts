import { modulo } from './local-time.ts';
import { diagnostic, type ScheduleDiagnostic } from './schedule-diagnostic.ts';
import { parseWritten } from './written-time.ts';

export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday of BYDAY: 0 is Monday. `nth` is its ordinal within the month or year, from the end when negative; 0 is every one. */
export interface WeekdayPart {
  weekday: number;
  nth: number;
}

/** The last start a rule may give, itself included. */
export interface Until {
  /** Seconds since 1970-01-01T00:00; on the clock of the schedule, or in UTC when `kind` is `utc`. */
  seconds: number;
  kind: 'date' | 'local' | 'utc';
}

/** A recurrence rule (RFC 5545 3.3.10). Empty lists are parts that are not there; lists are sorted and without doubles. */
export interface Rule {
  freq: Frequency;
  interval: number;
  count?: number;
  until?: Until;
  byMonth: number[];
  byWeekNo: number[];
  byYearDay: number[];
  byMonthDay: number[];
  byDay: WeekdayPart[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  bySetPos: number[];
  /** First day of the week: 0 is Monday. */
  weekStart: number;
}

type NumberList = Exclude<{ [K in keyof Rule]: Rule[K] extends number[] ? K : never }[keyof Rule], undefined>;

/** The lists in the order in which they are written: name, part of `Rule`, least and greatest number. 0 counts only as the least. */
const LISTS: readonly [name: string, part: NumberList | 'byDay', least: number, greatest: number][] = [
  ['BYMONTH', 'byMonth', 1, 12],
  ['BYWEEKNO', 'byWeekNo', -53, 53],
  ['BYYEARDAY', 'byYearDay', -366, 366],
  ['BYMONTHDAY', 'byMonthDay', -31, 31],
  ['BYDAY', 'byDay', -53, 53],
  ['BYHOUR', 'byHour', 0, 23],
  ['BYMINUTE', 'byMinute', 0, 59],
  ['BYSECOND', 'bySecond', 0, 59],
  ['BYSETPOS', 'bySetPos', -366, 366],
];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...LISTS.map(([name]) => name)]);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule on its way in. What is wrong is told in a sentence of `explain.ts`, with what it names. */
interface Reading {
  /** Its parts by name. */
  parts: Map<string, string>;
  /** The rule can be followed without it. */
  complain(about: string, ...values: string[]): void;
  /** The rule cannot be followed. The first refusal counts; reading goes on, to no end. */
  refuse(about: string, ...values: string[]): void;
}

/**
 * Reads a recurrence rule tolerantly: any case, spaces, an `RRULE:` in front, empty parts, values out of range beside good ones.
 * Without a `rule` it cannot be followed, and `diagnostics` says why. Never throws.
 */
export function parseRule(text: string): { rule?: Rule; diagnostics: ScheduleDiagnostic[] } {
  const parts = partsOf(text);
  const diagnostics: ScheduleDiagnostic[] = [];
  let refusal: ScheduleDiagnostic | undefined;
  const rule = readRule({
    parts,
    complain: (...why) => diagnostics.push(diagnostic('invalid_rrule', ...why)),
    refuse: (...why) => (refusal ??= diagnostic(parts.has('FREQ') ? 'unsupported_rrule' : 'invalid_rrule', ...why)),
  });
  return refusal ? { diagnostics: [refusal] } : { rule, diagnostics };
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const bare = text.slice(0, 2000).replace(/\s+/g, '').toUpperCase();
  for (const part of bare.replace(/^RRULE[:=]/, '').split(';')) {
    const [name = '', value] = part.split('=');
    if (value && !parts.has(name)) parts.set(name, value);
  }
  return parts;
}

function readRule(reading: Reading): Rule {
  const { parts, complain, refuse } = reading;
  const freq = parts.get('FREQ') as Frequency;
  if (!freq) refuse('nothing');
  else if (!FREQUENCIES.includes(freq)) refuse('frequency', freq);
  const interval = readCount(reading, 'INTERVAL') ?? 1;
  const lists = LISTS.map(([name, part, least, greatest]) => {
    if (part === 'byDay') return [part, readList(reading, name, weekdayReader(reading)).map(weekdayPart)];
    return [part, readList(reading, name, text => numberIn(text, least, greatest))];
  });
  const count = readCount(reading, 'COUNT');
  const until = readUntil(reading);
  const week = parts.get('WKST') ?? 'MO';
  const weekStart = WEEKDAYS.indexOf(week);
  if (weekStart < 0) complain('week', week);
  const rule: Rule = {
    freq,
    interval,
    ...(count && { count }),
    ...(until && { until }),
    ...(Object.fromEntries(lists) as Pick<Rule, NumberList | 'byDay'>),
    weekStart: Math.max(0, weekStart),
  };
  const times = [rule.byHour, rule.byMinute, rule.bySecond].reduce((all, { length }) => all * (length || 1), 1);
  if (rule.bySetPos.length > 0 && FREQUENCIES.indexOf(freq) > 3) refuse('positions', freq);
  if (times > 1440) refuse('times');
  findUnknown(reading);
  return rule;
}

/** A list in which some values are wrong goes on with the others; one without any good value would change what the rule means. */
function readList(
  { parts, complain, refuse }: Reading,
  name: string,
  read: (text: string) => number | undefined,
): number[] {
  const value = parts.get(name);
  if (!value) return [];
  const texts = value.split(',');
  const good = texts.flatMap(text => read(text) ?? []);
  if (good.length === 0) refuse('list', name, value);
  else if (good.length < texts.length) complain('values', name, value);
  return [...new Set(good)].sort((a, b) => a - b);
}

function numberIn(text: string, least: number, greatest: number): number | undefined {
  const number = Number(text);
  const isGood = /^[+-]?\d+$/.test(text) && number >= least && number <= greatest && (number || least === 0);
  return isGood ? number : undefined;
}

/** Reads an entry of BYDAY as one number, seven times its ordinal and its weekday, so that entries can be sorted. */
function weekdayReader({ parts, complain }: Reading): (text: string) => number | undefined {
  const freq = parts.get('FREQ');
  const mayCount = freq === 'MONTHLY' || (freq === 'YEARLY' && !parts.has('BYWEEKNO'));
  return text => {
    const weekday = WEEKDAYS.indexOf(text.slice(-2));
    const nth = text.length > 2 ? numberIn(text.slice(0, -2), -53, 53) : 0;
    if (weekday < 0 || nth === undefined) return undefined;
    if (nth && !mayCount) complain('ordinal', text);
    return mayCount ? nth * 7 + weekday : weekday;
  };
}

const weekdayPart = (code: number): WeekdayPart => ({ weekday: modulo(code, 7), nth: Math.floor(code / 7) });

/** INTERVAL and COUNT. */
const readCount = (reading: Reading, name: string): number | undefined =>
  readList(reading, name, text => numberIn(text, 1, 1e15))[0];

function readUntil({ parts, refuse }: Reading): Until | undefined {
  const value = parts.get('UNTIL');
  if (!value) return undefined;
  const time = parseWritten(value);
  if (time) return { seconds: time.seconds, kind: time.isDate ? 'date' : time.isUtc ? 'utc' : 'local' };
  refuse('lastDate', value);
  return undefined;
}

/** Without a BY part that we do not know a rule would give dates that are not meant; other parts can be missed. */
function findUnknown({ parts, complain, refuse }: Reading): void {
  for (const [name, value] of parts) {
    if (KNOWN.has(name) || name.startsWith('X-') || value === 'GREGORIAN' || value === 'OMIT') continue;
    if (/^(BY|RSCALE|SKIP)/.test(name)) refuse('unknown', name);
    else complain('part', name);
  }
}

/** Writes a rule in one canonical way: fixed order, values sorted, defaults left out. What `parseRule` reads back is equal. */
export function formatRule(rule: Rule): string {
  const { freq, interval, count, until, byDay, weekStart } = rule;
  const days = byDay.map(({ nth, weekday }) => `${nth || ''}${WEEKDAYS[weekday]}`);
  const parts = [
    ['FREQ', freq],
    ['INTERVAL', interval > 1 && interval],
    ['COUNT', count],
    ['UNTIL', until && formatUntil(until)],
    ...LISTS.map(([name, part]) => [name, (part === 'byDay' ? days : rule[part]).join()]),
    ['WKST', weekStart > 0 && WEEKDAYS[weekStart]],
  ];
  return parts
    .filter(([, value]) => value)
    .map(part => part.join('='))
    .join(';');
}

function formatUntil({ seconds, kind }: Until): string {
  const text = new Date(seconds * 1000).toISOString().replace(/[-:]|\..*/g, '');
  return kind === 'date' ? text.slice(0, 8) : `${text}${kind === 'utc' ? 'Z' : ''}`;
}
