import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import type { CryptoKey } from 'jose';
import { createStekClient, http, referral } from '../../src/sdk/index.ts';
import { openReferral } from '../../src/sdk/open.ts';
import { createOutbox, type Outbox } from '../../src/sdk/outbox/index.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { withdrawKey } from '../../src/server/referrals/sealing-keys.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { onBothEngines } from '../support/engines.ts';
import { eventually } from '../support/eventually.ts';
import { ReferralDesk } from '../support/referral-desk.ts';

onBothEngines('A referral card, sent with the SDK to the real server', openEmpty => {
  const outboxes: Outbox[] = [];
  afterEach(() => outboxes.splice(0).forEach(outbox => outbox.close()));

  /** A municipality, and devices whose connection can be cut. */
  async function open() {
    const now = Date.now();
    const desk = await ReferralDesk.open(openEmpty, { now, keys: await ServerKeys.random(now) });
    const line = { isCut: false, sent: [] as string[] };
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (line.isCut) throw new TypeError('No connection.');
      const request = new Request(input, init);
      line.sent.push(`${request.method} ${new URL(request.url).pathname} ${await request.clone().text()}`);
      return desk.app.request(request);
    };
    const client = (apiKey?: string) =>
      createStekClient({ transport: http(`http://stek.test/v1/${desk.tenant}`, { fetch, apiKey }), retry: 0 });
    const { lotte, karim } = desk.people;
    const keyPins = [lotte, karim].map(({ key }) => key.publicKey.kid).concat(desk.escrow.publicKey.kid);
    return { desk, line, stek: client(), keyPins, as: (who: 'lotte' | 'karim') => client(desk.staff[who].key) };
  }

  it('is opened by its contact person with their own key, tried, and closed; both codes say how it stands', async () => {
    const { desk, stek, keyPins, as } = await open();
    const { recipients, escrow } = await stek.referrals.recipients();
    assert.deepEqual([recipients.map(({ firstName }) => firstName).toSorted(), escrow.length], [['Karim', 'Lotte'], 1]);
    await stek.referrals.prepare();
    const card = desk.card();
    const { ref, code, personCode, senderCode, promise } = await stek.referrals.create(card, { keyPins });
    assert.equal(code, personCode);
    assert.ok(promise.openBy < promise.callBy && personCode !== senderCode);

    const { referrals } = as('lotte');
    const [record, ...others] = await referrals.list({ state: 'sent' });
    assert.deepEqual([record?.ref, record?.kids.length, others], [ref, 2, []]);
    const { envelope } = await referrals.get(record!.id);
    const { id, key } = desk.people.lotte;
    const address = { tenant: desk.tenant, recipientId: id };
    for (const { privateKey } of [key, desk.escrow]) {
      const { request } = await openReferral(envelope, privateKey as CryptoKey, address);
      assert.equal(request.card.person.firstName, card.card.person.firstName);
    }
    await assert.rejects(openReferral(envelope, desk.people.karim.key.privateKey as CryptoKey, address));

    const moved = await referrals.transition(record!.id, { to: 'received', version: record!.version });
    const tried = await referrals.attempt(record!.id, { on: desk.today, part: 'morning' });
    assert.deepEqual(tried.attempts, [{ on: desk.today, part: 'morning' }]);
    const spoken = await referrals.transition(record!.id, { to: 'contacted', version: tried.version });
    assert.deepEqual([moved.state, spoken.state], ['received', 'contacted']);
    const data = { outcome: 'helped_here' };
    const done = await referrals.transition(record!.id, { to: 'closed', version: spoken.version, data });
    assert.deepEqual([done.state, done.outcome], ['closed', 'helped_here']);
    assert.equal((await stek.followUp.show(personCode)).ref, ref);
    assert.equal((await stek.followUp.show(senderCode)).ref, ref);
  });

  it('is found by nobody else who works there, and not moved by them', async () => {
    const { desk, stek, as } = await open();
    await stek.referrals.create(desk.card());
    const [record] = await as('lotte').referrals.list();
    const karim = as('karim').referrals;
    assert.deepEqual(await karim.list(), []);
    assert.equal((await karim.get(record!.id).result()).error?.code, 'not_found');
    const { error } = await karim.transition(record!.id, { to: 'received', version: 1 }).result();
    assert.equal(error?.code, 'not_found');
  });

  it('waits on the device without a connection, and arrives once', async () => {
    const { desk, line, stek, keyPins } = await open();
    const outbox = createOutbox(stek, { keyPins });
    outboxes.push(outbox);
    await outbox.prepare(referral);
    await stek.referrals.recipients();
    line.isCut = true;
    const queued = await outbox.submit(referral, desk.card(), { timeout: 0 });
    assert.equal(queued.state, 'queued', 'the keys were asked for before');
    assert.deepEqual(
      (await outbox.list()).map(({ kind, about, state }) => [kind, about, state]),
      [['referral', {}, 'queued']],
    );
    line.isCut = false;
    await eventually(async () => {
      await outbox.flush();
      assert.deepEqual(
        (await outbox.list()).map(({ state }) => state),
        ['sent'],
      );
    });
    const [{ receipt } = { receipt: undefined }] = await outbox.list();
    const { value } = (await referral.rules()).readReceipt(receipt);
    assert.match(`${value?.personCode} ${value?.senderCode}`, /^\d{16} \d{16}$/);
    assert.equal((await desk.list('coordinator')).length, 1);
  });

  it('goes over the line without a readable word of it', async () => {
    const { desk, line, stek } = await open();
    const card = desk.card();
    await stek.referrals.create(card);
    const { person, sender, themes } = card.card;
    const words = [person.firstName, person.phone!, sender.name, card.card.ownWords!, themes[0]!, 'givenBy'];
    const posts = line.sent.filter(sent => sent.startsWith('POST'));
    assert.deepEqual([posts.length, words.every(Boolean)], [1, true]);
    for (const word of words) assert.ok(!line.sent.join('\n').includes(word), word);
  });

  it('is refused for good when its key was called back meanwhile, and says so', async () => {
    const { desk, line, stek } = await open();
    const outbox = createOutbox(stek);
    outboxes.push(outbox);
    await outbox.prepare(referral);
    await stek.referrals.recipients();
    line.isCut = true;
    await outbox.submit(referral, desk.card(), { timeout: 0 });
    const { kid } = desk.people.lotte.key.publicKey;
    await writeForTenant(desk.store, desk.tenant, write => withdrawKey(write, kid));
    line.isCut = false;
    await eventually(async () => {
      await outbox.flush();
      const [entry] = await outbox.list();
      assert.deepEqual([entry?.state, entry?.failure?.reason], ['failed', 'invalid']);
    });
    assert.deepEqual(await desk.list('coordinator'), []);
    const { error } = await stek.referrals.create(desk.card()).result();
    assert.deepEqual([error?.code, error?.issues[0]?.code], ['key_untrusted', 'contact_key']);
  });
});
