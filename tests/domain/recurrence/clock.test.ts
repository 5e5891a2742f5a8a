import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { expand } from '../../../src/domain/recurrence/expand.ts';
import { CLOCK_CASES } from './clock-cases.ts';
import { EXPECTED, PROGRAMME } from './programme-cases.ts';

const HERE = fileURLToPath(import.meta.url);
const HOST_ZONES = ['UTC', 'Europe/Brussels', 'America/New_York'];

for (const { name, schedule, from, to, starts } of CLOCK_CASES) {
  test(name, () => {
    const complete = { end: schedule.start, tz: 'Europe/Brussels', ...schedule };
    const { moments, diagnostics } = expand(complete, { from: Date.parse(from), to: Date.parse(to) });
    assert.deepEqual(
      moments.map(({ start }) => utc(start)),
      starts,
    );
    assert.deepEqual(diagnostics, []);
  });
}

for (const [month, activities] of Object.entries(EXPECTED)) {
  test(`the programme of the handbook is right to the minute in ${month}`, () => {
    for (const [name, expected] of Object.entries(activities)) {
      const from = Date.parse(`${month}-01T00:00Z`);
      const next = new Date(from);
      next.setUTCMonth(next.getUTCMonth() + 1);
      const { moments } = expand({ tz: 'Europe/Brussels', ...PROGRAMME[name]! }, { from, to: next.getTime() });
      assert.deepEqual(
        moments.map(({ start, end }) => `${utc(start)}/${utc(end)}`),
        momentsIn(month, expected),
        name,
      );
    }
  });
}

test('a night from 22:00 to 06:00 ends at six in both clock changes', () => {
  const night = {
    start: '2026-03-28T22:00',
    end: '2026-03-29T06:00',
    tz: 'Europe/Brussels',
    rdate: ['2026-10-24T22:00'],
  };
  const { moments } = expand(night, { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) });
  assert.deepEqual(
    moments.map(({ end }) => utc(end)),
    ['2026-03-29T04:00Z', '2026-10-25T05:00Z'],
  );
});

for (const zone of process.env['STEK_HOST_ZONE'] ? [] : HOST_ZONES) {
  test(`all of this holds on a machine in ${zone}`, () => {
    const { NODE_TEST_CONTEXT: _inherited, ...environment } = process.env;
    const env = { ...environment, TZ: zone, STEK_HOST_ZONE: zone };
    const { status, stdout } = spawnSync(process.execPath, ['--test-reporter=tap', HERE], { env, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.match(stdout, new RegExp(`^# pass ${CLOCK_CASES.length + Object.keys(EXPECTED).length + 2}$`, 'm'));
  });
}

test('the machine is where it is said to be', () => {
  const told = process.env['STEK_HOST_ZONE'];
  if (told) assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, told);
  else assert.ok(HOST_ZONES.length > 2);
});

const utc = (epochMs: number): string => new Date(epochMs).toISOString().replace(':00.000Z', 'Z');

/** `6,13 07:00-14:30; 27 08:00-15:30` as `start/end` in UTC. */
function momentsIn(month: string, text: string): string[] {
  return text === ''
    ? []
    : text.split('; ').flatMap(part => {
        const [days = '', times = ''] = part.split(' ');
        const [start, end] = times.split('-');
        return days
          .split(',')
          .map(day => `${month}-${day.padStart(2, '0')}`)
          .map(date => `${date}T${start}Z/${date}T${end}Z`);
      });
}
