import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { demoContacts } from '../../src/demo/contacts.ts';
import { createDemo, fillDemo, type Demo } from '../../src/demo/create-demo.ts';
import { DEMO_CODE } from '../../src/demo/demo-code.ts';
import { DEMO_KEY_FILES, DEMO_KEY_PINS, DEMO_PASSPHRASE } from '../../src/demo/key-files.ts';
import { DEMO_PAGES } from '../../src/demo/page.ts';
import { demoReferrals } from '../../src/demo/referrals.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { LIFE_DOMAINS } from '../../src/domain/life-domains.ts';
import type { ReferralDetails, ReferralRecord } from '../../src/schema/referral-record.ts';
import { REFERRAL_STATES, ReferralRequest } from '../../src/schema/referral.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { unlockKey } from '../../src/sdk/key-file.ts';
import { openSealed } from '../../src/sdk/open-sealed.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { mistakesIn } from '../support/easy-language.ts';

const clock = () => DEMO_NOW;
const CONTACTS = demoContacts('2026-11-30');

describe('The referral cards of the demo, as they are written', () => {
  it('stand in each state, about life domains that there are', () => {
    const cards = demoReferrals();
    assert.equal(cards.length, 10);
    const last = cards.map(({ steps }) => steps.findLast(({ to }) => to)?.to ?? 'sent');
    assert.deepEqual(
      REFERRAL_STATES.filter(state => !last.includes(state)),
      [],
    );
    const known = LIFE_DOMAINS.map(({ id }) => id);
    const named = cards.flatMap(({ words }) => words.themes);
    assert.ok(named.length >= 10);
    assert.deepEqual(
      named.filter(id => !known.includes(id)),
      [],
    );
  });

  it('are in easy words, and hold no number, address or mail address but the one that nobody has', () => {
    const texts = demoReferrals().flatMap(
      ({ words: { themes: _, ...words } }) => Object.values(words).filter(Boolean) as string[],
    );
    assert.ok(texts.length > 10);
    for (const text of texts) {
      assert.doesNotMatch(text, /\d|@/, text);
      assert.deepEqual(mistakesIn(text, { profile: 'U' }), [], text);
    }
    const phones = new Set(demoReferrals().flatMap(({ person }) => person.phone ?? []));
    assert.deepEqual([...phones], ['+3257000000']);
  });

  it('are for two contact persons who stand in for each other, one of them away next month', () => {
    assert.equal(CONTACTS[CONTACTS.lotte.deputy].id, CONTACTS.karim.id);
    assert.equal(CONTACTS[CONTACTS.karim.deputy].id, CONTACTS.lotte.id);
    assert.deepEqual(CONTACTS.karim.entry.leave, [{ from: '2026-12-05', until: '2026-12-15' }]);
  });
});

describe('The referral cards of the demo on its server', () => {
  let demo: Demo;
  let stek: StekClient;
  before(async () => {
    demo = await createDemo({ clock });
    stek = createStekClient({ transport: http(demo.baseUrl, { fetch: demo.fetch }) });
  });
  after(() => demo.close());

  /** Unlocks a key file, as the contact person does. */
  const unlocked = (name: keyof typeof DEMO_KEY_FILES) =>
    unlockKey(JSON.stringify(DEMO_KEY_FILES[name]), DEMO_PASSPHRASE);
  const asked = async <T>(path: string, access: string | undefined): Promise<T> => {
    const response = await demo.fetch(`${demo.baseUrl}/${path}`, { headers: { authorization: `Bearer ${access}` } });
    assert.equal(response.status, 200, path);
    return (await response.json()) as T;
  };
  const inboxOf = async (access: string | undefined) =>
    (await asked<{ items: ReferralRecord[] }>('inbox/referrals', access)).items;

  it('are offered: who gets cards, with a key for each and one of the safe', async () => {
    const { recipients, escrow, phone } = await stek.referrals.recipients();
    assert.deepEqual(
      recipients.map(({ firstName, keys }) => [firstName, keys.map(({ kid }) => kid)]),
      [
        ['Karim', [DEMO_KEY_FILES.karim.kid]],
        ['Lotte', [DEMO_KEY_FILES.lotte.kid]],
      ],
    );
    assert.deepEqual([escrow.map(({ kid }) => kid), phone], [[DEMO_KEY_FILES.safe.kid], '+3257000000']);
  });

  it('come to their contact person, who opens each with the key of the demo', async () => {
    const { access, kid, key } = await unlocked('lotte');
    const own = (await inboxOf(access)).filter(({ isDeputy }) => !isDeputy);
    assert.deepEqual(own.map(({ state }) => state).toSorted(), [
      ...['closed', 'contacted', 'handed_over', 'no_answer', 'received', 'returned', 'sent', 'withdrawn'],
    ]);
    let opened = 0;
    for (const { id, state } of own) {
      const { envelope } = await asked<ReferralDetails>(`referrals/${id}`, access);
      assert.equal(envelope === undefined, state === 'withdrawn');
      if (!envelope) continue;
      const bound = { tenant: 'ieper', kind: 'referral', schemaVersion: 1, boundTo: CONTACTS.lotte.id };
      const { content } = await openSealed(envelope, [{ kid, key }], bound);
      assert.equal(ReferralRequest.parse(content).card.person.phone ?? '+3257000000', '+3257000000');
      opened++;
    }
    assert.equal(opened, 7);
  });

  it('show who stands in that a promise went by, and nothing that could be opened', async () => {
    const { access } = await unlocked('lotte');
    const late = (await inboxOf(access)).filter(({ isDeputy }) => isDeputy);
    assert.deepEqual(
      late.map(({ state, isLate, recipientId }) => [state, isLate, recipientId]),
      [['sent', true, CONTACTS.karim.id]],
    );
    const refused = await demo.fetch(`${demo.baseUrl}/referrals/${late[0]!.id}`, {
      headers: { authorization: `Bearer ${access}` },
    });
    assert.equal(refused.status, 404);
  });

  it('open with the key of the safe too', async () => {
    const { kid, key } = await unlocked('safe');
    const rows = await demo.store.db.selectFrom('referrals').select(['envelope', 'recipient_id']).execute();
    const sealed = rows.filter(({ envelope }) => envelope !== null);
    assert.equal(sealed.length, 9);
    for (const { envelope, recipient_id } of sealed) {
      const bound = { tenant: 'ieper', kind: 'referral', schemaVersion: 1, boundTo: recipient_id };
      await openSealed(JSON.parse(envelope!), [{ kid, key }], bound);
    }
  });

  it('have codes: for who is called soon, who is asked whether they arrived, and who takes part', async () => {
    const shown = async (code: string) => stek.followUp.show(code);
    const actionsOf = async (code: string) => (await shown(code)).actions.map(({ name }) => name);
    assert.equal((await shown(DEMO_CODE.referralNew)).state, 'sent');
    assert.deepEqual(await actionsOf(DEMO_CODE.referralNew), ['withdraw']);
    assert.deepEqual(await actionsOf(DEMO_CODE.referralPerson), ['arrived', 'not_arrived', 'withdraw']);
    const done = await shown(DEMO_CODE.referralDone);
    assert.deepEqual([done.state, done.actions.length], ['closed', 0]);
    assert.equal((await shown(DEMO_CODE.referralSender)).state, 'contacted');
    assert.equal((await shown(DEMO_CODE.referralNewSender)).state, 'sent');
  });

  it('are brought in once, however often the demo is filled', async () => {
    const tables = ['referrals', 'referral_recipients', 'sealing_keys', 'follow_up_codes', 'transitions'] as const;
    const counts = () =>
      Promise.all(tables.map(async table => (await demo.store.db.selectFrom(table).select('tenant').execute()).length));
    const before = await counts();
    assert.ok(!before.includes(0), String(before));
    await fillDemo(demo.store, undefined, demo.keys);
    assert.deepEqual(await counts(), before);
  });
});

describe('The pages of the demo for referral cards', () => {
  const pages = DEMO_PAGES.filter(({ tags }) => /referral|contact|social/.test(tags.join(' ')));

  it('are the card, the cards of who gets them, and the services; each leads on without JavaScript, in easy words', () => {
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['/doorverwijzen', '/kaarten-lezen', '/sociale-kaart'],
    );
    for (const { embed } of pages) assert.match(embed, /<a href="\/p\/ieper\/(kaart|contact-inbox|services)">/);
    const mistakes = pages
      .flatMap(({ title, lead }) => [title, lead])
      .flatMap(text => mistakesIn(text, { address: 'je' }));
    assert.deepEqual(mistakes, []);
  });

  it('give the key files that they speak of', async () => {
    const app = new Hono();
    addDemoSite(app, () => 'https://stek.test');
    const found = pages.flatMap(({ toTry }) => toTry?.files ?? []);
    assert.equal(found.length, 2);
    for (const { href } of found) {
      const { kid } = await unlockKey(await (await app.request(href)).text(), DEMO_PASSPHRASE);
      assert.ok(DEMO_KEY_PINS.includes(kid), href);
    }
  });

  it('tell which codes can be tried, the key files, and with what they open', () => {
    const notes = DEMO_PAGES.map(({ note }) => note).join('\n');
    for (const name of [
      'referralPerson',
      'referralSender',
      'referralNew',
      'referralNewSender',
      'referralDone',
    ] as const)
      assert.ok(notes.replaceAll(/\D/g, '').includes(DEMO_CODE[name]), name);
    assert.ok(notes.includes(DEMO_PASSPHRASE));
    for (const name of ['lotte', 'karim']) assert.ok(notes.includes(`/demo/keys/${name}.json`), name);
  });
});
