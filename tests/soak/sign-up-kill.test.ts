import assert from 'node:assert/strict';
import { it } from 'node:test';
import { killUnderLoad } from '../support/killed-server.ts';

/** Times the server is killed; `bench/sign-up` does it 30 times. */
const KILLS = Number(process.env['SIGN_UP_KILLS'] ?? 6);

it(`A server killed ${KILLS} times under load loses no sign-up that it acknowledged, and doubles none`, async test => {
  const report = await killUnderLoad(KILLS);
  test.diagnostic(JSON.stringify(report));
  assert.ok(report.acknowledged > KILLS * 5, 'there was load');
  assert.ok(report.sentAgain > 0, 'some were cut off');
  assert.equal(report.lost, 0);
  assert.equal(report.doubled, 0);
  assert.equal(report.damaged, 0);
});
