import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { createStekClient, http } from '../../src/sdk/index.ts';
import { createOutbox, type OutboxEntry } from '../../src/sdk/outbox/index.ts';
import type { ClientKind } from '../../src/sdk/submissions/kind.ts';
import { newSealingPair } from '../support/sealing-pair.ts';

const HOUR = 3_600_000;
const HOURS = 97;

it('What was told in confidence and refused is wiped while its page just stays open', async () => {
  const { published } = await newSealingPair();
  const secret: ClientKind<{ question: string }> = {
    ...{ kind: 'question', path: 'questions', schemaVersion: 1, keepFor: 72 * HOUR },
    rules: async () => ({ check: request => request, readReceipt: () => ({ value: undefined, warnings: [] }) }),
    about: () => ({}),
    recipients: async () => ({ keys: [published] }),
  };
  const refusal = { type: 'urn:stek:problem:invalid', title: 'Refused', status: 422, code: 'invalid' };
  let isCut = true;
  const fetch: typeof globalThis.fetch = async () => {
    if (isCut) throw new TypeError('No connection.');
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify(refusal), { status: 422, headers });
  };
  const transport = http('http://stek.test/v1/proefdorp', { fetch, apiKey: 'stek_worker_1_x' });
  const outbox = createOutbox(createStekClient({ transport, retry: 0 }));
  await outbox.submit(secret, { question: 'Mag ik dit vragen?' }, { timeout: 0 });
  isCut = false;
  await outbox.flush();
  const shown = async (): Promise<Partial<OutboxEntry>[]> =>
    (await outbox.list()).map(({ state, failure, retryable }) => ({ state, failure, retryable }));
  assert.deepEqual(
    (await shown()).map(({ retryable }) => retryable),
    [true],
  );
  isCut = true;
  const now = Date.now();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now });
  try {
    // The tab notices by itself, with its own timer: nobody asks it to look.
    await outbox.flush();
    for (let hour = 0; hour < HOURS; hour++) {
      mock.timers.tick(HOUR);
      await new Promise(resolve => setImmediate(resolve));
      for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
    }
    assert.deepEqual(await shown(), [{ state: 'failed', failure: { code: 'expired' }, retryable: false }]);
  } finally {
    mock.timers.reset();
    outbox.close();
  }
});
