import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { calculateJwkThumbprint, exportJWK, type CryptoKey } from 'jose';
import { openReferral, openSealed, type OpeningKey } from '../../src/sdk/open.ts';
import { seal, type PublicKey, type SealedContent } from '../../src/sdk/seal.ts';
import { seeded } from '../support/mutation.ts';
import { aReferral, bindingTo, labelOf, LOTTE, sealedReferral, type OtherCard } from '../support/referral-card.ts';

interface Pair extends OpeningKey {
  readonly published: PublicKey;
}

async function newPair(): Promise<Pair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { x, y } = (await exportJWK(pair.publicKey)) as { x: string; y: string };
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, key: pair.privateKey as CryptoKey, published: { ...jwk, kid } };
}

const IEPER = { tenant: 'ieper', recipientId: LOTTE };
/** A card with a place on its outside, and with more than one thing agreed to. */
const theCard = (other: OtherCard = {}) =>
  aReferral({ placeId: 'zillebeke', scopes: ['share_card', 'tell_sender_stage'], ...other });
const { consent: CONSENT } = labelOf(theCard());
const cannotOpen = { code: 'cannot_open' };

describe('A sealed card', () => {
  let mine: Pair;
  let safe: Pair;
  let stranger: Pair;
  let card: SealedContent;
  before(async () => {
    [mine, safe, stranger] = await Promise.all([newPair(), newPair(), newPair()]);
    card = await sealedReferral('ieper', [mine.published, safe.published], theCard());
  });

  it('is opened by its contact person and by the key in the safe, each alone, as it was sent', async () => {
    for (const pair of [mine, safe])
      for (const keys of [[pair], pair.key]) {
        const { request, label, kid } = await openReferral(card, keys, IEPER);
        assert.deepEqual([request, label, kid], [theCard(), labelOf(theCard()), pair.kid]);
      }
    await assert.rejects(openReferral(card, [stranger], IEPER), cannotOpen);
    await assert.rejects(openReferral(card, stranger.key, IEPER), cannotOpen);
    await assert.rejects(openReferral(card, [], IEPER), cannotOpen);
  });

  it('is opened with the key of last quarter, when it was sealed then', async () => {
    assert.equal((await openReferral(card, [stranger, mine], IEPER)).kid, mine.kid);
  });

  it('is opened for nobody else than for whom it was meant, nor as another thing', async () => {
    for (const address of [
      { ...IEPER, tenant: 'poperinge' },
      { ...IEPER, recipientId: 'somebody-else' },
    ])
      await assert.rejects(openReferral(card, [mine], address), cannotOpen);
    for (const binding of [
      { ...bindingTo('ieper'), kind: 'signal' },
      { ...bindingTo('ieper'), schemaVersion: 2 },
      { ...bindingTo('ieper'), boundTo: undefined },
    ])
      await assert.rejects(openSealed(card, [mine], binding), cannotOpen);
  });

  it('is refused when its outside says something else than the person agreed to', async () => {
    const [request, label] = [theCard(), labelOf(theCard())];
    const consents = [
      { ...CONSENT, scopes: ['share_card', 'tell_sender_stage', 'tell_sender_outcome'] },
      { ...CONSENT, scopes: ['share_card'] },
      { ...CONSENT, lang: 'fr' },
      { ...CONSENT, textVersion: '2026-11' },
      { ...CONSENT, textHash: CONSENT.textHash.replace('X', 'Y') },
      {},
    ];
    const labels = [...consents.map(consent => ({ ...label, consent })), { ...label, placeId: 'boezinge' }, {}];
    assert.equal(labels.length, 8);
    for (const other of labels) {
      const sealed = await sealedReferral('ieper', [mine.published, safe.published], request, other);
      await assert.rejects(openReferral(sealed, [mine], IEPER), { code: 'label_mismatch' }, JSON.stringify(other));
    }
    const meant = { ...bindingTo('ieper'), recipients: [mine.published, safe.published], label };
    const forOther = await seal({ ...request, recipientId: 'somebody-else' }, meant);
    await assert.rejects(openReferral(forOther, [mine], IEPER), { code: 'label_mismatch' });
    const turned = { ...label, consent: { ...CONSENT, scopes: CONSENT.scopes.toReversed() } };
    const same = await sealedReferral('ieper', [mine.published, safe.published], request, turned);
    assert.ok(await openReferral(same, [mine], IEPER), 'in another order it is the same');
  });

  it('is no card when something else was sealed', async () => {
    const { birthday, ...meant } = {
      ...{ ...bindingTo('ieper'), recipients: [mine.published, safe.published] },
      birthday: '1980-01-01',
    };
    const cards = [{}, { ...theCard(), more: 1 }, { ...theCard(), card: { ...theCard().card, birthday } }];
    for (const content of cards) {
      const sealed = await seal(content, { ...meant, label: labelOf(theCard()) });
      const why = { code: 'cannot_open', message: 'What is inside is not a referral card.' };
      await assert.rejects(openReferral(sealed, [mine], IEPER), why, JSON.stringify(content));
    }
  });

  it('can have a single reader, when it is no referral card', async () => {
    const letter = { tenant: 'ieper', kind: 'letter', schemaVersion: 1 };
    const sealed = await seal({ text: 'Dag' }, { ...letter, recipients: [mine.published] });
    const { content, label, kid } = await openSealed(sealed, [mine], letter);
    assert.deepEqual([content, label, kid], [{ text: 'Dag' }, undefined, mine.kid]);
    await assert.rejects(openSealed(sealed, [stranger], letter), cannotOpen);
  });

  it('is not tried when it has more readers than anything of ours: each costs the device of who opens it', async () => {
    const letter = { tenant: 'ieper', kind: 'letter', schemaVersion: 1 };
    const others = await Promise.all(Array.from({ length: 7 }, newPair));
    const readers = [...others, mine].map(({ published }) => published);
    const eight = await seal({ text: 'Dag' }, { ...letter, recipients: readers });
    assert.equal((await openSealed(eight, [mine], letter)).kid, mine.kid);
    const nine = { ...eight, recipients: [...eight.recipients, eight.recipients[7]] };
    await assert.rejects(openSealed(nine, [mine], letter), cannotOpen);
  });

  it('is opened by nobody when one bit of it was changed, or a part of it exchanged: 0 of 1,000', async t => {
    const other = await sealedReferral('ieper', [mine.published, safe.published], theCard({ wishes: 'Iets anders.' }));
    const random = seeded(13);
    const opened: string[] = [];
    const ways = new Map<string, number>();
    for (let round = 0; round < 1000; round++) {
      const [way, change] = CHANGES[round % CHANGES.length]!;
      const changed = change(structuredClone(card) as Loose, other as Loose, random);
      assert.notDeepEqual(changed, card, way);
      ways.set(way, (ways.get(way) ?? 0) + 1);
      await openReferral(changed, [mine], IEPER).then(
        () => opened.push(way),
        (error: unknown) => assert.equal((error as { code: string }).code, 'cannot_open', way),
      );
    }
    t.diagnostic(`${opened.length} of 1,000 changed cards opened, changed in ${ways.size} ways`);
    assert.deepEqual([opened, ways.size], [[], CHANGES.length]);
  });
});

/** A card whose parts a test changes. */
interface Loose extends Record<string, unknown> {
  protected: string;
  aad: string;
  iv: string;
  ciphertext: string;
  tag: string;
  recipients: [Sealed, Sealed];
}
interface Sealed {
  header: { alg: string; kid: string; epk: Record<string, string> };
  encrypted_key: string;
}
type Change = (card: Loose, other: Loose, random: () => number) => unknown;

/** Another spelling or another value: one bit of what the text says, or of its last character, which bytes do not need. */
function flipped(text: string, random: () => number): string {
  const bytes = Buffer.from(text, 'base64url');
  const bit = Math.floor(random() * bytes.length * 8);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes.toString('base64url');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The last character with a bit that decoders leave aside. */
const respelled = (text: string): string => text.slice(0, -1) + ALPHABET[ALPHABET.indexOf(text.at(-1)!) ^ 1]!;

const header = (card: Loose, more: object): Loose => {
  const before = JSON.parse(Buffer.from(card.protected, 'base64url').toString()) as object;
  return { ...card, protected: Buffer.from(JSON.stringify({ ...before, ...more })).toString('base64url') };
};
const first = (card: Loose, change: (recipient: Sealed) => void): Loose => {
  change(card.recipients[0]);
  return card;
};

const bits = (['protected', 'aad', 'iv', 'ciphertext', 'tag'] as const).map((part): [string, Change] => [
  `a bit of ${part}`,
  (card, _, random) => ({ ...card, [part]: flipped(card[part], random) }),
]);
const exchanged = (['protected', 'aad', 'iv', 'ciphertext', 'tag', 'recipients'] as const)
  .filter(part => part !== 'protected' && part !== 'aad')
  .map((part): [string, Change] => [`${part} of another card`, (card, other) => ({ ...card, [part]: other[part] })]);

const CHANGES: readonly [string, Change][] = [
  ...bits,
  ...exchanged,
  [
    'a bit of the locked key',
    (card, _, random) => first(card, one => (one.encrypted_key = flipped(one.encrypted_key, random))),
  ],
  [
    'a bit of the point',
    (card, _, random) => first(card, ({ header: { epk } }) => (epk['x'] = flipped(epk['x']!, random))),
  ],
  [
    'the other half of the point',
    (card, _, random) => first(card, ({ header: { epk } }) => (epk['y'] = flipped(epk['y']!, random))),
  ],
  [
    'a bit of the thumbprint',
    (card, _, random) => first(card, one => (one.header.kid = flipped(one.header.kid, random))),
  ],
  ['thumbprints changed round', swappedIn(({ header }) => header, 'kid')],
  ['points changed round', swappedIn(({ header }) => header, 'epk')],
  ['locked keys changed round', swappedIn(one => one, 'encrypted_key')],
  ['headers changed round', swappedIn(one => one, 'header')],
  ['only the other recipient left', card => ({ ...card, recipients: [card.recipients[1]] })],
  ['only its own recipient left', card => ({ ...card, recipients: [card.recipients[0]] })],
  ['a recipient more', (card, other) => ({ ...card, recipients: [...card.recipients, other.recipients[1]] })],
  ['no recipient', card => ({ ...card, recipients: [] })],
  ...['dir', 'ECDH-ES', 'ECDH-ES+A128KW', 'A256KW', 'RSA-OAEP', 'none', ''].map((alg): [string, Change] => [
    `the way “${alg}”`,
    card => first(card, one => (one.header.alg = alg)),
  ]),
  ...[
    { enc: 'A128GCM' },
    { enc: 'A256CBC-HS512' },
    { zip: 'DEF' },
    { crit: ['exp'], exp: 1 },
    { alg: 'dir' },
    { typ: 'JWE' },
  ].map((more): [string, Change] => [`outside ${JSON.stringify(more)}`, card => header(card, more)]),
  [
    'another label',
    card => header(card, { stek: { consent: { ...CONSENT, scopes: ['share_card', 'tell_sender_outcome'] } } }),
  ],
  ['no label', card => header(card, { stek: undefined })],
  ['something readable beside it', card => ({ ...card, note: 'Fatou' })],
  ['an open header', card => ({ ...card, unprotected: { zip: 'DEF' } })],
  ['more in a header', card => first(card, one => Object.assign(one.header, { apu: 'AA' }))],
  ['another curve', card => first(card, one => (one.header.epk['crv'] = 'P-384'))],
  ['another spelling of the tag', card => ({ ...card, tag: respelled(card.tag) })],
  ['another spelling of the point', card => first(card, ({ header: { epk } }) => (epk['x'] = respelled(epk['x']!)))],
  ['padding behind the tag', card => ({ ...card, tag: `${card.tag}==` })],
  ['shorter', card => ({ ...card, ciphertext: card.ciphertext.slice(0, -4) })],
  ['a shorter tag', card => ({ ...card, tag: card.tag.slice(0, 16) })],
];

/** A change that puts something of one recipient with the other. */
function swappedIn<T extends object>(of: (recipient: Sealed) => T, name: keyof T): Change {
  return card => {
    const [one, other] = card.recipients.map(of) as [T, T];
    [one[name], other[name]] = [other[name], one[name]];
    return card;
  };
}
