import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import type { SignalRequest } from '../../src/schema/signal.ts';
import { benchSignal, busSignal, signalForm } from '../support/published-signals.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, problem } from '../support/scripted-server.ts';

const RECEIPT = { ref: 'SI-26-0412', code: '1234567890123452', state: 'communicated', promise: { by: '2026-12-21' } };
const WORDS = 'Op zaterdag rijdt er geen bus.';

const coordinator = (server: ScriptedServer) =>
  createStekClient({ transport: http(server.base, { apiKey: 'stek_coordinator_1_x', clock: new QuickClock() }) });

const RECORD = {
  id: 'a1',
  ref: 'SI-26-0412',
  state: 'received',
  version: 2,
  receivedOn: '2026-11-30',
  openBy: '2026-12-07',
  answerBy: '2026-12-21',
  late: false,
  themes: ['mobility'],
  onBehalf: 'self',
  senderRole: 'visitor',
  channel: 'web',
  approaches: [],
  actions: [],
  isWiped: false,
};
const BUNDLE = {
  id: 'b1',
  ref: 'BU-26-0001',
  state: 'open',
  version: 1,
  kind: 'policy',
  title: { nl: 'Geen bus naar de stad' },
  summary: { nl: 'Op zaterdag rijdt er geen bus.' },
  themes: ['mobility'],
  signals: ['SI-26-0412'],
  actions: [],
};

describe('Passing something on', () => {
  it('sends the words as they are, anonymously, and gives the code and what is promised', async () => {
    const bodies: string[] = [];
    await using server = await ScriptedServer.start((request, response) => {
      request.on('data', chunk => bodies.push(String(chunk)));
      request.on('end', () => json(RECEIPT, {}, 201)(request, response));
    });
    const stek = coordinator(server);
    assert.equal(stek.capabilities.passOn, true);
    await stek.signals.prepare();
    const receipt = await stek.signals.create({ about: 'policy', text: WORDS });
    assert.deepEqual(receipt, RECEIPT);
    assert.deepEqual(server.requests, ['POST /v1/ieper/signals']);
    assert.equal(bodies.length, 1);
    assert.equal('contact' in JSON.parse(bodies[0]!), false);
  });

  const wrong: Record<string, [Partial<Record<keyof SignalRequest, unknown>>, string, string]> = {
    'has too few words': [{ text: 'Geen bus' }, '/text', 'too_small'],
    'has four themes': [{ themes: ['work', 'health', 'housing', 'dutch'] }, '/themes', 'too_big'],
    'is about what we do not know': [{ about: 'weather' }, '/about', 'invalid_value'],
    'has a field of its own': [{ sender: 'An' } as object, '/sender', 'unknown_field'],
    'holds a national number': [{ text: 'Mijn nummer is 85.07.30-033.28' }, '/text', 'national_number'],
  };
  for (const [what, [changes, pointer, code]] of Object.entries(wrong)) {
    it(`is refused before it is sent when it ${what}`, async () => {
      await using server = await ScriptedServer.start(json(RECEIPT, {}, 201));
      const request = { text: WORDS, ...changes } as SignalRequest;
      const { error } = await coordinator(server).signals.create(request).result();
      assert.deepEqual(
        error?.issues.map(issue => [issue.pointer, issue.code]),
        [[pointer, code]],
      );
      assert.equal(server.requests.length, 0);
      assert.doesNotMatch(JSON.stringify(error), /85\.07|zaterdag/);
    });
  }

  it('is `unsupported` by files', async () => {
    const stek = createStekClient({ transport: staticFiles({ signals: 'https://stad.example/signals.json' }) });
    assert.equal(stek.capabilities.passOn, false);
    assert.equal((await stek.signals.create({ text: WORDS }).result()).error?.code, 'unsupported');
    assert.equal((await stek.signals.form().result()).error?.code, 'unsupported');
  });
});

describe('What everybody may see of signals', () => {
  it('is read as the server wrote it, and kept for when it is gone', async () => {
    const server = await ScriptedServer.start(json({ items: [busSignal, benchSignal] }, { etag: '"1"' }));
    const stek = createStekClient({ transport: http(server.base, { clock: new QuickClock() }) });
    assert.deepEqual(await stek.signals.published(), { items: [busSignal, benchSignal] });
    assert.deepEqual(server.requests, ['GET /v1/ieper/signals/published']);
    await server.stop();
    const { data, response } = await stek.signals.published().withResponse();
    assert.deepEqual([data.items.length, response.stale], [2, true]);
  });

  it('leaves out what cannot be read, with a warning, and takes no number below five', async () => {
    const few = { ...busSignal, id: 'few', reports: 3 };
    const { publishedOn: _, ...broken } = benchSignal;
    await using server = await ScriptedServer.start(json({ items: [few, broken, benchSignal] }));
    const stek = createStekClient({ transport: server.base });
    const { data, response } = await stek.signals.published().withResponse();
    assert.deepEqual(
      data.items.map(({ id, reports }) => [id, reports]),
      [
        ['few', undefined],
        [benchSignal.id, undefined],
      ],
    );
    assert.ok(response.warnings.some(({ path }) => path === '/items/0/reports'));
    assert.ok(response.warnings.some(({ path, code }) => path === '/items/1' && code === 'item_skipped'));
  });

  it('is also what a form needs to know', async () => {
    await using server = await ScriptedServer.start(json(signalForm));
    assert.deepEqual(await createStekClient({ transport: server.base }).signals.form(), signalForm);
    assert.deepEqual(server.requests, ['GET /v1/ieper/signals/form']);
  });
});

describe('Coordinators', () => {
  it('list, open, move and bring signals together, with their key', async () => {
    const details = { ...RECORD, text: WORDS, mayQuote: false, messages: [], allowed: ['interpreted'] };
    await using server = await ScriptedServer.start((request, response) => {
      const { method, url = '' } = request;
      if (url.includes('.csv')) return response.writeHead(200, { 'content-type': 'text/csv' }).end('ref');
      if (url.includes('signal-bundles')) {
        const isList = method === 'GET';
        return json(isList ? { items: [BUNDLE] } : BUNDLE, {}, isList ? 200 : 201)(request, response);
      }
      const body = url.includes('inbox') ? { items: [RECORD, { id: 'broken' }] } : method === 'GET' ? details : RECORD;
      return json(body)(request, response);
    });
    const { signals } = coordinator(server);
    assert.deepEqual(await signals.list({ state: 'received' }), [RECORD]);
    assert.equal((await signals.get('a1')).text, WORDS);
    const data = { kind: 'policy', summary: 'Er is geen bus op zaterdag.' };
    assert.equal((await signals.transition('a1', { to: 'interpreted', version: 2, data })).ref, RECORD.ref);
    assert.equal(await signals.csv({ state: undefined }), 'ref');
    assert.deepEqual(await signals.bundles(), [BUNDLE]);
    const { kind, title, summary } = BUNDLE;
    assert.equal((await signals.bundle({ kind: kind as 'policy', title, summary, signalIds: ['a1'] })).ref, BUNDLE.ref);
    const moved = await signals.transitionBundle('b1', { to: 'translated', version: 1, data: {} });
    assert.equal(moved.id, BUNDLE.id);
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/inbox/signals?state=received',
      'GET /v1/ieper/signals/a1',
      'POST /v1/ieper/signals/a1/transitions',
      'GET /v1/ieper/export/signals.csv',
      'GET /v1/ieper/signal-bundles',
      'POST /v1/ieper/signal-bundles',
      'POST /v1/ieper/signal-bundles/b1/transitions',
    ]);
    assert.deepEqual(
      server.headers.map(({ authorization }) => authorization),
      Array(7).fill('Bearer stek_coordinator_1_x'),
    );
  });

  it('are not shown old words when the server is gone: nothing that was opened is kept', async () => {
    const details = { ...RECORD, text: WORDS, mayQuote: false, messages: [], allowed: [] };
    const server = await ScriptedServer.start(json(details));
    const { signals } = coordinator(server);
    await signals.get('a1');
    await server.stop();
    assert.equal((await signals.get('a1').result()).error?.code, 'network');
  });

  for (const code of ['invalid_transition', 'in_bundle', 'second_person_needed'] as const) {
    it(`are told \`${code}\` in the server's word`, async () => {
      await using server = await ScriptedServer.start(problem(409, code));
      const { error } = await coordinator(server).signals.transition('a1', { to: 'answered', version: 2 }).result();
      assert.deepEqual([error?.code, error?.problem?.code, server.requests.length], ['conflict', code, 1]);
    });
  }
});
