import { expect } from '@esm-bundle/chai';
import '../../src/components/sign-up/stek-sign-up.ts';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { SignUpReceipt } from '../../src/schema/sign-up.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';
import { NOW } from '../support/programme-client.ts';
import {
  changedClient,
  entryOf,
  receiptFor,
  refusal,
  ScriptedOutbox,
  SEWING_DATE as SEWING,
  signUpClient,
} from '../support/sign-up-client.ts';
import { part, send, titled } from '../support/sign-up-page.ts';

type SignUp = HTMLElementTagNameMap['stek-sign-up'];

const LATER = `${ACTIVITY.sewing}_20261217T0900`;

/** An outbox that answers when it is told, and remembers what the page had it forget. */
class SlowOutbox extends ScriptedOutbox {
  readonly removed: string[] = [];
  settle: { resolve: (answer: SignUpReceipt | 'queued') => void; reject: (error: unknown) => void } | undefined;

  constructor() {
    super(() => new Promise((resolve, reject) => (this.settle = { resolve, reject })));
  }

  override async remove(id: string): Promise<void> {
    this.removed.push(id);
    await super.remove(id);
  }
}

let shown: SignUp[] = [];
afterEach(() => {
  for (const element of shown) element.remove();
  shown = [];
  sessionStorage.clear();
});

async function place(client: StekClient, more: Partial<SignUp> = {}): Promise<SignUp> {
  const element = Object.assign(document.createElement('stek-sign-up'), {
    ...{ client, occurrenceId: SEWING, now: NOW },
    ...more,
  });
  shown.push(element);
  document.body.append(element);
  await titled(element, 'Schrijf je in');
  return element;
}

/** Sends, and waits until the outbox has it. */
async function sending(outbox: SlowOutbox): Promise<SignUp> {
  const element = await place(signUpClient(outbox));
  await send(element);
  await eventually(() => expect(outbox.settle).to.not.equal(undefined));
  return element;
}

const words = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('A form to sign up on a page that does not hold still', () => {
  it('names the date that was sent, also when the page shows another one before it is known that it has to wait', async () => {
    const outbox = new SlowOutbox();
    const element = await sending(outbox);
    const queued: string[] = [];
    element.addEventListener('stek-sign-up-queued', ({ detail }) => queued.push(detail.occurrenceId));
    element.occurrenceId = LATER;
    await eventually(() => expect(words(part(element, '.about'))).to.contain('17 december'));
    outbox.settle!.resolve('queued');
    await eventually(() => expect(queued).to.deep.equal([SEWING]));
  });

  it('does not call a date full because the one before it was', async () => {
    const outbox = new SlowOutbox();
    const element = await sending(outbox);
    element.occurrenceId = LATER;
    await eventually(() => expect(words(part(element, '.about'))).to.contain('17 december'));
    outbox.settle!.reject(refusal('conflict', 'full'));
    await eventually(() =>
      expect(words(part(element, '[part=summary]'))).to.contain('Je inschrijving is niet gelukt.'),
    );
    expect(words(part(element, '.page'))).to.not.contain('Alle plaatsen zijn net ingenomen');
    expect(part(element, '.other-days')).to.equal(null);
  });

  it('leaves the code on the device when the page took the form away before anyone saw it', async () => {
    const outbox = new SlowOutbox();
    const element = await sending(outbox);
    let sent = 0;
    element.addEventListener('stek-sign-up-sent', () => (sent += 1));
    element.remove();
    outbox.settle!.resolve(receiptFor(SEWING));
    await eventually(() => expect(sent).to.equal(1));
    expect(outbox.removed).to.deep.equal([]);
  });

  it('is told what became of a sign-up that waits, also after the page moved it', async () => {
    const outbox = new SlowOutbox();
    const element = await sending(outbox);
    outbox.settle!.resolve('queued');
    await eventually(() => expect(part(element, '.outcome.open')).to.not.equal(null));
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    const [waits] = outbox.entries;
    outbox.tell([{ ...waits!, state: 'sent', receipt: receiptFor(SEWING) }]);
    await titled(element, 'Je bent ingeschreven.');
    section.remove();
  });

  it('is told of what went while it was out of the page', async () => {
    const outbox = new SlowOutbox();
    const element = await sending(outbox);
    outbox.settle!.resolve('queued');
    await eventually(() => expect(part(element, '.outcome.open')).to.not.equal(null));
    element.remove();
    const [waits] = outbox.entries;
    outbox.tell([{ ...waits!, state: 'sent', receipt: receiptFor(SEWING) }]);
    document.body.append(element);
    await titled(element, 'Je bent ingeschreven.');
  });

  it('shows what waits of the municipality that it stands for now, not of the one before', async () => {
    const before = new ScriptedOutbox();
    before.entries = [entryOf({ about: { occurrenceId: SEWING } })];
    const element = await place(signUpClient(before));
    element.lookAfter();
    await eventually(() => expect(part(element, '.waits')).to.not.equal(null));
    element.client = signUpClient();
    await eventually(() => expect(part(element, '.waits')).to.equal(null));
  });

  it('stays apart from a second one on the page', async () => {
    const outbox = new ScriptedOutbox();
    const client = signUpClient(outbox);
    const [one, other] = [await place(client), await place(client, { occurrenceId: LATER })];
    await send(one);
    await titled(one, 'Je bent ingeschreven.');
    expect(words(part(other, '#sign-up-title'))).to.equal('Schrijf je in');
    expect(outbox.requests.map(({ occurrenceId }) => occurrenceId)).to.deep.equal([SEWING]);
  });

  it('shows markup as text, and breaks a title without a space', async () => {
    const title = `<img src=x onerror=alert(1)>\u202E${'Z'.repeat(4000)}`;
    const element = await place(changedClient({ title: { nl: title } }));
    Object.assign(element.style, { display: 'block', inlineSize: '320px' });
    await element.updateComplete;
    const base = part(element, '.base')!;
    expect(part(element, 'img')).to.equal(null);
    expect(words(part(element, '.about'))).to.contain('<img src=x onerror=alert(1)>');
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  });

  it('keeps what was typed when the language changes in the middle', async () => {
    const outbox = new ScriptedOutbox();
    const element = await place(signUpClient(outbox));
    const field = part(element, '[name=firstName]') as HTMLElementTagNameMap['stek-text-field'];
    field.value = 'Noor';
    element.lang = 'en';
    await eventually(() => expect(words(part(element, '#sign-up-title'))).to.equal('Sign up'));
    expect((part(element, '[name=firstName]') as typeof field).value).to.equal('Noor');
  });
});
