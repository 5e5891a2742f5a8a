import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RRuleTemporal } from 'rrule-temporal';
import { expand } from '../../../src/domain/recurrence/expand.ts';
import type { Schedule } from '../../../src/schema/schedule.ts';
import { randomSchedule, seededRandom } from './random-rules.ts';

const SEED = 7_531;
const RULES = 800;
const WINDOW = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 3, 15) };

test(`random rules give the same dates as rrule-temporal, of ${RULES} those that both read alike, seed ${SEED}`, () => {
  const random = seededRandom(SEED);
  let compared = 0;
  let rules = 0;
  for (let index = 0; index < RULES; index++) {
    const { exdate: _exdate, rdate: _rdate, ...schedule } = randomSchedule(random);
    if (isReadOtherwise(schedule)) continue;
    // A rule that never gives a date makes the other one search for seconds.
    const { moments, diagnostics } = expand(schedule, WINDOW);
    if (diagnostics.length > 0) continue;
    const ours = [...new Set(moments.map(({ start }) => start))].filter(start => start >= WINDOW.from);
    // Its `between` can miss a first start that the rule does not give.
    const first = moments[0]?.recurrenceId === schedule.start ? moments[0].start : NaN;
    const withoutFirst = (starts: number[]) => starts.filter(at => at !== first);
    assert.deepEqual(
      withoutFirst(ours),
      withoutFirst(theirs(schedule)),
      `seed ${SEED}, rule ${index}: ${JSON.stringify(schedule)}`,
    );
    compared += ours.length;
    rules++;
  }
  assert.ok(rules > 400, `only ${rules} rules were compared`);
  assert.ok(compared > 10_000, `only ${compared} dates were compared`);
});

/** What rrule-temporal 2.2.7 reads in its own way; the README of the folder has the reasons for ours. */
function isReadOtherwise({ start, rrule = '' }: Schedule): boolean {
  const isUntilLocal = /UNTIL=\d{8}(T\d{6})?(;|$)/.test(rrule);
  const countsRealHours = rrule.includes('HOURLY');
  const leavesOutSkippedTimes = start.includes('T02');
  const countsInMonths = /YEARLY.*BYDAY=-?\d.*BYMONTHDAY/.test(rrule) && !rrule.includes('BYMONTH=');
  return isUntilLocal || countsRealHours || leavesOutSkippedTimes || countsInMonths;
}

function theirs({ start, rrule = '' }: Schedule): number[] {
  const dtstart = `${start.includes('T') ? start : `${start}T00:00`}:00`.replaceAll(/[-:]/g, '');
  const rruleString = `DTSTART;TZID=Europe/Brussels:${dtstart}\nRRULE:${rrule}`;
  const rule = new RRuleTemporal({ rruleString, includeDtstart: true });
  const found = rule.between(new Date(WINDOW.from), new Date(WINDOW.to), true).map(date => date.epochMilliseconds);
  return [...new Set(found)].filter(start => start < WINDOW.to);
}
