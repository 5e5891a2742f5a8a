import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { decodeProtectedHeader } from 'jose';
import type { ReferralForm } from '../../src/schema/referral-recipient.ts';
import type { ReferralRequest } from '../../src/schema/referral.ts';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { openReferral } from '../../src/sdk/open.ts';
import { createOutbox } from '../../src/sdk/outbox/index.ts';
import type { SealedContent } from '../../src/sdk/seal.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import type { Sender } from '../../src/sdk/submissions/sender.ts';
import { referral } from '../../src/sdk/submissions/kinds/referral.ts';
import { openSenderOf } from '../../src/sdk/submissions/open-sender.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { aReferral, labelOf, LOTTE } from '../support/referral-card.ts';
import { ScriptedServer, json, problem } from '../support/scripted-server.ts';
import { formWith, newSealingPair, type SealingPair } from '../support/sealing-pair.ts';
import { SignUpService } from '../support/sign-up-service.ts';

const RECEIPT = {
  ...{ ref: 'DST-26-0412', code: '1234567890123452', state: 'sent', personCode: '1234567890123452' },
  ...{ senderCode: '9876543210987654', promise: { openBy: '2026-12-02', callBy: '2026-12-07' } },
};
const DAY = 86_400;

/** A server that shows a form and takes whatever comes; what came is in `bodies`. */
async function serverWith(form: ReferralForm, answer: object = RECEIPT) {
  const proofs = new SignUpService();
  const bodies: string[] = [];
  const server = await ScriptedServer.start((request, response) => {
    const { url = '', method } = request;
    if (url.endsWith('/proof')) return void proofs.handle(request, response);
    if (method === 'GET') return json(url.endsWith('/referral-recipients') ? form : {})(request, response);
    request.on('data', chunk => bodies.push(String(chunk)));
    request.on('end', () => json(answer, {}, 201)(request, response));
  });
  const posts = () => server.requests.filter(line => line.startsWith('POST'));
  const stek = createStekClient({ transport: http(server.base, { clock: new QuickClock() }) });
  return { server, stek, bodies, posts, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('Sending a referral card', () => {
  let lotte: SealingPair;
  let safe: SealingPair;
  let stranger: SealingPair;
  let form: ReferralForm;
  let pins: string[];
  before(async () => {
    [lotte, safe, stranger] = await Promise.all([newSealingPair(), newSealingPair(), newSealingPair()]);
    form = formWith([lotte], [safe]);
    pins = [lotte.kid, safe.kid];
  });

  it('seals it for its contact person and for the safe, and gives both codes and both promised days', async () => {
    await using town = await serverWith(form);
    const { stek, server, bodies } = town;
    assert.equal(stek.capabilities.refer, true);
    await stek.referrals.prepare();
    assert.deepEqual(await stek.referrals.create(aReferral(), { keyPins: pins }), RECEIPT);
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/proof',
      'GET /v1/ieper/referral-recipients',
      'POST /v1/ieper/referrals',
    ]);
    assert.equal(bodies.length, 1);
    const { sealed, ...beside } = JSON.parse(bodies[0]!) as { sealed: SealedContent };
    assert.deepEqual(beside, {}, 'nothing stands beside it');
    for (const pair of [lotte, safe]) {
      const { request, label } = await openReferral(sealed, [pair], { tenant: 'ieper', recipientId: LOTTE });
      assert.deepEqual([request, label], [aReferral(), labelOf(aReferral())]);
    }
    await assert.rejects(openReferral(sealed, [stranger], { tenant: 'ieper', recipientId: LOTTE }));
  });

  it('shows on the outside what was agreed to and where, and no word of the person', async () => {
    await using town = await serverWith(form);
    const request = aReferral({ placeId: 'zillebeke' });
    await town.stek.referrals.create(request);
    const { sealed } = JSON.parse(town.bodies[0]!) as { sealed: SealedContent };
    assert.deepEqual(decodeProtectedHeader(sealed), {
      ...{ enc: 'A256GCM', typ: 'stek-referral+jwe', cty: 'application/json', stek: labelOf(request) },
    });
    assert.equal(Buffer.from(sealed.aad, 'base64url').toString(), `ieper|referral|1|${LOTTE}`);
    assert.equal(Buffer.from(sealed.ciphertext, 'base64url').length, 1024);
    const outside = Buffer.from(sealed.protected, 'base64url').toString() + JSON.stringify(sealed);
    for (const word of ['Fatou', 'Greet', '+32', 'huur', 'meeting', 'typed']) assert.ok(!outside.includes(word), word);
  });

  it('says no place on the outside where none is named', async () => {
    await using town = await serverWith(form);
    await town.stek.referrals.create(aReferral());
    const { sealed } = JSON.parse(town.bodies[0]!) as { sealed: SealedContent };
    assert.deepEqual(Object.keys(decodeProtectedHeader(sealed)['stek'] as object), ['consent']);
  });

  it('uses the newest key that is good now', async () => {
    const now = Math.floor(Date.now() / 1000);
    const next = await newSealingPair({ nbf: now + 20 * DAY, exp: now + 120 * DAY });
    const last = await newSealingPair({ nbf: now - 100 * DAY, exp: now + 3 * DAY });
    const current = await newSealingPair({ nbf: now - 10 * DAY, exp: now + 80 * DAY });
    await using town = await serverWith(formWith([last, next, current], [safe]));
    await town.stek.referrals.create(aReferral());
    const { sealed } = JSON.parse(town.bodies[0]!) as { sealed: { recipients: { header: { kid: string } }[] } };
    assert.deepEqual(
      sealed.recipients.map(({ header }) => header.kid),
      [current.kid, safe.kid],
    );
  });

  it('goes by the clock of the server, however wrong that of the device is', async () => {
    const now = Math.floor(Date.now() / 1000);
    const over = await newSealingPair({ nbf: now - 90 * DAY, exp: now - 2 * DAY });
    await using town = await serverWith(formWith([over], [safe]));
    const { script } = town.server;
    town.server.script = (request, response) => {
      response.setHeader('date', new Date((now - 10 * DAY) * 1000).toUTCString());
      script(request, response);
    };
    assert.deepEqual(await town.stek.referrals.create(aReferral()), RECEIPT);
  });

  it('says that it was taken when what came back cannot be used', async () => {
    const { senderCode: _, ...less } = RECEIPT;
    await using town = await serverWith(form, less);
    const { error } = await town.stek.referrals.create(aReferral()).result();
    assert.deepEqual([error?.code, error?.status, town.posts().length], ['invalid_response', 201, 1]);
  });

  it('is `unsupported` by files, which are not even asked', async () => {
    const stek = createStekClient({ transport: staticFiles({ activities: 'https://stad.example/agenda.ics' }) });
    assert.equal(stek.capabilities.refer, false);
    assert.equal((await stek.referrals.create(aReferral()).result()).error?.code, 'unsupported');
  });

  it('has no way that is not sealed: what sends in clear refuses it', async () => {
    await using town = await serverWith(form);
    const transport = http(town.server.base);
    const sender: Sender = await openSenderOf(transport, { locale: 'nl', timeout: 5000, retry: 0 })();
    await assert.rejects(sender.submit(referral, aReferral()), { code: 'unsupported' });
    assert.deepEqual(town.server.requests, []);
  });
});

describe('Nothing of a referral card leaves', () => {
  let lotte: SealingPair;
  let safe: SealingPair;
  let theirs: SealingPair;
  let late: SealingPair;
  let early: SealingPair;
  before(async () => {
    const now = Math.floor(Date.now() / 1000);
    [lotte, safe, theirs, late, early] = await Promise.all([
      newSealingPair(),
      newSealingPair(),
      newSealingPair(),
      newSealingPair({ nbf: now - 90 * DAY, exp: now - 2 * DAY }),
      newSealingPair({ nbf: now + 2 * DAY, exp: now + 90 * DAY }),
    ]);
  });

  interface Refusal {
    /** Code of the error, and of its issue. */
    says: [string, string];
    /** Where in what the server gave, or in the request. */
    at: string;
  }
  interface Case extends Refusal {
    form: () => ReferralForm;
    pins?: () => string[];
  }
  const both = () => [lotte.kid, safe.kid];
  const today = new Date().toISOString().slice(0, 10);
  const away = {
    leave: [
      { from: '2026-01-01', until: '2026-01-02' },
      { from: today, until: '2099-01-01' },
    ],
  };
  const contactKey: Refusal = { says: ['key_untrusted', 'contact_key'], at: '/recipients/0/keys' };
  const safeKey: Refusal = { says: ['key_untrusted', 'escrow_key'], at: '/escrow' };
  const cases: Record<string, Case> = {
    'the key of the contact person is not one that the page trusts': {
      ...{ form: () => formWith([lotte], [safe]), pins: () => [safe.kid], ...contactKey },
    },
    'the key of the safe is not one that the page trusts': {
      ...{ form: () => formWith([lotte], [safe]), pins: () => [lotte.kid], ...safeKey },
    },
    'the page trusts no key at all': {
      ...{ form: () => formWith([lotte], [safe]), pins: () => [], ...contactKey },
    },
    'the key of the contact person was swapped': {
      ...{ form: () => formWith([theirs], [safe]), pins: both, ...contactKey },
    },
    'the key of the safe was swapped': {
      ...{ form: () => formWith([lotte], [theirs]), pins: both, ...safeKey },
    },
    'the key of the contact person is over': {
      ...{ form: () => formWith([late], [safe]), ...contactKey },
    },
    'the key of the safe is over': {
      ...{ form: () => formWith([lotte], [late]), ...safeKey },
    },
    'the key of the contact person is only announced': {
      ...{ form: () => formWith([early], [safe]), ...contactKey },
    },
    'the key of the safe is only announced': {
      ...{ form: () => formWith([lotte], [early]), ...safeKey },
    },
    'the key of the contact person has the name of another': {
      form: () => ({ ...formWith([lotte], [safe], { keys: [{ ...theirs.published, kid: lotte.kid }] }) }),
      ...{ pins: both, ...contactKey },
    },
    'the contact person has no key': {
      ...{ form: () => formWith([], [safe]), ...contactKey },
    },
    'there is no key in the safe': { ...{ form: () => formWith([lotte], []), ...safeKey } },
    'the contact person gets no cards any more': {
      form: () => ({ ...formWith([lotte], [safe], { id: 'somebody-else' }) }),
      ...{ says: ['invalid_request', 'recipient_unknown'], at: '/recipientId' },
    },
    'the contact person is away': {
      ...{
        form: () => formWith([lotte], [safe], away),
        says: ['invalid_request', 'recipient_away'],
        at: '/recipientId',
      },
    },
  };
  it('in any of the cases below', () => assert.equal(Object.keys(cases).length, 14));

  for (const [
    what,
    {
      form,
      says: [code, issue],
      at,
      pins,
    },
  ] of Object.entries(cases))
    it(`when ${what}, and it says so`, async () => {
      await using town = await serverWith(form());
      const keyPins = pins?.();
      const outbox = createOutbox(town.stek, { keyPins });
      try {
        // One after the other: a promise that fails while nobody waits for it yet counts as a fault of the file.
        for (const send of [
          () => town.stek.referrals.create(aReferral(), { keyPins }),
          () => outbox.submit(referral, aReferral(), { timeout: 0 }),
        ])
          await assert.rejects(send, (error: { code: string; issues: { code: string; pointer: string }[] }) => {
            assert.deepEqual(
              [error.code, ...error.issues.map(one => `${one.pointer} ${one.code}`)],
              [code, `${at} ${issue}`],
            );
            return true;
          });
        assert.deepEqual([town.posts(), await outbox.list()], [[], []]);
      } finally {
        outbox.close();
      }
    });

  it('when the page came over plain http, and no key is asked for', async () => {
    await using town = await serverWith(formWith([lotte], [safe]));
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const outbox = createOutbox(town.stek);
      assert.equal((await town.stek.referrals.prepare().result()).error?.code, 'insecure_context');
      assert.equal((await town.stek.referrals.create(aReferral()).result()).error?.code, 'insecure_context');
      await assert.rejects(outbox.submit(referral, aReferral()), { code: 'insecure_context' });
      outbox.close();
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
    }
    assert.deepEqual(town.server.requests, []);
  });

  it('when it is not complete, and no key is asked for', async () => {
    await using town = await serverWith(formWith([lotte], [safe]));
    const { card } = aReferral();
    const request: ReferralRequest = aReferral({ consent: { ...card.consent, typedName: undefined } });
    const { error } = await town.stek.referrals.create(request).result();
    assert.deepEqual([error?.code, error?.issues[0]?.pointer], ['invalid_request', '/card/consent/typedName']);
    assert.deepEqual(
      town.server.requests.filter(line => !line.endsWith('/proof')),
      [],
    );
  });

  it('when nobody knows who gets it, because the server is gone', async () => {
    const town = await serverWith(formWith([lotte], [safe]));
    await town.server.stop();
    assert.equal((await town.stek.referrals.create(aReferral()).result()).error?.code, 'network');
  });
});

describe('Who gets referral cards', () => {
  it('is read as the server wrote it, and known on when it is gone', async () => {
    const form = formWith([await newSealingPair()], [await newSealingPair()]);
    const town = await serverWith(form);
    assert.deepEqual(await town.stek.referrals.recipients(), form);
    await town.server.stop();
    const { data, response } = await town.stek.referrals.recipients().withResponse();
    assert.deepEqual([data.recipients.length, response.stale], [1, true]);
  });

  it('is a warning where a part of it cannot be read', async () => {
    const form = formWith([await newSealingPair()], []);
    await using town = await serverWith({ ...form, recipients: [{ ...form.recipients[0]!, languages: ['?'] }] });
    const { data, response } = await town.stek.referrals.recipients().withResponse();
    assert.deepEqual([data.recipients[0]?.firstName, data.recipients[0]?.languages], ['Lotte', []]);
    assert.deepEqual(
      response.warnings.map(({ path }) => path),
      ['/recipients/0/languages/0'],
    );
  });
});

describe('A contact person', () => {
  const RECORD = {
    ...{ id: 'a1', ref: 'DST-26-0412', state: 'sent', version: 1, recipientId: LOTTE, receivedOn: '2026-11-30' },
    ...{ openBy: '2026-12-02', callBy: '2026-12-07', dueOn: '2026-12-02', isLate: false, isDeputy: false },
    ...{ consent: labelOf(aReferral()).consent, kids: ['a', 'b'], attempts: [], mayGiveUp: false },
  };
  const withKey = (server: ScriptedServer) =>
    createStekClient({ transport: http(server.base, { apiKey: 'stek_recipient_1_x', clock: new QuickClock() }) });

  it('lists, opens and moves cards, and writes down an attempt, with their key', async () => {
    const bodies: unknown[] = [];
    await using server = await ScriptedServer.start((request, response) => {
      const { method, url = '' } = request;
      request.on('data', chunk => bodies.push(JSON.parse(String(chunk))));
      const body = url.includes('inbox') ? { items: [RECORD, { id: 'broken' }] } : method === 'GET' ? details : RECORD;
      request.on('end', () => json(body, {}, method === 'POST' ? 201 : 200)(request, response));
      request.resume();
    });
    const details = { ...RECORD, openings: [{ by: 'recipient Lotte', at: '2026-11-30T09:00:00Z' }] };
    const { referrals } = withKey(server);
    assert.deepEqual(await referrals.list({ state: 'sent' }), [RECORD]);
    assert.deepEqual(await referrals.get('a1'), details);
    const handedOver = { serviceName: 'Huis van het Kind', consent: { lang: 'nl', form: 'typed', on: '2026-12-03' } };
    const moved = await referrals.transition('a1', { to: 'handed_over', version: 1, data: handedOver });
    assert.equal(moved.ref, RECORD.ref);
    assert.equal((await referrals.attempt('a/1', { on: '2026-12-01', part: 'morning' })).ref, RECORD.ref);
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/inbox/referrals?state=sent',
      'GET /v1/ieper/referrals/a1',
      'POST /v1/ieper/referrals/a1/transitions',
      'POST /v1/ieper/referrals/a%2F1/attempts',
    ]);
    assert.deepEqual(bodies, [
      { to: 'handed_over', version: 1, data: handedOver },
      { on: '2026-12-01', part: 'morning' },
    ]);
    assert.deepEqual(
      server.headers.map(({ authorization, 'idempotency-key': name }) => [authorization, name !== undefined]),
      [false, false, true, true].map(isNamed => ['Bearer stek_recipient_1_x', isNamed]),
    );
  });

  it('is not shown an old card when the server is gone: nothing that was opened is kept', async () => {
    const server = await ScriptedServer.start(json({ ...RECORD, openings: [] }));
    const { referrals } = withKey(server);
    await referrals.get('a1');
    await server.stop();
    assert.equal((await referrals.get('a1').result()).error?.code, 'network');
  });

  it('is told `invalid_transition` in the word of the server', async () => {
    await using server = await ScriptedServer.start(problem(409, 'invalid_transition'));
    const { error } = await withKey(server).referrals.transition('a1', { to: 'closed', version: 2 }).result();
    assert.deepEqual([error?.code, error?.problem?.code], ['conflict', 'invalid_transition']);
  });
});
