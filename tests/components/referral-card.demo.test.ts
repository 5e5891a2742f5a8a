import { expect } from '@esm-bundle/chai';
import { hashOf } from '../../src/domain/consent-text.ts';
import type { ReferralForm } from '../../src/schema/referral-recipient.ts';
import type { Demo } from '../../src/demo/create-demo.ts';
import { outboxFor } from '../../src/foundation/outbox-for.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import {
  allOnCard,
  CANARY,
  cardTitled,
  clearCards,
  comeToCheck,
  onCard,
  pressOn,
  showCard,
  wordsOf,
  askedOn,
} from '../support/card-page.ts';
import { DemoDay } from '../support/demo-day.ts';
import { eventually } from '../support/eventually.ts';

/** What is looked for: no two letters of it stand anywhere else. */
const MARKS = [
  ...Object.values(CANARY).flatMap(words => [
    words,
    ...words
      .split(' ')
      .slice(-1)
      .filter(({ length }) => length > 6),
  ]),
  ...['+32470123456', '470123456'],
];

/** Everything that the browser keeps for this page, in words. */
async function keptOnDevice(): Promise<string> {
  const databases = await indexedDB.databases();
  const kept = await Promise.all(databases.map(({ name }) => contentOf(name!)));
  return [...kept, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href].join(
    '\n',
  );
}

async function contentOf(name: string): Promise<string> {
  const open = indexedDB.open(name);
  await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
  const database = open.result;
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(
    stores.map(async store => {
      const asked = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve, reject) => Object.assign(asked, { onsuccess: resolve, onerror: reject }));
      return asked.result as unknown[];
    }),
  );
  database.close();
  return JSON.stringify(all.flat(), (_, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder().decode(value instanceof ArrayBuffer ? value : (value.buffer as ArrayBuffer))
      : value,
  );
}

/** The same answer with a key that is as good as any other, and of nobody who is known. */
async function withOtherKeys(answer: Response): Promise<Response> {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const kid = await hashOf(JSON.stringify({ crv, kty, x, y }));
  const form = (await answer.json()) as ReferralForm;
  const change = (keys: ReferralForm['escrow']) => keys.map(key => ({ ...key, x, y, kid }));
  const recipients = form.recipients.map(one => ({ ...one, keys: change(one.keys) }));
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
  return new Response(JSON.stringify({ ...form, recipients, escrow: change(form.escrow) }), { headers });
}

/** The real client, outbox, sealing and server; only the network between them is a function. */
describe('A referral card with the real server', function () {
  this.timeout(60_000);
  let day: DemoDay;
  let demo: Demo;
  let client: StekClient;
  let recipientId: string;
  let posted: string[];
  let said: string[];
  /** Whether somebody else has the server, and puts keys of their own in the place. */
  let isTakenOver = false;
  const { log, info, warn, error, debug } = console;
  before(async () => {
    day = await DemoDay.begin();
    ({ demo } = day);
  });
  beforeEach(async () => {
    posted = [];
    said = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input as RequestInfo, init);
      posted.push(`${request.method} ${request.url} ${[...request.headers].join(' ')} ${await request.clone().text()}`);
      const answer = await demo.fetch(request);
      return isTakenOver && request.url.includes('referral-recipients') ? withOtherKeys(answer) : answer;
    };
    client = createStekClient({ transport: demo.baseUrl, fetch });
    const { recipients } = await client.referrals.recipients();
    expect(recipients).to.have.length(2);
    recipientId = recipients.find(({ leave }) => leave.length === 0)!.id;
    const listen = (...words: unknown[]) => void said.push(words.map(String).join(' '));
    Object.assign(console, { log: listen, info: listen, warn: listen, error: listen, debug: listen });
  });
  afterEach(() => {
    Object.assign(console, { log, info, warn, error, debug });
    day.mend();
    clearCards();
  });
  after(() => (day as DemoDay | undefined)?.end());

  const codesOn = (card: Awaited<ReturnType<typeof showCard>>) =>
    allOnCard(card, '.code').map(code => [...code.querySelectorAll('.group')].map(group => group.textContent).join(''));

  it('goes sealed to the contact person, and each of both codes shows its own', async () => {
    const card = await askedOn({ client, recipientId });
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    const [personCode = '', senderCode = ''] = codesOn(card);
    expect(personCode).to.match(/^\d{16}$/);
    expect(senderCode).to.match(/^\d{16}$/);
    const person = await client.followUp.show(personCode);
    const sender = await client.followUp.show(senderCode);
    expect([person.kind, person.state]).to.deep.equal(['referral', 'sent']);
    expect([sender.kind, sender.state]).to.deep.equal(['referral', 'sent']);
    expect(JSON.stringify(sender), 'nothing of how it goes on was allowed').to.not.equal(JSON.stringify(person));
  });

  it('leaves none of the words on the device, in an address, in the console or readable on the way', async () => {
    const card = await askedOn({ client, recipientId });
    await comeToCheck(card, 'tell_sender_stage', 'tell_sender_outcome');
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    const kept = `${await keptOnDevice()}\n${said.join('\n')}\n${posted.join('\n')}`;
    expect(
      posted.filter(one => one.startsWith('POST ')),
      'it did go',
    ).to.have.length(1);
    expect(posted.join('\n')).to.include('"ciphertext"');
    expect(MARKS).to.have.length(9);
    for (const mark of MARKS) expect(kept.includes(mark), mark).to.equal(false);
  });

  it('waits sealed without a connection, says for how long, and goes by itself with both codes', async () => {
    const card = await askedOn({ client, recipientId });
    const queued: unknown[] = [];
    card.addEventListener('stek-referral-queued', event => queued.push(event.detail));
    await comeToCheck(card);
    await outboxFor(client).canKeep();
    demo.network.offline = true;
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is nog niet verstuurd.');
    expect(wordsOf(onCard(card, '.card-body'))).to.include('De kaart blijft 3 dagen op dit toestel, op slot.');
    expect(queued).to.deep.equal([{}]);
    const kept = `${await keptOnDevice()}\n${said.join('\n')}`;
    expect(kept, 'it is there').to.include('referral');
    for (const mark of MARKS) expect(kept.includes(mark), mark).to.equal(false);
    day.mend();
    dispatchEvent(new Event('online'));
    await cardTitled(card, 'De kaart is aangekomen.');
    await eventually(() => expect(codesOn(card)).to.have.length(2));
    expect(wordsOf(onCard(card, '.strip.neutral'))).to.include('belt je.');
  });

  it('does not go when the keys are others by the time it is sealed, and the paper is at hand', async () => {
    const { recipients, escrow } = await client.referrals.recipients();
    const pins = [...recipients.flatMap(({ keys }) => keys), ...escrow].map(({ kid }) => kid);
    const card = await askedOn({ client, recipientId, keyPin: pins.join(' ') });
    await comeToCheck(card);
    isTakenOver = true;
    await pressOn(card, 'Stuur de kaart');
    await eventually(() => expect(wordsOf(onCard(card, '#summary'))).to.include('Er ging niets weg.'));
    isTakenOver = false;
    expect(posted.filter(one => one.startsWith('POST '))).to.have.length(0);
    expect(wordsOf(onCard(card, '.other-ways'))).to.include('Neem een kaart op papier');
  });

  it('is not made with a key that the page does not trust: nothing is posted', async () => {
    const card = await showCard({ client, keyPin: 'n'.repeat(43) });
    await eventually(() =>
      expect(wordsOf(onCard(card, '.empty-state'))).to.include('We kunnen een kaart nu niet veilig versturen.'),
    );
    expect(posted.filter(one => one.startsWith('POST '))).to.have.length(0);
  });
});
