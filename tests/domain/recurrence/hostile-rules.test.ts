import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expand } from '../../../src/domain/recurrence/expand.ts';
import { explainDiagnostic } from '../../../src/domain/recurrence/explain.ts';
import { nextStarts } from '../../../src/domain/recurrence/next-starts.ts';
import { formatRule, parseRule } from '../../../src/domain/recurrence/rule.ts';
import { countWorkingTime } from '../../support/working-time.ts';
import '../../support/same-cases.ts';

const WINDOW = { from: Date.UTC(2026, 11, 1), to: Date.UTC(2028, 0, 1) };

/** One-line rules made to hang, flood or crash an expander, and the diagnostic each must end in. */
const HOSTILE: [rrule: string, code: string][] = [
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'unsupported_rrule'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'unsupported_rrule'],
  ['FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31', 'unsupported_rrule'],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5', 'unsupported_rrule'],
  ['FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231T235959Z', 'unsupported_rrule'],
  ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 'unsupported_rrule'],
  ['FREQ=MINUTELY;BYMONTH=11;BYMONTHDAY=31;COUNT=2', 'unsupported_rrule'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1;BYDAY=MO', 'unsupported_rrule'],
  ['FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1', 'unsupported_rrule'],
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300', 'unsupported_rrule'],
  ['FREQ=SECONDLY', 'unsupported_rrule'],
  ['FREQ=SECONDLY;COUNT=1000000000;BYSECOND=0,1,2,3', 'unsupported_rrule'],
  ['FREQ=MINUTELY', 'budget_exceeded'],
  ['FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50', 'budget_exceeded'],
  ['FREQ=DAILY;INTERVAL=0', 'unsupported_rrule'],
  ['FREQ=WEEKLY;INTERVAL=-1', 'unsupported_rrule'],
  ['FREQ=YEARLY;INTERVAL=99999', 'unsupported_rrule'],
  ['FREQ=DAILY;INTERVAL=999999999999999', 'unsupported_rrule'],
  ['FREQ=MONTHLY;INTERVAL=99999999999999999999999999', 'unsupported_rrule'],
  ['FREQ=DAILY;COUNT=999999999999', 'budget_exceeded'],
  ['FREQ=DAILY;COUNT=0', 'unsupported_rrule'],
  ['FREQ=DAILY;UNTIL=00000000', 'unsupported_rrule'],
  ['FREQ=MONTHLY;BYMONTHDAY=0,32,99', 'unsupported_rrule'],
  ['FREQ=DAILY;UNTIL=20010101', 'invalid_rrule'],
  [`FREQ=DAILY;${sixties('BYHOUR', 24)};${sixties('BYMINUTE', 60)};${sixties('BYSECOND', 60)}`, 'unsupported_rrule'],
  [
    `FREQ=DAILY;BYSETPOS=1,-1;${sixties('BYHOUR', 24)};${sixties('BYMINUTE', 60)};${sixties('BYSECOND', 60)}`,
    'unsupported_rrule',
  ],
  ['FREQ=FORTNIGHTLY', 'unsupported_rrule'],
  ['FREQ=YEARLY;BYEASTER=0', 'unsupported_rrule'],
  ['INTERVAL=2', 'invalid_rrule'],
  [';;;=;=;FREQ', 'invalid_rrule'],
];

test('no hostile rule takes long: each ends in a diagnostic and still shows its first date', () => {
  for (const [rrule, code] of HOSTILE) {
    const { moments, diagnostics } = expand(schedule(rrule), WINDOW);
    assert.ok(
      diagnostics.some(diagnostic => diagnostic.code === code),
      `${rrule}: ${JSON.stringify(diagnostics)}`,
    );
    assert.equal(moments[0]?.recurrenceId, '2026-12-01T09:00', rrule);
    for (const diagnostic of diagnostics) assert.match(explainDiagnostic(diagnostic).detail, /^[A-Z].+\.$/);
    const took = quickest(() => expand(schedule(rrule), WINDOW));
    assert.ok(took < 50, `${rrule} took ${took} ms`);
  }
});

test('counting from the year 1 to today stops at its budget', () => {
  const ancient = { ...schedule('FREQ=DAILY;COUNT=99999;BYHOUR=1,2,3,4'), start: '0001-01-01T09:00' };
  const { diagnostics } = expand(ancient, WINDOW);
  assert.ok(quickest(() => expand(ancient, WINDOW)) < 50);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['budget_exceeded'],
  );
});

test('a rule that began long ago is entered where the window begins', () => {
  const old = { ...schedule('FREQ=DAILY;INTERVAL=3'), start: '0001-01-01T09:00', end: '0001-01-01T10:00' };
  const { moments, diagnostics } = expand(old, WINDOW);
  assert.ok(quickest(() => expand(old, WINDOW)) < 50);
  assert.deepEqual(diagnostics, []);
  assert.equal(moments.length, 132);
  assert.equal(nextStarts(old, WINDOW.from, 2).length, 2);
});

test('the year 9999 is the last', () => {
  const { moments } = expand(
    { ...schedule('FREQ=DAILY'), start: '9999-12-30T09:00', end: '9999-12-30T10:00' },
    { from: Date.UTC(9999, 0, 1), to: Number.MAX_VALUE },
  );
  assert.deepEqual(
    moments.map(({ recurrenceId }) => recurrenceId),
    ['9999-12-30T09:00', '9999-12-31T09:00'],
  );
});

test('no text at all makes the expander throw, and what it reads it writes the same twice', () => {
  const word = fc.constantFrom(
    ...[
      'FREQ',
      'INTERVAL',
      'COUNT',
      'UNTIL',
      'BYDAY',
      'BYMONTHDAY',
      'BYMONTH',
      'BYSETPOS',
      'BYYEARDAY',
      'BYWEEKNO',
      'BYHOUR',
      'WKST',
    ],
    ...[
      'YEARLY',
      'MONTHLY',
      'WEEKLY',
      'DAILY',
      'HOURLY',
      'MINUTELY',
      'SECONDLY',
      'MO',
      '-1TU',
      '5FR',
      '20261231',
      'T120000Z',
    ],
    ...['0', '1', '-1', '53', '366', '1e9', '٣', '__proto__', 'constructor', ' ', '\u0000', '\r\n'],
  );
  const separator = fc.constantFrom('=', ';', ',', '');
  const ruleLike = fc
    .array(fc.tuple(word, separator), { maxLength: 16 })
    .map(pairs => `FREQ=DAILY;${pairs.flat().join('')}`);
  const likely = fc
    .array(fc.tuple(word, fc.constant('='), word, fc.constant(';')), { maxLength: 6 })
    .map(list => list.flat().join(''));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), ruleLike, likely), text => {
      const { rule } = parseRule(text);
      if (rule) assert.deepEqual(parseRule(formatRule(rule)).rule, rule, `rule ${++read}`);
      const { moments } = expand(schedule(text), WINDOW);
      assert.equal(moments[0]?.recurrenceId, '2026-12-01T09:00');
    }),
    { numRuns: 3000, seed: 20_261_122 },
  );
  assert.ok(read > 100, `only ${read} texts were read as rules`);
});

test('no start, end, zone or exception makes the expander throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('2026-12-01', '2026-02-30T09:00', '2026-12-01T25:00', '0000-01-01', '9999-12-31'),
  );
  const number = fc.oneof(fc.double(), fc.integer({ min: -1e15, max: 1e15 }));
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.array(text),
      fc.array(text),
      number,
      number,
      (start, end, tz, rdate, exdate, from, to) => {
        expand({ start, end, tz, rdate, exdate, rrule: 'FREQ=MONTHLY' }, { from, to });
      },
    ),
    { numRuns: 2000, seed: 20_261_122 },
  );
});

/** The least time of three, in ms: the first is slow. */
function quickest(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const took = countWorkingTime();
    work();
    return took();
  });
  return Math.min(...times);
}

function schedule(rrule: string) {
  return { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels', rrule };
}

function sixties(name: string, count: number): string {
  return `${name}=${Array.from({ length: count }, (_, index) => index).join()}`;
}
