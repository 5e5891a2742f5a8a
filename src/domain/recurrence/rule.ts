import { DAY, formatLocal, parseLocal } from './local-time.ts';
import { problem, type Problem } from './problem.ts';

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

/** The lists of numbers in the order in which a rule is written: name, part of `Rule`, least and greatest value, negative too. */
const LISTS: readonly [name: string, part: NumberList, least: number, greatest: number, fromEnd: boolean][] = [
  ['BYMONTH', 'byMonth', 1, 12, false],
  ['BYWEEKNO', 'byWeekNo', 1, 53, true],
  ['BYYEARDAY', 'byYearDay', 1, 366, true],
  ['BYMONTHDAY', 'byMonthDay', 1, 31, true],
  ['BYHOUR', 'byHour', 0, 23, false],
  ['BYMINUTE', 'byMinute', 0, 59, false],
  ['BYSECOND', 'bySecond', 0, 59, false],
  ['BYSETPOS', 'bySetPos', 1, 366, true],
];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST', ...LISTS.map(([name]) => name)]);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const UNTIL = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z?))?$/;

/** Why a rule cannot be followed: a sentence of `explain.ts` and what it names. */
class Refusal {
  readonly why: Why;

  constructor(...why: Why) {
    this.why = why;
  }
}

type Why = [about: string, ...values: string[]];

/**
 * Reads a recurrence rule tolerantly: any case, spaces, an `RRULE:` in front, empty parts, values out of range beside good ones.
 * Without a `rule` it cannot be followed, and `problems` says why. Never throws.
 */
export function parseRule(text: string): { rule?: Rule; problems: Problem[] } {
  const problems: Problem[] = [];
  const parts = partsOf(text);
  const freq = parts.get('FREQ');
  try {
    return { rule: readRule(parts, (...why) => problems.push(problem('invalid_rrule', ...why))), problems };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problems: [problem(freq ? 'unsupported_rrule' : 'invalid_rrule', ...error.why)] };
  }
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const bare = text
    .slice(0, 2000)
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^RRULE[:=]/, '');
  for (const part of bare.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (value && !parts.has(name)) parts.set(name, value);
  }
  return parts;
}

type Complain = (...why: Why) => void;

function readRule(parts: Map<string, string>, complain: Complain): Rule {
  const rule: Rule = {
    freq: readFrequency(parts),
    interval: readNumber(parts, 'INTERVAL') ?? 1,
    ...readLists(parts, complain),
    byDay: [],
    weekStart: readWeekStart(parts, complain),
  };
  rule.byDay = readWeekdays(parts, rule, complain);
  const count = readNumber(parts, 'COUNT');
  if (count !== undefined) rule.count = count;
  const until = readUntil(parts);
  if (until) rule.until = until;
  if (rule.bySetPos.length > 0 && FREQUENCIES.indexOf(rule.freq) > 3) {
    throw new Refusal('positions', rule.freq);
  }
  if (product(rule.byHour, rule.byMinute, rule.bySecond) > 1440) throw new Refusal('times');
  refuseUnknown(parts, complain);
  return rule;
}

const product = (...lists: number[][]): number => lists.reduce((all, { length }) => all * (length || 1), 1);

function readFrequency(parts: Map<string, string>): Frequency {
  const value = parts.get('FREQ');
  if (!value) throw new Refusal('nothing');
  const freq = FREQUENCIES.find(name => name === value);
  if (!freq) throw new Refusal('frequency', value);
  return freq;
}

function readNumber(parts: Map<string, string>, name: string): number | undefined {
  const value = parts.get(name);
  if (value === undefined) return undefined;
  if (!/^\+?\d{1,15}$/.test(value) || Number(value) === 0) {
    throw new Refusal('number', name, value);
  }
  return Number(value);
}

function readLists(parts: Map<string, string>, complain: Complain): Pick<Rule, NumberList> {
  const lists = LISTS.map(([name, part, least, greatest, fromEnd]) => {
    const isGood = (text: string) => {
      const size = Number(fromEnd ? text.replace('-', '') : text);
      return /^[+-]?\d{1,3}$/.test(text) && size >= least && size <= greatest;
    };
    const numbers = goodValues(parts, name, isGood, complain).map(Number);
    return [part, [...new Set(numbers)].sort((a, b) => a - b)];
  });
  return Object.fromEntries(lists) as Pick<Rule, NumberList>;
}

function readWeekdays(parts: Map<string, string>, rule: Rule, complain: Complain): WeekdayPart[] {
  const mayCount = rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byWeekNo.length === 0);
  const found = new Map<string, WeekdayPart>();
  const isGood = (text: string) => /^([+-]?0*([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/.test(text);
  for (const text of goodValues(parts, 'BYDAY', isGood, complain)) {
    const nth = Number(text.slice(0, -2));
    if (nth && !mayCount) complain('ordinal', text);
    const day = { weekday: WEEKDAYS.indexOf(text.slice(-2)), nth: mayCount ? nth : 0 };
    found.set(`${day.nth}/${day.weekday}`, day);
  }
  return [...found.values()].sort((a, b) => a.nth - b.nth || a.weekday - b.weekday);
}

/** A list in which some values are wrong goes on with the others; one without any good value would change what the rule means. */
function goodValues(
  parts: Map<string, string>,
  name: string,
  isGood: (text: string) => boolean,
  complain: Complain,
): string[] {
  const value = parts.get(name);
  if (value === undefined) return [];
  const good = value.split(',').filter(isGood);
  if (good.length === 0) throw new Refusal('list', name, value);
  if (good.length < value.split(',').length) complain('values', name, value);
  return good;
}

function readWeekStart(parts: Map<string, string>, complain: Complain): number {
  const value = parts.get('WKST');
  if (value && !WEEKDAYS.includes(value)) complain('week', value);
  return Math.max(0, WEEKDAYS.indexOf(value ?? 'MO'));
}

function readUntil(parts: Map<string, string>): Until | undefined {
  const value = parts.get('UNTIL');
  if (!value) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc] = UNTIL.exec(value) ?? [];
  const seconds = parseLocal(`${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`);
  if (seconds === undefined) throw new Refusal('lastDate', value);
  return { seconds, kind: utc ? 'utc' : hour ? 'local' : 'date' };
}

/** Without a BY part that we do not know a rule would give dates that are not meant; other parts can be missed. */
function refuseUnknown(parts: Map<string, string>, complain: Complain): void {
  for (const [name, value] of parts) {
    if (KNOWN.has(name) || name.startsWith('X-') || value === 'GREGORIAN' || value === 'OMIT') continue;
    if (/^(BY|RSCALE|SKIP)/.test(name)) throw new Refusal('unknown', name);
    complain('part', name);
  }
}

/** Writes a rule in one canonical way: fixed order, values sorted, defaults left out. What `parseRule` reads back is equal. */
export function formatRule(rule: Rule): string {
  const parts = [`FREQ=${rule.freq}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.count !== undefined) parts.push(`COUNT=${rule.count}`);
  if (rule.until) parts.push(`UNTIL=${formatUntil(rule.until)}`);
  for (const [name, part] of LISTS) {
    if (rule[part].length > 0) parts.push(`${name}=${rule[part].join()}`);
    if (name === 'BYMONTHDAY' && rule.byDay.length > 0) {
      parts.push(`BYDAY=${rule.byDay.map(({ nth, weekday }) => `${nth || ''}${WEEKDAYS[weekday]}`).join()}`);
    }
  }
  if (rule.weekStart !== 0) parts.push(`WKST=${WEEKDAYS[rule.weekStart]}`);
  return parts.join(';');
}

function formatUntil({ seconds, kind }: Until): string {
  const date = formatLocal(seconds, true).replaceAll('-', '');
  if (kind === 'date') return date;
  const time = new Date((((seconds % DAY) + DAY) % DAY) * 1000).toISOString().slice(11, 19).replaceAll(':', '');
  return `${date}T${time}${kind === 'utc' ? 'Z' : ''}`;
}
