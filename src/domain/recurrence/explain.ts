import type { ScheduleDiagnostic } from './schedule-diagnostic.ts';

type Value = string | number | undefined;

/** One sentence or two for a webmaster: what was found, and what was done instead. */
const SENTENCES: Readonly<Record<string, (a: Value, b: Value) => string>> = {
  start: () => 'The first start is not a date and time that exist.',
  end: () => 'The end is not a date and time after the start; it was left out.',
  zone: (tz, floatingZone) => `The time zone "${tz}" is not known; the times were read as ${floatingZone} time.`,
  date: property => `${property} has a date that does not exist; it was left out.`,
  day: day => `There is no day ${day}. This change was left out.`,
  count: count => `COUNT=${count} is too many to count; the rule was read as one without an end.`,
  starts: most => `The rule gives more than ${most} dates; those after them are not shown.`,
  steps: () => 'The rule takes too long to work out; later dates are not shown.',
  ordinal: part => `The number in BYDAY=${part} has no meaning here and was left out.`,
  values: (name, value) => `${name}=${value} has values that do not exist; they were left out.`,
  week: value => `WKST=${value} is not a weekday; Monday was taken.`,
  part: name => `${name} is not a part of a recurrence rule; it was left out.`,
  until: () => onlyTheFirst('UNTIL lies before the first date.'),
  none: () => onlyTheFirst('The rule gives no date after the first.'),
  positions: freq => onlyTheFirst(`BYSETPOS together with FREQ=${freq} is not supported.`),
  times: () => onlyTheFirst('The rule gives more than 1440 times a day.'),
  nothing: () => onlyTheFirst('The recurrence rule has no FREQ part.'),
  frequency: value => onlyTheFirst(`FREQ=${value} is not supported; use DAILY, WEEKLY, MONTHLY or YEARLY.`),
  list: (name, value) => onlyTheFirst(`${name}=${value} has no value that exists.`),
  lastDate: value => onlyTheFirst(`UNTIL=${value} is not a date.`),
  unknown: name => onlyTheFirst(`${name} is not supported.`),
};

/** The diagnostic in words, as a `ParseWarning` has them once its place is known. */
export function explainDiagnostic({ code, about, values }: ScheduleDiagnostic): { code: string; detail: string } {
  const [a, b] = values.map(shorten);
  return { code, detail: SENTENCES[about]?.(a, b) ?? code };
}

const onlyTheFirst = (sentence: string): string => `${sentence} Only the first date is shown.`;

const shorten = (value: string | number): string | number =>
  typeof value === 'string' && value.length > 64 ? `${value.slice(0, 64)}…` : value;
