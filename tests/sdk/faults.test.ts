import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import type { Clock } from '../../src/sdk/clock.ts';
import { http } from '../../src/sdk/http.ts';
import { randomId } from '../../src/sdk/random-id.ts';
import { FAULTS, FaultProxy } from '../support/fault-proxy.ts';
import { dateOfCourse } from '../support/sign-up-desk.ts';
import { openTown } from '../support/sign-up-town.ts';
import { soaked } from '../support/soak.ts';

const WRITES = soaked(200, 1000);
/** Of three requests, two meet a fault. */
const SHARE = 2 / 3;

/** Real time, but waiting between attempts is a hundred times shorter. */
const hasty: Clock = { now: () => Date.now(), sleep: milliseconds => pause(Math.min(milliseconds, 1000) / 100) };

describe('Sign-ups through a network with thirteen faults', () => {
  it('all arrive, each once', { timeout: 240_000 }, async t => {
    await using town = await openTown();
    await using proxy = await FaultProxy.start(town.origin);
    let turn = 0;
    proxy.choose = () => (Math.random() < SHARE ? FAULTS[turn++ % FAULTS.length] : undefined);
    const stek = createStekClient({
      transport: http(proxy.origin + town.path, { apiKey: town.desk.workerKey, clock: hasty }),
      timeout: 150,
    });
    const receipts = new Map<string, string>();
    let calls = 0;
    let failed = false;
    const write = async (number: number): Promise<void> => {
      const idempotencyKey = randomId();
      const contact = { phone: `+324${String(number).padStart(8, '0')}` };
      const request = { occurrenceId: dateOfCourse('open'), firstName: `Persoon ${number}`, contact };
      // A writer that fails must end the others too: they would go on against a server that is gone.
      while (!failed) {
        calls++;
        const { ok, data, error } = await stek.signUps.create(request, { idempotencyKey }).result();
        if (ok) return void receipts.set(idempotencyKey, data.code);
        failed = !error.retryable;
        assert.ok(error.retryable, `${error.code} ${error.status} ${error.problem?.code} is said to be final`);
      }
    };
    const numbers = Array.from({ length: WRITES }, (_, number) => number);
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await write(number);
      }),
    );
    const rows = await town.desk.list(dateOfCourse('open'));
    const people = new Set(rows.map(({ firstName }) => firstName));
    const faults = FAULTS.map(fault => `${fault} ${proxy.counts.get(fault) ?? 0}`).join(', ');
    t.diagnostic(
      `${WRITES} writes, ${calls} calls, ${[...proxy.counts.values()].reduce((a, b) => a + b)} requests: ` +
        `${rows.length} rows, ${receipts.size} keys, ${WRITES - people.size} lost, ${rows.length - people.size} double`,
    );
    t.diagnostic(`faults: ${faults}`);
    assert.deepEqual([rows.length, people.size, receipts.size], [WRITES, WRITES, WRITES]);
    assert.equal(new Set(receipts.values()).size, WRITES, 'every code is another');
    for (const fault of FAULTS) assert.ok((proxy.counts.get(fault) ?? 0) > WRITES / 20, fault);
    assert.deepEqual(town.desk.errors, []);
  });
});
