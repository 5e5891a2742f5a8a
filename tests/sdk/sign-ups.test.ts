import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import type { SignUpRequest } from '../../src/schema/sign-up.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, inTurn, json, problem, type Script } from '../support/scripted-server.ts';
import { signUpNumber } from '../support/sign-up-request.ts';
import { SignUpService } from '../support/sign-up-service.ts';

const RECEIPT = { ref: 'IN-26-0412', code: '1234567890123452', state: 'waiting', position: 3, occurrenceId: 'soup_1' };

const worker = (server: ScriptedServer) =>
  createStekClient({ transport: http(server.base, { apiKey: 'stek_worker_1_x', clock: new QuickClock() }) });

const serviceOf =
  (service: SignUpService): Script =>
  (request, response) =>
    void service.handle(request, response).then(done => done || response.writeHead(404).end());

describe('Signing up', () => {
  it('brings a proof of work that the server takes, and gives the receipt', async () => {
    const service = new SignUpService();
    await using server = await ScriptedServer.start(serviceOf(service));
    const stek = createStekClient({ transport: server.base });
    assert.equal(stek.capabilities.signUp, true);
    await stek.signUps.prepare();
    const receipt = await stek.signUps.create(signUpNumber(1));
    assert.deepEqual([receipt.state, receipt.code.length, service.rows.size], ['confirmed', 16, 1]);
    await stek.signUps.create(signUpNumber(2));
    const asked = server.requests.map(request => request.replace(/.*\//, ''));
    assert.deepEqual(asked, ['proof', 'sign-ups', 'proof', 'sign-ups'], 'each proof is used once');
  });

  it('makes a new proof when the first was not taken, under the same name', async () => {
    const service = new SignUpService();
    let posts = 0;
    await using server = await ScriptedServer.start((request, response) => {
      if (request.method === 'POST' && posts++ === 0) return problem(403, 'proof_spent')(request, response);
      return serviceOf(service)(request, response);
    });
    await createStekClient({ transport: server.base }).signUps.create(signUpNumber(1));
    const keys = server.headers.map(headers => headers['idempotency-key']).filter(Boolean);
    assert.equal(keys.length, 2);
    assert.equal(new Set(keys).size, 1);
    assert.match(String(keys[0]), /^"[0-9a-f-]{36}"$/);
  });

  it('uses a proof for nine minutes, and a newer one after', async t => {
    const service = new SignUpService();
    await using server = await ScriptedServer.start(serviceOf(service));
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const stek = createStekClient({ transport: server.base });
    const proofs = () => server.requests.filter(request => request.endsWith('/proof')).length;
    await stek.signUps.prepare();
    t.mock.timers.tick(8 * 60_000);
    await stek.signUps.prepare();
    assert.equal(proofs(), 1);
    t.mock.timers.tick(61_000);
    await stek.signUps.prepare();
    assert.equal(proofs(), 2);
  });

  for (const [fault, script] of Object.entries<Script>({
    'a broken connection': request => void request.socket.destroy(),
    408: json({}, {}, 408),
    425: json({}, {}, 425),
    429: json({}, { 'retry-after': '3' }, 429),
    500: json({}, {}, 500),
    503: json({}, { 'retry-after': '3' }, 503),
    'a page of a portal': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Wifi'),
  })) {
    it(`tries again after ${fault}, with the same key`, async () => {
      await using server = await ScriptedServer.start(inTurn(script, json(RECEIPT, {}, 201)));
      const receipt = await worker(server).signUps.create(signUpNumber(1));
      assert.equal(receipt.position, 3);
      const keys = server.headers.map(headers => headers['idempotency-key']);
      assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
    });
  }

  it('takes the name that is given', async () => {
    await using server = await ScriptedServer.start(json(RECEIPT, {}, 201));
    await worker(server).signUps.create(signUpNumber(1), { idempotencyKey: 'mine' });
    assert.equal(server.headers[0]!['idempotency-key'], '"mine"');
  });

  for (const code of ['full', 'duplicate', 'closed'] as const) {
    it(`says \`${code}\` in the server's word, and does not ask again`, async () => {
      await using server = await ScriptedServer.start(problem(409, code));
      const { error } = await worker(server).signUps.create(signUpNumber(1)).result();
      assert.deepEqual([error?.code, error?.problem?.code, server.requests.length], ['conflict', code, 1]);
    });
  }

  it('says `past` with code `gone`', async () => {
    await using server = await ScriptedServer.start(problem(410, 'past'));
    const { error } = await worker(server).signUps.create(signUpNumber(1)).result();
    assert.deepEqual([error?.code, error?.problem?.code], ['gone', 'past']);
  });

  it('never follows a redirect: what someone wrote stays with this server', async () => {
    await using elsewhere = await ScriptedServer.start(json(RECEIPT, {}, 201));
    await using server = await ScriptedServer.start((_, response) =>
      response.writeHead(307, { location: elsewhere.base }).end(),
    );
    const { error } = await worker(server).signUps.create(signUpNumber(1), { retry: 0 }).result();
    assert.deepEqual([error?.code, elsewhere.requests.length], ['network', 0]);
  });

  it('refuses an answer without a code, and says that trying again may help', async () => {
    await using server = await ScriptedServer.start(json({ ...RECEIPT, code: '12' }, {}, 201));
    const { error } = await worker(server).signUps.create(signUpNumber(1)).result();
    assert.deepEqual([error?.code, error?.retryable], ['invalid_response', true]);
  });

  it('is `unsupported` by files', async () => {
    const stek = createStekClient({ transport: staticFiles({ activities: 'https://example.org/a.ics' }) });
    assert.equal(stek.capabilities.signUp, false);
    const { error } = await stek.signUps.create(signUpNumber(1)).result();
    assert.equal(error?.code, 'unsupported');
  });
});

describe('A sign-up that cannot be right', () => {
  const wrong: Record<string, [Partial<Record<keyof SignUpRequest, unknown>>, string, string]> = {
    'has no first name': [{ firstName: '' }, '/firstName', 'too_small'],
    'has a name of 61 characters': [{ firstName: 'x'.repeat(61) }, '/firstName', 'too_big'],
    'has only control characters for a name': [{ firstName: '\u202e\u0000' }, '/firstName', 'too_small'],
    'has a phone number with too few digits': [
      { contact: { phone: '0470 00 00' } },
      '/contact/phone',
      'invalid_format',
    ],
    'has an address without a domain': [{ contact: { email: 'a@b' } }, '/contact/email', 'invalid_format'],
    'has no way to reach someone': [{ contact: {} }, '/contact', 'custom'],
    'has two ways': [{ contact: { phone: '+32470000000', email: 'a@example.org' } }, '/contact', 'custom'],
    'is for eleven': [{ party: 11 }, '/party', 'too_big'],
    'needs what we do not know': [{ needs: ['helicopter'] }, '/needs/0', 'invalid_value'],
    'has a field of its own': [{ birthday: '2000-01-01' } as object, '/birthday', 'unknown_field'],
    'holds a national number': [{ note: 'Mijn nummer is 85.07.30-033.28' }, '/note', 'national_number'],
  };
  for (const [words, [changes, pointer, code]] of Object.entries(wrong)) {
    it(`is refused before it is sent when it ${words}`, async () => {
      await using server = await ScriptedServer.start(json(RECEIPT, {}, 201));
      const request = { ...signUpNumber(1), ...changes } as SignUpRequest;
      const { error } = await worker(server).signUps.create(request).result();
      assert.equal(error?.code, 'invalid_request');
      assert.deepEqual(
        error.issues.map(issue => [issue.pointer, issue.code]),
        [[pointer, code]],
      );
      assert.equal(server.requests.length, 0);
      assert.doesNotMatch(JSON.stringify(error), /85\.07|0470/);
    });
  }
});

describe('What was sealed', () => {
  const sealed = { protected: '', aad: '', iv: '', ciphertext: 'x', tag: '', recipients: [] };
  const visit = { kind: 'house-visit', path: 'house-visits', schemaVersion: 7 };

  it('is sent to where its kind is taken, also of a kind that this version does not know, and nothing of its receipt is lost', async () => {
    const receipt = {
      ref: 'HB-26-0007',
      code: '1234567890123452',
      state: 'asked',
      wing: { floor: 2 },
      position: 'first',
    };
    await using server = await ScriptedServer.start(json(receipt, {}, 201));
    assert.deepEqual(await worker(server).submissions.send(visit, sealed), receipt);
    assert.deepEqual(server.requests, ['POST /v1/ieper/house-visits']);
    assert.equal(server.headers[0]!['content-type'], 'application/jose');
  });

  it('has not arrived for sure when the answer has no code, and may be sent again', async () => {
    await using server = await ScriptedServer.start(json({ ref: 'HB-26-0007', state: 'asked' }, {}, 201));
    const { error } = await worker(server).submissions.send(visit, sealed).result();
    assert.deepEqual([error?.code, error?.retryable], ['invalid_response', true]);
  });
});

describe('Workers', () => {
  it('see who signed up, move a sign-up on and print the list, with their key', async () => {
    const entry = {
      id: 'a',
      ref: 'IN-1',
      occurrenceId: 'soup_1',
      firstName: 'An',
      party: 1,
      state: 'confirmed',
      version: 2,
    };
    await using server = await ScriptedServer.start((request, response) => {
      if (request.url!.includes('.csv')) return response.writeHead(200, { 'content-type': 'text/csv' }).end('ref,name');
      return json(request.method === 'GET' ? { items: [entry, { id: 'broken' }] } : { ...entry, state: 'attended' })(
        request,
        response,
      );
    });
    const { signUps } = worker(server);
    const { data, response } = await signUps.list({ occurrenceId: 'soup_1' }).withResponse();
    assert.deepEqual([data, response.warnings.length > 0], [[entry], true]);
    assert.equal((await signUps.transition('a', { to: 'attended', version: 2, note: 'Kwam later' })).state, 'attended');
    assert.equal(await signUps.csv({ occurrenceId: 'soup_1' }), 'ref,name');
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/inbox/sign-ups?occurrenceId=soup_1',
      'POST /v1/ieper/sign-ups/a/transitions',
      'GET /v1/ieper/export/sign-ups.csv?occurrenceId=soup_1',
    ]);
    assert.deepEqual(
      server.headers.map(({ authorization }) => authorization),
      Array(3).fill('Bearer stek_worker_1_x'),
    );
  });

  it('are not shown an old list when the server is gone: names are not kept', async () => {
    const server = await ScriptedServer.start(json({ items: [] }));
    const { signUps } = worker(server);
    await signUps.list({ occurrenceId: 'soup_1' });
    await server.stop();
    assert.equal((await signUps.list({ occurrenceId: 'soup_1' }).result()).error?.code, 'network');
  });
});

describe('A follow-up code', () => {
  const STATE = {
    kind: 'sign-up',
    ref: 'IN-1',
    state: 'offered',
    occurrenceId: 'soup_1',
    actions: [{ name: 'withdraw' }, { name: 'accept' }],
  };

  it('may be typed with spaces and in other digits; it is sent as sixteen plain ones', async () => {
    const bodies: string[] = [];
    await using server = await ScriptedServer.start((request, response) => {
      request.on('data', chunk => bodies.push(String(chunk)));
      request.on('end', () => json(STATE)(request, response));
    });
    const { followUp } = createStekClient({ transport: server.base });
    assert.equal((await followUp.show('1234 5678 9012 3452')).state, 'offered');
    await followUp.act('١٢٣٤-٥٦٧٨-٩٠١٢-٣٤٥٢', 'accept');
    await followUp.act('1234567890123452', 'withdraw');
    assert.deepEqual(new Set(bodies), new Set(['{"code":"1234567890123452"}']));
    assert.deepEqual(server.requests, [
      'POST /v1/ieper/follow-up',
      'POST /v1/ieper/follow-up/accept',
      'POST /v1/ieper/follow-up/withdraw',
    ]);
  });

  it('shows a kind that this version does not know, in the words of the server', async () => {
    const view = {
      kind: 'house-visit',
      ref: 'HB-26-0007',
      state: 'on_its_way',
      label: 'Er komt iemand langs',
      hint: 'Morgen tussen 14 en 16 uur.',
      steps: [
        { name: 'asked', state: 'done', label: 'Gevraagd', at: '2026-11-28T09:00:00Z' },
        { name: 'visit', state: 'under_discussion' },
      ],
      messages: [{ from: 'staff', at: '2026-11-28T10:00:00Z', text: 'Past 14 uur?', lang: 'nl' }],
      actions: [{ name: 'answer', label: 'Antwoord', input: 'text' }],
    };
    await using server = await ScriptedServer.start(json({ ...view, later: 'a field of a newer server' }));
    const { data, response } = await createStekClient({ transport: server.base })
      .followUp.show('1234567890123452')
      .withResponse();
    assert.deepEqual([data, response.warnings], [view, []]);
  });

  it('shows what can be read when a newer server says part of it in another way', async () => {
    const view = { ...STATE, steps: [{ name: 'asked', state: 'done' }, { state: 7 }], messages: 'none' };
    await using server = await ScriptedServer.start(json(view));
    const { data, response } = await createStekClient({ transport: server.base })
      .followUp.show('1234567890123452')
      .withResponse();
    assert.deepEqual([data.state, data.actions.length, data.messages], ['offered', 2, []]);
    assert.ok(response.warnings.length > 0);
  });

  it('brings along what an action needs, under one name for all attempts, and asks for words in the client’s language', async () => {
    const bodies: string[] = [];
    const answers = inTurn(request => void request.socket.destroy(), json(STATE));
    await using server = await ScriptedServer.start((request, response) => {
      request.on('data', chunk => bodies.push(String(chunk)));
      request.on('end', () => answers(request, response));
    });
    const { followUp } = createStekClient({
      transport: http(server.base, { clock: new QuickClock() }),
      locale: 'fr-BE',
    });
    await followUp.act('1234567890123452', 'say it/again', { text: 'Oui, 14 h' });
    assert.deepEqual(new Set(bodies), new Set(['{"code":"1234567890123452","data":{"text":"Oui, 14 h"}}']));
    assert.deepEqual(new Set(server.requests), new Set(['POST /v1/ieper/follow-up/say%20it%2Fagain']));
    assert.deepEqual(
      [server.requests.length, new Set(server.headers.map(sent => sent['idempotency-key'])).size],
      [2, 1],
    );
    assert.deepEqual(
      server.headers.map(sent => sent['accept-language']),
      ['fr-BE', 'fr-BE'],
    );
  });

  it('that cannot be one is said to be so without asking the server', async () => {
    await using server = await ScriptedServer.start(json(STATE));
    const { error } = await createStekClient({ transport: server.base }).followUp.show('1234 5678 9012 3453').result();
    assert.deepEqual(
      [error?.code, error?.issues[0]?.code, server.requests.length],
      ['invalid_request', 'code_unreadable', 0],
    );
  });

  for (const status of [400, 401, 403, 404, 407, 410, 451]) {
    it(`is not said to be wrong by a portal that answers ${status}`, async () => {
      await using server = await ScriptedServer.start((_, response) =>
        response.writeHead(status, { 'content-type': 'text/html' }).end('<p>Wifi'),
      );
      const { error } = await createStekClient({ transport: server.base }).followUp.show('1234567890123452').result();
      // A 407 in place of a server's answer is no answer to a browser or Node at all.
      assert.equal(error?.code, status === 407 ? 'network' : 'invalid_response');
      assert.equal(error.retryable, true);
    });
  }

  it('that nobody has is `not_found`', async () => {
    await using server = await ScriptedServer.start(problem(404, 'code_unknown'));
    const { error } = await createStekClient({ transport: server.base }).followUp.show('1234567890123452').result();
    assert.deepEqual([error?.code, error?.problem?.code], ['not_found', 'code_unknown']);
  });
});
