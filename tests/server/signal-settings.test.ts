import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { onBothEngines } from '../support/engines.ts';
import { aSignal, DATA, SignalDesk } from '../support/signal-desk.ts';

onBothEngines('What a municipality decides about signals', openEmpty => {
  it('is as usual until it decides, and then shown to everybody as far as the form needs it', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const usual = await desk.ask('signal-settings', { as: 'coordinator' });
    assert.deepEqual([usual.body, usual.headers.get('etag')], [{ ...DEFAULT_SETTINGS, version: 0 }, '"0"']);
    const before = await desk.ask('signals/form');
    assert.equal(before.body['answerDays'], 21);
    const decided = {
      ...DEFAULT_SETTINGS,
      ...{ answerDays: 10, openWorkingDays: 2, phone: '+3257000000' },
      themes: [{ id: 'gardens', label: { nl: 'Tuinen' } }],
      desk: { owner: 'signalen@stek.example', webhook: 'https://stek.example/hook' },
    };
    const saved = await desk.put('signal-settings', decided, 0, 'admin');
    assert.deepEqual([saved.status, saved.body['version'], saved.headers.get('etag')], [200, 1, '"1"']);
    const known = { 'if-none-match': before.headers.get('etag')! };
    const form = await desk.ask('signals/form', { headers: known });
    assert.deepEqual(
      [form.status, form.body['answerDays'], form.body['phone'], form.body['themes']],
      [200, 10, '+3257000000', decided.themes],
    );
    assert.deepEqual([form.body['desk'], form.body['approaches']], [undefined, undefined], 'nothing of who is told');
    assert.equal(
      (await desk.ask('signals/form', { headers: { 'if-none-match': form.headers.get('etag')! } })).status,
      304,
    );
    const { body } = await desk.send(aSignal({ themes: ['gardens'] }));
    assert.deepEqual(body['promise'], { by: '2026-12-10' });
    const [record] = await desk.list('worker');
    assert.deepEqual([record!.openBy, record!.themes], ['2026-12-02', ['gardens']]);
  });

  it('takes no theme away from a signal that has it, and from others does', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const [old, other] = [await desk.sent(), await desk.sent(aSignal({ themes: [] }))];
    const decided = { ...DEFAULT_SETTINGS, themes: [{ id: 'gardens', label: { nl: 'Tuinen' } }] };
    assert.equal((await desk.put('signal-settings', decided, 0, 'admin')).status, 200);
    const weighing = { ...DATA['interpreted'], themes: ['mobility', 'gardens'] };
    for (const { id } of [old, other]) await desk.walk(id, 'received');
    assert.equal((await desk.move(old.id, 'interpreted', weighing)).status, 200);
    assert.deepEqual((await desk.record(old.id)).themes, ['mobility', 'gardens']);
    assert.equal((await desk.move(other.id, 'interpreted', weighing)).status, 422);
  });

  it('is written over by an administrator only, who saw the last version', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const statuses = async (as: 'worker' | 'coordinator' | 'editor') => [
      (await desk.ask('signal-settings', { as })).status,
      (await desk.put('signal-settings', DEFAULT_SETTINGS, 0, as)).status,
    ];
    assert.deepEqual(await statuses('worker'), [403, 403]);
    assert.deepEqual(await statuses('coordinator'), [200, 403]);
    assert.deepEqual(await statuses('editor'), [403, 403]);
    assert.equal((await desk.put('signal-settings', DEFAULT_SETTINGS, undefined, 'admin')).status, 428);
    assert.equal((await desk.put('signal-settings', DEFAULT_SETTINGS, 0, 'admin')).status, 200);
    const late = await desk.put('signal-settings', DEFAULT_SETTINGS, 0, 'admin');
    assert.deepEqual([late.status, late.body['version']], [412, 1]);
  });

  it('is refused part by part, in words, and nothing of it is kept', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const wrong = {
      ...DEFAULT_SETTINGS,
      exitUrl: 'tel:112',
      themes: [{ id: 'work' }, { id: 'work' }],
      helpKinds: [{ id: 'leisure', parts: [{ id: 'uitpas' }, { id: 'uitpas' }] }],
      desk: { webhook: 'http://stek.example' },
    };
    const { status, body } = await desk.put('signal-settings', wrong, 0, 'admin');
    const codes = (body['errors'] as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    assert.equal(status, 422);
    assert.deepEqual(codes.toSorted(), [
      '/desk/webhook invalid_format',
      '/exitUrl invalid_format',
      '/helpKinds/0/parts/1/id duplicate',
      '/themes/1/id duplicate',
    ]);
    const unknown = await desk.put('signal-settings', { ...DEFAULT_SETTINGS, colour: 'red' }, 0, 'admin');
    assert.equal(unknown.status, 422);
    assert.equal((await desk.ask('signal-settings', { as: 'admin' })).body['version'], 0);
  });
});
