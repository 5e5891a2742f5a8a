import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { expand } from '../../../src/domain/recurrence/expand.ts';
import type { Schedule } from '../../../src/schema/schedule.ts';
import { soaked } from '../../support/soak.ts';
import { randomSchedule, seededRandom } from './random-rules.ts';

const SEED = Number(process.env['STEK_SEED'] ?? 20_261_122);
const RULES = soaked(2000, 10_000);
/** Three clock changes of Brussels: March and October 2026, March 2027. */
const WINDOW = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 3, 15) };
const SCRIPT = fileURLToPath(new URL('expand_with_dateutil.py', import.meta.url));

const python = ['/usr/bin/python3', 'python3'].find(
  command => spawnSync(command, ['-c', 'import dateutil, zoneinfo; zoneinfo.ZoneInfo("Europe/Brussels")']).status === 0,
);
const skip = python ? false : 'python3 with dateutil is not installed (Debian: python3-dateutil)';

test(`${RULES} random rules give the same dates as python-dateutil, seed ${SEED}`, { skip }, () => {
  const random = seededRandom(SEED);
  const schedules = Array.from({ length: RULES }, () => randomSchedule(random));
  const theirs = askDateutil(schedules);
  let compared = 0;
  for (const [index, schedule] of schedules.entries()) {
    const { moments } = expand(schedule, WINDOW);
    const ours = [...new Set(moments.map(({ start }) => start / 1000))].filter(start => start * 1000 >= WINDOW.from);
    assert.deepEqual(ours, theirs[index], `seed ${SEED}, rule ${index}: ${JSON.stringify(schedule)}`);
    compared += ours.length;
  }
  assert.ok(compared > RULES * 10, `only ${compared} dates were compared`);
});

function askDateutil(schedules: readonly Schedule[]): number[][] {
  const input = schedules
    .map(schedule => JSON.stringify({ ...schedule, from: WINDOW.from / 1000, to: WINDOW.to / 1000 }))
    .join('\n');
  const { status, stdout, stderr } = spawnSync(python!, [SCRIPT], { input, maxBuffer: 2 ** 28, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as number[]);
}
