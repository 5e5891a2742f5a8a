import assert from 'node:assert/strict';
import { it } from 'node:test';
import { base64url } from 'jose';
import type { ReferralEnvelope } from '../../src/schema/referral.ts';
import { withdrawKey } from '../../src/server/referrals/sealing-keys.ts';
import { retireRecipient } from '../../src/server/referrals/recipients.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { onBothEngines } from '../support/engines.ts';
import { CAME, cardKey, ReferralDesk } from '../support/referral-desk.ts';

const DAY = 86_400_000;
const TYPES = ['application/json', 'application/jose', 'application/jose+json'];
const encoded = (text: string): string => base64url.encode(new TextEncoder().encode(text));
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Whether two texts are other spellings of the same bytes. */
const isSame = (one: string, other: string): boolean =>
  one !== other && Buffer.from(one, 'base64url').equals(Buffer.from(other, 'base64url'));
const decoded = (text: string): string => new TextDecoder().decode(base64url.decode(text));

onBothEngines('What is sent as a card', openEmpty => {
  /** What is refused of it, and that nothing of it was kept. */
  async function refusal(desk: ReferralDesk, body: unknown, type = TYPES[0]!): Promise<unknown[]> {
    const answer = await desk.sendSealed(body, { 'content-type': type });
    const [issue] = (answer.body['errors'] ?? []) as { code: string; pointer: string }[];
    for (const table of ['referrals', 'follow_up_codes', 'transitions', 'notices', 'idempotency', 'numbers'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
    return [answer.status, issue?.code, issue?.pointer];
  }

  it('is refused in every type when anybody could read it', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = desk.card();
    let tried = 0;
    for (const type of TYPES)
      for (const body of [
        card,
        card.card,
        { sealed: card },
        { sealed: JSON.stringify(card) },
        { ...card, sealed: null },
        [card],
        '"Fatou"',
        null,
        7,
      ]) {
        const [status, code] = await refusal(desk, body, type);
        assert.equal(status, 422);
        assert.equal(code, 'readable', `${type} ${JSON.stringify(body)}`);
        tried++;
      }
    assert.equal(tried, 27);
    const { status, body } = await desk.sendSealed('name=Fatou', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    assert.deepEqual([status, body['code']], [415, 'unsupported_type']);
  });

  it('is refused when something readable stands beside what is sealed, or anywhere in it', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const envelope = await desk.seal(desk.card());
    const [own, safe] = envelope.recipients as [
      ReferralEnvelope['recipients'][number],
      ReferralEnvelope['recipients'][number],
    ];
    const word = { firstName: 'Fatou' };
    const header = JSON.parse(decoded(envelope.protected)) as { stek: { consent: object } };
    const labelled = (stek: object) => ({ ...envelope, protected: encoded(JSON.stringify({ ...header, stek })) });
    const hidden: [envelope: object, pointer: string][] = [
      [{ ...envelope, ...word }, '/sealed/firstName'],
      [{ ...envelope, unprotected: word }, '/sealed/unprotected'],
      [{ ...envelope, recipients: [{ ...own, ...word }, safe] }, '/sealed/recipients/0/firstName'],
      [
        { ...envelope, recipients: [own, { ...safe, header: { ...safe.header, ...word } }] },
        '/sealed/recipients/1/header/firstName',
      ],
      [
        {
          ...envelope,
          recipients: [own, { ...safe, header: { ...safe.header, epk: { ...safe.header.epk, ...word } } }],
        },
        '/sealed/recipients/1/header/epk/firstName',
      ],
      [{ ...envelope, protected: encoded(JSON.stringify({ ...header, ...word })) }, '/sealed/protected'],
      [labelled({ ...header.stek, ...word }), '/sealed/protected'],
      [labelled({ ...header.stek, consent: { ...header.stek.consent, ...word } }), '/sealed/protected'],
      // Twice the same name: the first is kept with it and read by nobody here.
      [{ ...envelope, protected: encoded(`{"typ":"Fatou",${JSON.stringify(header).slice(1)}`) }, '/sealed/protected'],
      [{ ...envelope, protected: encoded(`${JSON.stringify(header)}   `) }, '/sealed/protected'],
      // A name with which objects are made is a name like any other.
      [
        {
          ...envelope,
          protected: encoded(`${JSON.stringify(header).slice(0, -1)},"__proto__":{"firstName":"Fatou"}}`),
        },
        '/sealed/protected',
      ],
      [JSON.parse(`${JSON.stringify(envelope).slice(0, -1)},"__proto__":{"firstName":"Fatou"}}`), '/sealed/__proto__'],
    ];
    assert.equal(hidden.length, 12);
    for (const [sealed, pointer] of hidden)
      assert.deepEqual(await refusal(desk, { sealed }), [422, 'readable', pointer], pointer);
    assert.deepEqual(await refusal(desk, { sealed: envelope, ...word }), [422, 'readable', '/sealed']);
  });

  it('is refused when it is no envelope of this form', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const envelope = await desk.seal(desk.card());
    const [own, safe] = envelope.recipients as [
      ReferralEnvelope['recipients'][number],
      ReferralEnvelope['recipients'][number],
    ];
    const first = (header: object) => [{ ...own, header: { ...own.header, ...header } }, safe];
    const without = (name: keyof ReferralEnvelope) =>
      Object.fromEntries(Object.entries(envelope).filter(([key]) => key !== name));
    const malformed: object[] = [
      ...(['protected', 'aad', 'iv', 'ciphertext', 'tag', 'recipients'] as const).map(without),
      { ...envelope, iv: 'AAAA' },
      { ...envelope, tag: `${envelope.tag}A` },
      { ...envelope, ciphertext: 'é' },
      { ...envelope, ciphertext: 7 },
      { ...envelope, protected: 'e30' },
      { ...envelope, protected: '****' },
      { ...envelope, protected: encoded('no JSON') },
      { ...envelope, protected: encoded('[]') },
      { ...envelope, recipients: [own] },
      { ...envelope, recipients: [own, safe, safe] },
      { ...envelope, recipients: first({ alg: 'dir' }) },
      { ...envelope, recipients: first({ alg: 'RSA1_5' }) },
      { ...envelope, recipients: first({ kid: 'short' }) },
      { ...envelope, recipients: first({ epk: { ...own.header.epk, crv: 'P-384' } }) },
      { ...envelope, recipients: [{ ...own, encrypted_key: 'AAAA' }, safe] },
    ];
    assert.equal(malformed.length, 21);
    for (const [index, sealed] of malformed.entries())
      assert.deepEqual((await refusal(desk, { sealed })).slice(0, 2), [422, 'unreadable'], `the ${index}th`);
    for (const recipients of ['two', [], Array.from({ length: 9 }, () => own)])
      assert.deepEqual(await refusal(desk, { sealed: { ...envelope, recipients } }), [
        422,
        'number_of_recipients',
        '/sealed',
      ]);
    for (const alg of ['A128GCM', 'none']) {
      const header = JSON.parse(decoded(envelope.protected)) as object;
      const sealed = { ...envelope, protected: encoded(JSON.stringify({ ...header, enc: alg })) };
      assert.deepEqual((await refusal(desk, { sealed })).slice(0, 2), [422, 'unreadable'], alg);
    }
  });

  it('is refused when it spells the same bytes in another way, in which nobody would open it', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const envelope = await desk.seal(desk.card());
    const [own, safe] = envelope.recipients as [
      ReferralEnvelope['recipients'][number],
      ReferralEnvelope['recipients'][number],
    ];
    const respelled = (text: string) => {
      const same = [...LETTERS].map(letter => text.slice(0, -1) + letter).find(other => isSame(other, text));
      assert.ok(same, text);
      return same;
    };
    const spelled: object[] = [
      { ...envelope, ciphertext: respelled(envelope.ciphertext) },
      { ...envelope, tag: respelled(envelope.tag) },
      { ...envelope, aad: `${envelope.aad}=` },
      { ...envelope, recipients: [{ ...own, encrypted_key: respelled(own.encrypted_key) }, safe] },
      {
        ...envelope,
        recipients: [{ ...own, header: { ...own.header, kid: respelled(own.header.kid) } }, safe],
      },
    ];
    assert.equal(spelled.length, 5);
    for (const [index, sealed] of spelled.entries())
      assert.deepEqual((await refusal(desk, { sealed })).slice(0, 2), [422, 'unreadable'], `the ${index}th`);
  });

  it('is refused when its label does not say what was agreed to', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = desk.card();
    const { textVersion, textHash, lang, scopes } = card.card.consent;
    const consent = { textVersion, textHash, lang, scopes };
    const labels: (object | undefined)[] = [
      {},
      { consent: {} },
      { consent: { ...consent, scopes: [] } },
      { consent: { ...consent, scopes: ['tell_sender_stage'] } },
      { consent: { ...consent, scopes: ['share_card', 'share_card'] } },
      { consent: { ...consent, scopes: ['share_card', 'share_all'] } },
      { consent: { ...consent, textVersion: 'the newest' } },
      { consent: { ...consent, textHash: 'Fatou' } },
      { consent: { ...consent, lang: 'the language of Fatou' } },
      { consent, placeId: '' },
    ];
    assert.equal(labels.length, 10);
    for (const label of labels)
      assert.deepEqual(
        await refusal(desk, { sealed: await desk.seal(card, { label }) }),
        [422, 'label', '/sealed/protected'],
        JSON.stringify(label),
      );
    const unlabelled = await refusal(desk, { sealed: await desk.seal(card, { label: undefined }) });
    assert.deepEqual(unlabelled.slice(0, 2), [422, 'label']);
  });

  it('is refused when it is bound to something else, or to nobody who gets cards', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = desk.card();
    const bound = async (more: object) => (await refusal(desk, { sealed: await desk.seal(card, more) })).slice(0, 2);
    for (const more of [{ tenant: 'buurdorp' }, { kind: 'signal' }, { schemaVersion: 2 }, { boundTo: undefined }])
      assert.deepEqual(await bound(more), [422, 'unreadable'], JSON.stringify(more));
    for (const boundTo of [
      'nobody',
      '',
      'x'.repeat(65),
      'a b',
      `${card.recipientId}|`,
      desk.people.lotte.id.toUpperCase(),
    ])
      assert.deepEqual(await bound({ boundTo }), [422, 'recipient_unknown'], boundTo);
    await writeForTenant(desk.store, desk.tenant, write => retireRecipient(write, desk.people.lotte.id));
    assert.deepEqual(await bound({}), [422, 'recipient_unknown']);
  });

  it('is refused when it is sealed to other keys than one of its contact person and one of the safe', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { lotte, karim } = desk.people;
    const [own, other, safe, strange] = [lotte.key, karim.key, desk.escrow, await cardKey()].map(
      ({ publicKey }) => publicKey,
    );
    const sealedTo = async (...recipients: (typeof own)[]) =>
      refusal(desk, { sealed: await desk.seal(desk.card(), { recipients: recipients as never }) });
    const pairs = [
      [own, own],
      [safe, safe],
      [own, other],
      [other, safe],
      [own, strange],
      [strange, safe],
      [strange, strange],
    ];
    assert.equal(pairs.length, 7);
    for (const pair of pairs) assert.deepEqual(await sealedTo(...pair), [422, 'key_unknown', '/sealed/recipients']);
    // Sealed for Karim, and said to be for Lotte.
    const swapped = await desk.seal(desk.card('karim'), { boundTo: lotte.id });
    assert.deepEqual((await refusal(desk, { sealed: swapped })).slice(0, 2), [422, 'key_unknown']);
    const swappedBack = await desk.sendSealed({
      sealed: await desk.seal(desk.card(), { recipients: [safe, own] as never }),
    });
    assert.equal(swappedBack.status, 201, 'in which order does not matter');
  });

  it('is refused when its length tells what is inside', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const envelope = await desk.seal(desk.card());
    for (const bytes of [1, 1023, 1025, 3072, 24_576, 32_767]) {
      const sealed = { ...envelope, ciphertext: 'A'.repeat(Math.ceil((bytes * 4) / 3)) };
      assert.deepEqual(await refusal(desk, { sealed }), [422, 'not_padded', '/sealed/ciphertext'], `${bytes}`);
    }
    const larger = { ...envelope, ciphertext: 'A'.repeat(Math.ceil((65_536 * 4) / 3)) };
    assert.equal((await desk.sendSealed({ sealed: larger })).status, 413);
    for (const words of [1, 900, 3000, 7000, 20_000]) {
      const card = desk.card();
      // Only the length counts: what is inside nobody here can check.
      const sealed = await desk.seal({ ...card, card: { ...card.card, ownWords: 'x'.repeat(words) } });
      assert.equal((await desk.sendSealed({ sealed })).status, 201, `${words}`);
    }
  });

  it('is taken to a key from a day before it begins until two weeks after it ends, and not when it was called back', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const sealed = await desk.seal(desk.card());
    const sentAt = async (now: number) => {
      desk.clock.now = now;
      return (await desk.sendSealed({ sealed })).status;
    };
    const end = CAME + 365 * DAY;
    assert.equal(await sentAt(CAME - DAY - 1000), 422);
    assert.equal(await sentAt(CAME - DAY), 201);
    assert.equal(await sentAt(end + 14 * DAY), 201);
    assert.equal(await sentAt(end + 14 * DAY + 1000), 422);
    desk.clock.now = CAME;
    await writeForTenant(desk.store, desk.tenant, write => withdrawKey(write, desk.escrow.publicKey.kid));
    const { status, body } = await desk.sendSealed({ sealed });
    assert.deepEqual([status, (body['errors'] as { code: string }[])[0]!.code], [422, 'key_unknown']);
  });

  it('is refused without a proof of work, and not taken twice under one name', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const sealed = await desk.seal(desk.card());
    const name = { 'idempotency-key': 'card-0001' };
    const unproven = await desk.post('referrals', { sealed }, undefined, name);
    assert.deepEqual([unproven.status, unproven.body['code']], [403, 'proof_missing']);
    const first = await desk.sendSealed({ sealed }, name);
    const again = await desk.sendSealed({ sealed }, name);
    assert.deepEqual([first.status, again.body, again.headers.get('idempotency-replayed')], [201, first.body, 'true']);
    assert.equal((await desk.list('lotte')).length, 1);
    const other = await desk.sendSealed({ sealed: await desk.seal(desk.card()) }, name);
    assert.deepEqual([other.status, other.body['code']], [422, 'idempotency_mismatch']);
  });

  it('that was refused can be sent again under the same name once it is sealed anew', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const name = { 'idempotency-key': 'card-0001' };
    const strange = (await cardKey()).publicKey;
    const wrong = await desk.seal(desk.card(), { recipients: [strange, desk.escrow.publicKey] });
    assert.equal((await desk.sendSealed({ sealed: wrong }, name)).status, 422);
    assert.equal((await desk.send(desk.card(), name)).status, 201);
  });

  it('for a place that is no more is taken all the same, and so is one for a place of another name', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    for (const placeId of ['maan', 'a\u0000b', 'x'.repeat(600)]) {
      const { id } = await desk.sent(desk.card('lotte', { placeId }));
      assert.equal((await desk.record(id)).placeId, undefined);
    }
  });
});

onBothEngines('A card at two servers', (_openEmpty, _engine, openTwice) => {
  /** Attempts at the same moment, half of them at each server. */
  const CROWD = 24;
  const twoServers = async (): Promise<[ReferralDesk, ReferralDesk]> => {
    const keys = await ServerKeys.random(CAME);
    let second: ReferralDesk['store'] | undefined;
    const desk = await ReferralDesk.open(
      async clock => {
        const [one, other] = await openTwice(clock);
        second = other;
        return one;
      },
      { keys },
    );
    return [desk, desk.beside(second!)];
  };
  const crowd = async (
    desks: readonly ReferralDesk[],
    act: (desk: ReferralDesk, index: number) => Promise<{ status: number }>,
  ) => {
    const counted: Record<number, number> = {};
    for (const { status } of await Promise.all(
      Array.from({ length: CROWD }, (_, index) => act(desks[index % 2]!, index)),
    ))
      counted[status] = (counted[status] ?? 0) + 1;
    return counted;
  };

  it('is taken a step further once, however often that is asked at once', async () => {
    const desks = await twoServers();
    const { id } = await desks[0].sent();
    const moved = await crowd(desks, desk =>
      desk.post(`referrals/${id}/transitions`, { to: 'received', version: 1 }, 'lotte'),
    );
    assert.deepEqual(moved, { 200: 1, 412: CROWD - 1 });
    const ways = await crowd(desks, (desk, index) =>
      desk.post(
        `referrals/${id}/transitions`,
        index % 4 < 2
          ? { to: 'contacted', version: 2 }
          : { to: 'returned', version: 2, data: { reason: 'no_capacity' } },
        'lotte',
      ),
    );
    assert.deepEqual(ways, { 200: 1, 412: CROWD - 1 });
  });

  it('has each attempt once and never more than 20', async () => {
    const desks = await twoServers();
    const { id } = await desks[0].sent();
    await desks[0].walk(id, 'received');
    const tried = await crowd(desks, desk => desk.attempt(id, '2026-11-30', 'morning'));
    assert.deepEqual(tried, { 200: 20, 422: CROWD - 20 });
    assert.equal((await desks[0].record(id)).attempts.length, 20);
  });

  it('is withdrawn whatever else happens at that moment, and nothing of it is left', async () => {
    const desks = await twoServers();
    for (let round = 0; round < 4; round++) {
      const { id, personCode } = await desks[0].sent();
      await desks[0].walk(id, 'received');
      await crowd(desks, (desk, index) =>
        index % 3 === 0
          ? desk.follow(personCode, 'withdraw')
          : index % 3 === 1
            ? desk.ask(`referrals/${id}`, { as: 'lotte' })
            : desk.attempt(id, '2026-11-30', 'morning'),
      );
      const { db } = desks[0].store;
      const row = await db.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      assert.deepEqual([row.state, row.envelope, row.document], ['withdrawn', null, '{"days":{"done":"2026-11-30"}}']);
      const attempts = await db.selectFrom('referral_attempts').selectAll().where('referral_id', '=', id).execute();
      assert.deepEqual(attempts, []);
    }
    assert.deepEqual([...desks[0].errors, ...desks[1].errors], []);
  });
});
