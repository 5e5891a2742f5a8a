import type { Occurrence } from '../../schema/occurrence.ts';
import { takesPlace } from '../occurrence-status.ts';
import { dayBeside } from '../spoken/spoken.ts';
import type { FlyerFormatter } from './flyer-formatter.ts';
import type { Sentence } from './flyer-sheet.ts';
import type { FlyerItem } from './flyer.ts';
import { dayOf, hoursOf, lastDayOf, takesDays, usualHours } from './hours.ts';

/** Who comes less often than this in the month is told of the next time too (EL-17). */
const DATES_WORTH_KNOWING = 2;

/**
 * When it is: how it comes back and the days of this month, or the one day; then the days with other hours. Days that are off are
 * not among them, unless all are.
 */
export function whenLines({ activity, dates, later }: FlyerItem, formatter: FlyerFormatter): Sentence[] {
  const going = dates.filter(takesPlace);
  const shown = going.length > 0 ? going : dates;
  const usual = usualHours(shown.filter(date => !takesDays(date)));
  const regular = shown.filter(date => hoursOf(date) === usual && !takesDays(date));
  // A day to which a date moved is none of the rule; a remark tells of it.
  const byRule = regular.filter(date => !hasOtherDay(date));
  // “Every last Tuesday” beside “not on the 29th, but on the 22nd” is a riddle: where no day is as always, the days of this month are said.
  const rule = byRule.length > 0 ? ruleOf(activity, formatter) : '';
  const lines = rule
    ? [...everyLines(rule, usual, formatter), ...daysLines(byRule, going.length > 0 ? later : [], formatter)]
    : onceLines(regular, usual, formatter);
  const others = shown.filter(date => !regular.includes(date));
  return [...lines, ...others.map(date => otherLine(date, formatter, lines.length > 0))];
}

/** How it comes back; nothing where that cannot be said shortly. What the holidays take out is said by day. */
function ruleOf({ schedule: { start, rrule } }: FlyerItem['activity'], formatter: FlyerFormatter): string {
  const rule = rrule ? formatter.locale.recurrence.rule({ start, rrule }) : undefined;
  return rule ? upper(rule, formatter) : '';
}

/** With a capital, as a sentence begins. */
const upper = (text: string, { lang }: FlyerFormatter): string =>
  text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** More words than this and the hours in one line are too long a sentence (EL-1). */
const LONG_RULE = 6;

function everyLines(rule: string, usual: string, formatter: FlyerFormatter): Sentence[] {
  const time = hours(usual, formatter);
  if (rule.split(' ').length <= LONG_RULE) return [formatter.sentence('whenEvery', { rule, hours: time })];
  return [rule, upper(time, formatter)].map(text => [{ text, lang: formatter.lang }]);
}

/** Whether it is on another day than it was to be. */
export const hasOtherDay = (date: Occurrence): boolean =>
  date.movedFrom !== undefined && date.movedFrom.slice(0, 10) !== dayOf(date);

function daysLines(dates: readonly Occurrence[], later: readonly Occurrence[], formatter: FlyerFormatter): Sentence[] {
  const days = dates.map(dayOf);
  if (days.length === 0) return [];
  if (days.length >= DATES_WORTH_KNOWING) return [[{ text: formatter.days(days), lang: formatter.lang }]];
  const next = [...days, ...later.map(dayOf)].slice(0, DATES_WORTH_KNOWING);
  const said = later.length > 0 ? upper(formatter.nextDates(next), formatter) : formatter.days(days);
  return [[{ text: said, lang: formatter.lang }]];
}

function onceLines(dates: readonly Occurrence[], usual: string, formatter: FlyerFormatter): Sentence[] {
  if (dates.length === 0) return [];
  return [formatter.sentence('whenOnce', { day: formatter.days(dates.map(dayOf)), hours: hours(usual, formatter) })];
}

/** `van 9 uur tot half 5`, or that it takes the whole day. */
function hours(usual: string, { spoken, say }: FlyerFormatter): string {
  const [start = '', end = ''] = usual.split('/');
  return start ? spoken.timeRange(start, end) : say('allDay');
}

function otherLine(date: Occurrence, formatter: FlyerFormatter, isException: boolean): Sentence {
  return formatter.sentence(isException && !takesDays(date) ? 'whenOther' : 'whenOnce', {
    day: spanOf(date, formatter),
    hours: hoursOfDate(date, formatter),
  });
}

function spanOf(date: Occurrence, { spoken, say }: FlyerFormatter): string {
  const [first, last] = [dayOf(date), lastDayOf(date)];
  if (!takesDays(date)) return spoken.day(first);
  // Each with its year where they have not the same one.
  return say('untilDay', { first: dayBeside(last, first, spoken), last: dayBeside(first, last, spoken) });
}

/** The hours of one date as spoken. */
export const hoursOfDate = (date: Occurrence, formatter: FlyerFormatter): string => hours(hoursOf(date), formatter);
