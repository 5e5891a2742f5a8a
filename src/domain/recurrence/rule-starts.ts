import { DAY_SECONDS } from './local-time.ts';
import { diagnostic, type ScheduleDiagnostic } from './schedule-diagnostic.ts';
import { parseRule, type Rule } from './rule.ts';
import { walking } from './series.ts';
import { finishAtOnce, type Work } from '../work.ts';

/** Days and times looked at for one rule: 270 years of days. */
const MAX_STEPS = 100_000;
/** Starts given for one rule in one window: every day for 13 years, every hour for half a year. */
const MAX_STARTS = 5_000;
/** A greater COUNT is as good as none: 270 years of days. */
const MAX_COUNT = 100_000;
/** How far is looked for a second date of a rule that gives none: over 50 years of days (29 February on a Monday: at most 40). */
const PROBE_STEPS = 20_000;

/** How much work several rules together may still be; counted down. */
export interface StepBudget {
  /** Days and times to look at. */
  steps: number;
}

/** The first start of a schedule, in seconds on the clock of its zone. */
export interface FirstStart {
  start: number;
  wholeDay: boolean;
  /** The moment (epoch ms) of a time on that clock. */
  toInstant(local: number): number;
}

/** What a rule gives, and what of it could not be followed. */
export interface RuleStarts {
  starts: number[];
  diagnostics: ScheduleDiagnostic[];
}

/** The starts that a rule gives after the first one within a stretch of clock time, in order. Never throws, never walks for long. */
export const ruleStarts = (text: string, first: FirstStart, local: { from: number; to: number }): RuleStarts =>
  finishAtOnce(followingRule(text, first, local));

/** The same in small steps. */
export function* followingRule(
  text: string,
  { start, wholeDay, toInstant }: FirstStart,
  local: { from: number; to: number },
  budget: StepBudget = { steps: Infinity },
): Work<RuleStarts> {
  const { rule, diagnostics } = parseRule(text);
  if (!rule) return { starts: [], diagnostics };
  const { count = 0 } = rule;
  if (count > MAX_COUNT) {
    diagnostics.push(diagnostic('budget_exceeded', 'count', count));
    delete rule.count;
  }
  const isOver = untilTest(rule, wholeDay, toInstant);
  if (isOver(start)) {
    diagnostics.push(diagnostic('invalid_rrule', 'until'));
    return { starts: [], diagnostics };
  }
  const most = Math.min(MAX_STEPS, budget.steps);
  const limits = { ...local, starts: MAX_STARTS, steps: most, isOver };
  const { starts, end } = yield* walking(rule, start, wholeDay, limits);
  budget.steps -= most - limits.steps;
  if (end === 'starts') diagnostics.push(diagnostic('budget_exceeded', 'starts', MAX_STARTS));
  else if (
    starts.length === 0 &&
    end !== 'count' &&
    budget.steps > 0 &&
    (yield* givesNoDate(rule, start, wholeDay, budget))
  )
    diagnostics.push(diagnostic('unsupported_rrule', 'none'));
  else if (end === 'steps') diagnostics.push(diagnostic('budget_exceeded', 'steps'));
  return { starts, diagnostics };
}

function untilTest({ until }: Rule, wholeDay: boolean, toInstant: FirstStart['toInstant']): (start: number) => boolean {
  if (!until) return () => false;
  const { seconds, kind } = until;
  if (kind === 'utc' && wholeDay) {
    const last = lastWholeDay(seconds, toInstant);
    return start => start > last;
  }
  if (kind === 'utc') return start => toInstant(start) > seconds * 1000;
  return start => start >= seconds + (kind === 'date' ? DAY_SECONDS : 1);
}

/**
 * The last of whole days whose UNTIL is a moment in UTC (seconds): the day that is written, as in `T235959Z`. Outlook writes the
 * midnight with which the last day begins, and that is the evening before in UTC.
 */
export function lastWholeDay(seconds: number, toInstant: FirstStart['toInstant']): number {
  const written = Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
  const next = written + DAY_SECONDS;
  return seconds % 3600 === 0 && toInstant(next) <= seconds * 1000 ? next : written;
}

/** Whether no second date can be found, however far UNTIL and COUNT would let the rule go: 30 February, the year 12000. */
function* givesNoDate(
  { count: _count, until: _until, ...endless }: Rule,
  start: number,
  wholeDay: boolean,
  budget: StepBudget,
): Work<boolean> {
  const whole = { from: start, to: Infinity, starts: 1, steps: PROBE_STEPS, isOver: () => false };
  const { starts } = yield* walking(endless, start, wholeDay, whole);
  budget.steps -= PROBE_STEPS - whole.steps;
  return starts.length === 0;
}
