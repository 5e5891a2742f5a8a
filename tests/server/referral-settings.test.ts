import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/server/referrals/default-settings.ts';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk, type ReferralAnswer, type Staff } from '../support/referral-desk.ts';

onBothEngines('What a municipality decides about cards', openEmpty => {
  const open = async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const put = (settings: object, seen: number | undefined, as: Staff = 'admin'): Promise<ReferralAnswer> =>
      desk.ask('referral-settings', {
        ...{ method: 'PUT', as, body: JSON.stringify(settings) },
        headers: { 'content-type': 'application/json', ...(seen !== undefined && { 'if-match': `"${seen}"` }) },
      });
    return { desk, put };
  };

  it('is as usual until it decides, then holds for the next card, and shows nobody who is told', async () => {
    const { desk, put } = await open();
    const usual = await desk.ask('referral-settings', { as: 'coordinator' });
    assert.deepEqual([usual.body, usual.headers.get('etag')], [{ ...DEFAULT_SETTINGS, version: 0 }, '"0"']);
    const people = { coordinator: 'zorg@stek.example', webhook: 'https://stek.example/hook' };
    const decided = { ...DEFAULT_SETTINGS, phone: '+3257000000', openWorkingDays: 1, callWorkingDays: 3, desk: people };
    const saved = await put(decided, 0);
    assert.deepEqual([saved.status, saved.body, saved.headers.get('etag')], [200, { ...decided, version: 1 }, '"1"']);
    const { body: form } = await desk.ask('referral-recipients');
    assert.deepEqual([form['phone'], form['openWorkingDays'], form['callWorkingDays']], ['+3257000000', 1, 3]);
    assert.equal(/zorg@|hook|noAnswerDays/.test(JSON.stringify(form)), false);
    const { body } = await desk.send();
    assert.deepEqual(body['promise'], { openBy: '2026-12-01', callBy: '2026-12-03' });
  });

  it('is written over by an administrator only, who saw the last version', async () => {
    const { desk, put } = await open();
    const statuses = async (as: Staff) => [
      (await desk.ask('referral-settings', { as })).status,
      (await put(DEFAULT_SETTINGS, 0, as)).status,
    ];
    const found: Record<string, number[]> = {};
    for (const as of ['worker', 'coordinator', 'editor', 'lotte'] as const) found[as] = await statuses(as);
    assert.deepEqual(found, { worker: [403, 403], coordinator: [200, 403], editor: [403, 403], lotte: [403, 403] });
    assert.equal((await put(DEFAULT_SETTINGS, undefined)).status, 428);
    assert.equal((await put(DEFAULT_SETTINGS, 0)).status, 200);
    const late = await put(DEFAULT_SETTINGS, 0);
    assert.deepEqual([late.status, late.body['version']], [412, 1]);
  });

  it('is refused part by part, in words, and nothing of it is kept', async () => {
    const { desk, put } = await open();
    const wrong = { ...DEFAULT_SETTINGS, openWorkingDays: 0, keepDays: 999, colour: 'red', desk: { coordinator: 'x' } };
    const codes = ({ body }: ReferralAnswer) =>
      (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).toSorted();
    const refused = await put(wrong, 0);
    assert.equal(refused.status, 422);
    assert.deepEqual(codes(refused), ['/colour', '/desk/coordinator', '/keepDays', '/openWorkingDays']);
    const orders = { openWorkingDays: 9, callWorkingDays: 3, keepDays: 180, longestDays: 100 };
    const unsorted = await put({ ...DEFAULT_SETTINGS, ...orders, desk: { webhook: 'tel:112' } }, 0);
    assert.deepEqual(codes(unsorted), ['/callWorkingDays', '/desk/webhook', '/longestDays']);
    assert.equal((await desk.ask('referral-settings', { as: 'admin' })).body['version'], 0);
  });
});
