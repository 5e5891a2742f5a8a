import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE } from '../support/sign-up-desk.ts';
import { runSignUpLoad } from '../support/sign-up-load.ts';

/** Operations per database; `bench/sign-up` does 10,000. */
const OPERATIONS = Number(process.env['SIGN_UP_OPERATIONS'] ?? 1500);

onBothEngines('Twenty people at ten doors', (openEmpty, engine) => {
  it(`never fill a date beyond its seats in ${OPERATIONS} operations, and keep the line in order`, async test => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    const report = await runSignUpLoad(store, clock, OPERATIONS);
    test.diagnostic(
      `${engine}: ${report.operations} operations, ${report.checks} checks, ${JSON.stringify(report.counts)}`,
    );
    assert.deepEqual(report.breaches, []);
    assert.ok(report.operations >= OPERATIONS);
    for (const happened of [
      'sign-up: confirmed',
      'sign-up: waiting',
      'sign-up: full',
      'sign-up: duplicate',
      'cancel: cancelled',
      'accept: confirmed',
      'look: expired',
    ])
      assert.ok((report.counts[happened] ?? 0) > 0, `${happened} never happened`);
  });
});
