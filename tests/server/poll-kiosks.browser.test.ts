import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../support/engines.ts';
import { afternoonWithTablets } from '../support/kiosk-afternoon.ts';

onBothEngines('An afternoon with tablets and a bad network', openEmpty => {
  it('counts what was cast, each ballot once, and leaves nothing on a tablet', async t => {
    const report = await afternoonWithTablets(openEmpty, { tablets: 2, ballots: 40 });
    t.diagnostic(JSON.stringify(report));
    const { cast, counted, n, doubled, lost, left, reloads, requests } = report;
    assert.deepEqual(
      { cast, counted, n, doubled, lost, left },
      { cast: 40, counted: 40, n: 40, doubled: 0, lost: 0, left: 0 },
    );
    assert.equal(reloads, 2);
    assert.ok((requests['drop after commit'] ?? 0) > 0, 'something went wrong on the way');
  });
});
