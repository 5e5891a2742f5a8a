import { explainDiagnostic } from '../../domain/recurrence/explain.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { Diagnostic, Diagnostics } from './diagnostics.ts';

type Value = string | number | undefined;

/** For a webmaster: what was found, what was done with it, what to change. */
const SENTENCES: Readonly<Record<string, (a: Value, b: Value) => string>> = {
  stream_broken: () => 'The connection broke before the end of the feed; what had arrived is shown. Try again.',
  not_a_calendar: () => 'There is no calendar in this file: no line says BEGIN:VCALENDAR.',
  too_large: (most, unit) => stopped(`The feed is larger than ${most} ${unit}`),
  too_many_lines: most => stopped(`The feed has more than ${most} lines`),
  too_many_events: most => stopped(`The feed has more than ${most} events`),
  past_events: (most, day) =>
    `The feed has more than ${most} events; those that ended before ${day} are not shown. Offer a smaller feed, such as one year.`,
  too_much_work: () =>
    'The changed dates and rules of this feed take too long to work out; some are not shown. Offer a smaller feed, such as one year.',
  cut_off: () =>
    'The file stops before END:VCALENDAR, so its end is missing; what is there is shown. Export or download it again.',
  unclosed_component: () => 'END:VEVENT is missing. The event was read up to here; export the calendar again.',
  line_too_long: (name, most) => `${name} is longer than ${most} characters; its end was cut off.`,
  bad_line: text => `This line is not a calendar property and was left out: "${text}".`,
  too_many_properties: most => `The event has more than ${most} properties; the others were left out.`,
  private_shown: level => ofPrivate(level, 'it is shown, as the feed gives it to everyone'),
  private_left_out: level => ofPrivate(level, 'it was left out'),
  unreadable_field: name => `${name} is not written as JSON; it was left out. Check its quotes and brackets.`,
  missing_title: () => 'The event has no title (SUMMARY); it is shown as untitled. Give it one.',
  no_start: () => withoutStart('The event has no start'),
  unreadable_start: text => withoutStart(`The start "${text}" is not a date`),
  version_start: () => 'This version of the event has no usable start (DTSTART); another version is shown.',
  unreadable_end: () => withoutEnd('The end is not a date or duration'),
  early_end: () => withoutEnd('The end is before the start'),
  no_date: property => `${property} holds something that is not a date; it was left out.`,
  change: () => 'A changed date of this event could not be read; it was left out.',
  too_many_dates: most => `The event lists more than ${most} dates; the others were left out.`,
  long_rule: () => 'The rule is too long to keep; only the first date is shown.',
  too_many_zones: (tzid, most) =>
    `The feed names more than ${most} unusual time zones; "${tzid}" was read as Europe/Brussels.`,
  several_rules: () => 'The event has several rules; the further ones are shown as single dates, for two years.',
  duplicate_uid: () => 'Another event of this feed has the same UID and is not an older version of it; both are shown.',
  guessed_time_zone: (tzid, tz) =>
    `The time zone "${tzid}" has no rules in this file; it was read as ${tz}. ${USE_IANA}`,
  unknown_time_zone: (tzid, tz) => `The time zone "${tzid}" is not known; its times were read as ${tz}. ${USE_IANA}`,
};

const USE_IANA = 'Use an IANA name such as Europe/Brussels.';

const stopped = (reason: string): string =>
  `${reason}; what comes after this line is not shown. Offer a smaller feed, such as one year.`;

const ofPrivate = (level: Value, fate: string): string =>
  `The event is marked ${level}; ${fate}. Mark it public, or take it out of the feed.`;

const withoutStart = (reason: string): string =>
  `${reason}; it was left out. Give it a DTSTART such as 20261201T090000.`;

const withoutEnd = (reason: string): string => `${reason}; only the start is shown. Correct DTEND or DURATION.`;

/** Diagnostics in words, with a last line for those that are not listed. */
export function explainDiagnostics({ list, more }: Diagnostics): ParseWarning[] {
  const warnings = list.map(inWords);
  if (more === 0) return warnings;
  const detail = `${more} more warnings of the same feed are not listed. Repair the first ones and read it again.`;
  return [...warnings, { path: '', code: 'more_warnings', detail }];
}

function inWords(diagnostic: Diagnostic): ParseWarning {
  if ('detail' in diagnostic) return diagnostic;
  const { path, code, about, values } = diagnostic;
  const sentence = SENTENCES[about]?.(values[0], values[1]);
  return sentence === undefined ? { path, ...explainDiagnostic(diagnostic) } : { path, code, detail: sentence };
}
