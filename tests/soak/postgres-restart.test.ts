import assert from 'node:assert/strict';
import { it } from 'node:test';
import { postgresMissing } from '../support/postgres.ts';
import { restartUnderLoad } from '../support/restarted-postgres.ts';

/** Times PostgreSQL is restarted; `tests/soak/postgres-restarts.ts` does it 100 times. */
const RESTARTS = 3;

it(
  `PostgreSQL restarted ${RESTARTS} times under load ends no server, loses no sign-up that was acknowledged, and doubles none`,
  { skip: postgresMissing() ?? false },
  async test => {
    const report = await restartUnderLoad(RESTARTS);
    test.diagnostic(JSON.stringify(report));
    assert.ok(report.acknowledged > RESTARTS * 8, 'there was load');
    assert.ok(report.sentAgain > 0, 'some got no receipt the first time');
    assert.equal(report.processesLost, 0);
    assert.equal(report.lost, 0);
    assert.equal(report.doubled, 0);
    assert.deepEqual(report.strange, {}, 'all others were told to come back');
  },
);
