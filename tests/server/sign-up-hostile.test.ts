import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NEEDS } from '../../src/schema/sign-up.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 50, partyMax: 10 });
const DATE = dateOfCourse('course');
const person = (more: object) => aPerson(DATE, 1, more);

/** What cannot be taken, where it is wrong, and the stable word for it. */
const WRONG: [sent: unknown, pointer: string, code: string][] = [
  [person({ firstName: '' }), '/firstName', 'too_small'],
  [person({ firstName: '   ' }), '/firstName', 'too_small'],
  [person({ firstName: '\u202e\u200f' }), '/firstName', 'too_small'],
  [person({ firstName: 'x'.repeat(61) }), '/firstName', 'too_big'],
  [person({ firstName: 7 }), '/firstName', 'invalid_type'],
  [person({ firstName: { $ne: null } }), '/firstName', 'invalid_type'],
  [person({ firstName: 'Marie 80.01.01-001.36' }), '/firstName', 'national_number'],
  [person({ note: 'nummer 80010100136 graag' }), '/note', 'national_number'],
  [person({ note: 'x'.repeat(301) }), '/note', 'too_big'],
  [person({ contact: {} }), '/contact', 'custom'],
  [person({ contact: { phone: '+32470000001', email: 'a@b.example' } }), '/contact', 'custom'],
  [person({ contact: { phone: '0470 00 00 01' } }), '/contact/phone', 'invalid_format'],
  [person({ contact: { email: 'marie' } }), '/contact/email', 'invalid_format'],
  [person({ contact: { email: 'marie\u0000@post.example' } }), '/contact/email', 'invalid_format'],
  [person({ contact: { email: 'marie@\u202epost.example' } }), '/contact/email', 'invalid_format'],
  [person({ contact: { email: `${'x'.repeat(250)}@b.be` } }), '/contact/email', 'too_big'],
  [person({ contact: { phone: '+32470000001', fax: '1' } }), '/contact/fax', 'unknown_field'],
  [person({ party: 0 }), '/party', 'too_small'],
  [person({ party: 11 }), '/party', 'too_big'],
  [person({ party: 1.5 }), '/party', 'invalid_type'],
  [person({ party: '2' }), '/party', 'invalid_type'],
  [person({ needs: ['helicopter'] }), '/needs/0', 'invalid_value'],
  [person({ needs: [...NEEDS, ...NEEDS] }), '/needs', 'too_big'],
  [person({ lang: 'x'.repeat(40) }), '/lang', 'invalid_format'],
  [person({ occurrenceId: '' }), '/occurrenceId', 'too_small'],
  [person({ state: 'confirmed' }), '/state', 'unknown_field'],
  [person({ 'a/b~c': 1 }), '/a~1b~0c', 'unknown_field'],
  [JSON.stringify(person({})).replace('{', '{"__proto__":{"party":3},'), '/__proto__', 'unknown_field'],
  [null, '', 'invalid_type'],
  [[], '', 'invalid_type'],
  ['"text"', '', 'invalid_type'],
];

onBothEngines('Bad input', openEmpty => {
  const open = async () => SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
  const stored = async (desk: SignUpDesk) => (await desk.store.db.selectFrom('sign_ups').select('id').execute()).length;

  it('is refused field by field, in words, and nothing of it is kept', async () => {
    const desk = await open();
    for (const [sent, pointer, code] of WRONG) {
      const { status, body, headers } = await desk.register(typeof sent === 'string' ? sent : JSON.stringify(sent));
      const name = JSON.stringify(sent).slice(0, 120);
      assert.equal(status, 422, name);
      assert.equal(headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(body['code'], 'invalid');
      const issues = body['errors'] as { pointer: string; code: string; message: string }[];
      assert.ok(
        issues.some(issue => issue.pointer === pointer && issue.code === code),
        `${name} ${JSON.stringify(issues)}`,
      );
      for (const { message } of issues) assert.match(message, /^[A-Z].*[^.]\.$/, message);
    }
    assert.equal(await stored(desk), 0);
    assert.deepEqual(desk.errors, []);
  });

  it('of a wrong size, type or form is refused as such', async () => {
    const desk = await open();
    const room = 64 * 1024 - JSON.stringify(person({ note: '' })).length;
    const exact = await desk.register(JSON.stringify(person({ note: 'x'.repeat(room) })));
    assert.equal(exact.status, 422, '64 KiB are read');
    const over = await desk.register(JSON.stringify(person({ note: 'x'.repeat(room + 1) })));
    assert.deepEqual([over.status, over.body['code']], [413, 'too_large']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const { status, body } = await desk.register(person({}), { 'content-type': type });
      assert.deepEqual([status, body['code']], [415, 'unsupported_type'], type);
    }
    assert.equal((await desk.register(person({}), { 'content-type': 'Application/JSON; charset=utf-8' })).status, 201);
    for (const text of ['', '{', '{"a":}', '\u0000', 'NaN']) {
      const { status, body } = await desk.register(text);
      assert.deepEqual([status, body['code']], [400, 'invalid_body'], text);
    }
    const deep = await desk.register(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
    assert.equal(deep.status, 422);
    const broken = await desk.ask('sign-ups', {
      method: 'POST',
      headers: { ...desk.asWorker, 'content-type': 'application/json', 'idempotency-key': 'not-utf-8' },
      body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    });
    assert.deepEqual([broken.status, broken.body['code']], [400, 'invalid_body']);
  });

  it('that is longer than it says is cut off while it comes in', async () => {
    const desk = await open();
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 8192;
        controller.enqueue(new Uint8Array(8192).fill(32));
      },
    });
    const { status } = await desk.ask('sign-ups', {
      method: 'POST',
      headers: { ...desk.asWorker, 'content-type': 'application/json', 'idempotency-key': 'without-end' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    assert.equal(status, 413);
    assert.ok(given < 200_000, `${given} bytes were read`);
  });

  it('loses its control characters and text directions, and keeps what people wrote', async () => {
    const desk = await open();
    const name = '\u202eMarie\u0000 \u2066Zoë\u2069\u200b';
    await desk.register(person({ firstName: name, note: "'; drop table sign_ups; -- <script>alert(1)</script> 😀" }));
    const [row] = await desk.list(DATE);
    assert.equal(String(row?.['firstName']).replace('\u200b', ''), 'Marie Zoë');
    assert.equal(row?.['note'], "'; drop table sign_ups; -- <script>alert(1)</script> 😀");
    assert.equal(await stored(desk), 1);
  });

  it('in the address of a worker finds nothing and breaks nothing', async () => {
    const desk = await open();
    const unheard = await desk.register(aPerson('course\u0000_20261201T1400'));
    assert.equal(unheard.status, 404);
    const nobody = await desk.post('sign-ups/%00/transitions', { to: 'cancelled', version: 1 }, desk.asWorker);
    assert.equal(nobody.status, 404);
    for (const occurrenceId of ["' or 1=1 --", '%', '\u0000', 'x'.repeat(5000)]) {
      const query = new URLSearchParams({ occurrenceId });
      const { status, body } = await desk.ask(`inbox/sign-ups?${query}`, { headers: desk.asWorker });
      assert.ok(status === 200 ? (body['items'] as unknown[]).length === 0 : status === 400, occurrenceId.slice(0, 20));
    }
    const missing = await desk.ask('inbox/sign-ups', { headers: desk.asWorker });
    assert.deepEqual([missing.status, missing.body['code']], [400, 'invalid_query']);
    assert.deepEqual(desk.errors, []);
  });
});

onBothEngines('Who may', openEmpty => {
  const MATRIX: [method: string, path: string, open: boolean][] = [
    ['GET', `inbox/sign-ups?occurrenceId=${DATE}`, false],
    ['GET', `export/sign-ups.csv?occurrenceId=${DATE}`, false],
    ['POST', 'sign-ups/some-id/transitions', false],
    ['GET', 'bursts', false],
    ['POST', 'bursts/some-id/transitions', false],
    ['GET', 'proof', true],
    ['GET', 'jwks.json', true],
  ];

  it('do what: no route for workers opens without their key, with another one, or with one that ended', async () => {
    const clock = { now: BEFORE.getTime() };
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);
    const { createApiKey, revokeApiKey } = await import('../../src/server/access/api-keys.ts');
    const { upsert } = await import('../../src/server/programme/upsert.ts');
    await upsert(desk.store, { ...TOWN, id: 'buurdorp' }, { activities: [course] });
    const make = async (tenant: string, expires?: number) =>
      createApiKey(desk.store, { tenant, role: 'worker', label: '', expires });
    const [neighbour, revoked, ended] = [await make('buurdorp'), await make(TOWN.id), await make(TOWN.id, 1)];
    await revokeApiKey(desk.store, revoked.id);
    clock.now += 2 * 86_400_000;
    const wrong: [key: string | undefined, status: number][] = [
      [undefined, 401],
      ['', 401],
      ['stek_worker_0000000000000000_' + '0'.repeat(64), 401],
      [desk.workerKey.replace(/.$/, last => (last === '0' ? '1' : '0')), 401],
      [revoked.key, 401],
      [ended.key, 401],
      [neighbour.key, 403],
    ];
    for (const [method, path, isOpen] of MATRIX) {
      for (const [key, refused] of wrong) {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        };
        const body = method === 'POST' ? '{"to":"cancelled","version":1}' : null;
        const { status } = await desk.ask(path, { method, headers, body });
        assert.equal(status, isOpen ? 200 : refused, `${method} ${path} with ${String(key).slice(0, 20)}`);
      }
    }
    const forged = await desk.post('sign-ups', person({}), { authorization: `Bearer ${revoked.key}` });
    assert.equal(forged.status, 401, 'a wrong key does not stand for a proof');
    const keys = await desk.store.db.selectFrom('api_keys').selectAll().execute();
    assert.ok(!JSON.stringify(keys).includes(desk.workerKey.split('_')[3] ?? '?'), 'secrets are not kept');
  });

  it('write from which site: the own one and those allowed, never all; the others may read that', async () => {
    const desk = await SignUpDesk.open(await openEmpty(() => BEFORE), [course]);
    const origins = JSON.stringify(['https://www.proefdorp.example']);
    await desk.store.db.updateTable('tenants').set({ origins }).execute();
    const preflight = (origin: string) => desk.ask('sign-ups', { method: 'OPTIONS', headers: { origin } });
    for (const [origin, allowed] of [
      ['https://www.proefdorp.example', true],
      ['http://stek.test', true],
      ['https://evil.example', false],
      ['https://www.proefdorp.example.evil.example', false],
      ['null', false],
    ] as const) {
      const asked = await preflight(origin);
      assert.equal(asked.status, 204);
      assert.equal(asked.headers.get('access-control-allow-origin'), allowed ? origin : '*', origin);
      assert.match(asked.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key.*Stek-Proof/);
      const sent = await desk.register(person({ contact: { email: `${allowed}@${origin.length}.example` } }), {
        origin,
      });
      assert.equal(sent.status, allowed ? 201 : 403, origin);
      assert.equal(sent.headers.get('access-control-allow-origin'), allowed ? origin : '*');
      if (!allowed) assert.equal(sent.body['code'], 'origin_refused', 'and nothing else is given away');
      assert.equal(sent.headers.get('vary'), 'Origin');
      assert.equal(sent.headers.get('access-control-allow-credentials'), null);
    }
    const wrongMethod = await desk.ask('sign-ups', { method: 'DELETE' });
    assert.deepEqual([wrongMethod.status, wrongMethod.headers.get('allow')], [405, 'GET, HEAD, POST, OPTIONS']);
  });
});
