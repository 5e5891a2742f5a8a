import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import { define } from '../../../src/foundation/define.ts';
import { formStyles } from '../../../src/foundation/form/form.styles.ts';
import '../../../src/foundation/form/stek-text-field.ts';
import { StekElement } from '../../../src/foundation/stek-element.ts';
import { SubmissionController } from '../../../src/foundation/submission/submission-controller.ts';
import type { SubmissionWords } from '../../../src/foundation/submission/submission-words.ts';
import { submissionStyles } from '../../../src/foundation/submission/submission.styles.ts';
import { formTexts } from '../../../src/i18n/form.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../../src/i18n/submission.ts';
import { translationTexts } from '../../../src/i18n/translation.ts';
import type { Receipt } from '../../../src/schema/submission.ts';
import type { StekClient } from '../../../src/sdk/client.ts';
import type { OutboxEntry } from '../../../src/sdk/outbox/entry.ts';
import type { Submitted } from '../../../src/sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../../src/sdk/submissions/kind.ts';
import { useOutbox } from '../../../src/foundation/outbox-for.ts';
import { eventually } from '../../support/eventually.ts';
import { CODE, entryOf, refusal, ScriptedOutbox } from '../../support/sign-up-client.ts';

interface Wish {
  text: string;
}

const wish: ClientKind<Wish, Receipt> = {
  ...{ kind: 'wish', path: 'wishes', schemaVersion: 1, recipients: 'server' },
  rules: async () => ({
    check: request => request,
    readReceipt: answer => ({ value: answer as Receipt, warnings: [] }),
  }),
  about: () => ({}),
};

const wishWords: SubmissionWords = {
  heading: 'Doe een wens',
  send: 'Verstuur mijn wens',
  codeWhy: 'Met deze code zie je wat er met je wens gebeurt.',
  qr: 'QR-code van je wens',
  queued: 'Je wens is nog niet verstuurd.',
  outgoing: count => `${count} wens wacht.`,
  sentNow: 'Je wens is verstuurd.',
  failedLater: 'Je wens is niet verstuurd.',
  insecure: 'Dit kan hier niet veilig.',
  otherWay: 'Bel ons.',
  sheetTitle: 'Mijn wens',
};

/** All that a kind needs of an element: questions, words and the request. */
class WishForm extends StekElement<SubmissionCatalogue> {
  static override styles = [StekElement.styles, formStyles, submissionStyles];
  static override texts = [formTexts, submissionTexts, translationTexts];

  client: StekClient | undefined;
  /** As when the dialog around it is open. */
  isOpen = true;
  readonly submission = new SubmissionController<Wish>(this, {
    kind: wish,
    client: () => this.client,
    t: () => this.t,
    words: () => wishWords,
    steps: () => [
      {
        name: 'wish',
        heading: 'Wat wens je?',
        content: () => html`<stek-text-field name="text" hide-label label="Wat wens je?"></stek-text-field>`,
      },
    ],
    request: data => ({ text: String(data.get('text')) }),
    summary: () => ({ title: 'We hebben je wens.', hint: 'We lezen ze morgen.', isSettled: true }),
    followUpPage: () => 'https://stek.example/wens',
    isOpen: () => this.isOpen,
  });

  override render(): TemplateResult {
    return html`${this.submission.status()} ${this.submission.render({ level: 2 })}`;
  }
}
define('wish-form', WishForm);

/** An outbox of several kinds, that answers to a wish as it is told. */
class WishOutbox extends ScriptedOutbox {
  taken: unknown[] = [];
  removed: string[] = [];
  outcome: () => Receipt | 'queued' = () => ({ ref: 'WE-26-0001', code: CODE, state: 'new' });

  override async submit<Q extends object, R extends AnyAnswer>(
    kind: ClientKind<Q, R>,
    request: Q,
  ): Promise<Submitted<R>> {
    this.taken.push([kind.kind, request]);
    const receipt = this.outcome();
    if (receipt === 'queued') {
      this.entries = [...this.entries, entryOf({ id: 'mine', kind: kind.kind })];
      return { state: 'queued', id: 'mine', durable: true };
    }
    return { state: 'sent', id: 'mine', receipt: receipt as unknown as R };
  }

  override async remove(id: string): Promise<void> {
    this.removed.push(id);
    await super.remove(id);
  }

  /** What waited has gone. */
  goes(): void {
    const receipt = { ref: 'WE-26-0001', code: CODE, state: 'new' };
    this.tell([entryOf({ id: 'mine', kind: 'wish', state: 'sent', receipt } as Partial<OutboxEntry>)]);
  }
}

let shown: WishForm | undefined;
afterEach(() => shown?.remove());

async function open(outbox = new WishOutbox()): Promise<{ form: WishForm; outbox: WishOutbox }> {
  const client = { capabilities: {} } as StekClient;
  useOutbox(client, outbox);
  shown = Object.assign(document.createElement('wish-form') as WishForm, { client });
  document.body.append(shown);
  await shown.updateComplete;
  return { form: shown, outbox };
}

const find = <E extends HTMLElement>(form: WishForm, selector: string): E | null =>
  form.shadowRoot!.querySelector<E>(selector);
const words = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const press = (form: WishForm, label: string): void =>
  [...form.shadowRoot!.querySelectorAll('button')].find(one => words(one) === label)!.click();

/** Fills in the wish and looks it over. */
async function fill(form: WishForm): Promise<void> {
  const field = find<HTMLElementTagNameMap['stek-text-field']>(form, '[name=text]')!;
  field.value = 'Een bank in de zon';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  press(form, 'Ga verder');
  await eventually(() => expect(find(form, '#check')).to.not.equal(null));
}

describe('A submission of a kind that the mechanism does not know', () => {
  it('goes from filling in over checking and sending to its code', async () => {
    const { form, outbox } = await open();
    expect(words(find(form, '#submission-title'))).to.equal('Doe een wens');
    const phases = [form.submission.state.phase];
    await fill(form);
    phases.push(form.submission.state.phase);
    press(form, 'Verstuur mijn wens');
    phases.push(form.submission.state.phase);
    await eventually(() => expect(words(find(form, '#submission-title'))).to.equal('We hebben je wens.'));
    phases.push(form.submission.state.phase);
    expect(phases).to.deep.equal(['filling', 'checking', 'sending', 'done']);
    expect(outbox.taken).to.deep.equal([['wish', { text: 'Een bank in de zon' }]]);
    expect(words(find(form, '.keep'))).to.contain('Met deze code zie je wat er met je wens gebeurt.');
    expect([...form.shadowRoot!.querySelectorAll('.group')].map(words).join('')).to.equal(CODE);
    expect(form.shadowRoot!.activeElement?.id).to.equal('submission-title');
  });

  it('waits on the device, and shows the code when it has gone', async () => {
    const { form, outbox } = await open();
    outbox.outcome = () => 'queued';
    await fill(form);
    press(form, 'Verstuur mijn wens');
    await eventually(() => expect(words(find(form, '#submission-title'))).to.equal('Je wens is nog niet verstuurd.'));
    expect(form.submission.state.phase).to.equal('waiting');
    await eventually(() => expect(words(find(form, '.wait'))).to.equal('1 wens wacht. Dit wordt vanzelf verstuurd.'));
    outbox.goes();
    await eventually(() => expect(words(find(form, '#submission-title'))).to.equal('We hebben je wens.'));
  });

  /** The moment in which what is on the screen is put away: the focus rests beside it (`leavePlace`). */
  const putAway = (form: WishForm): Promise<void> =>
    new Promise(resolve => {
      // Not by an event: a window that is not in front tells of no focus.
      const look = () => void (form.shadowRoot!.activeElement?.matches('.rest') ? resolve() : setTimeout(look));
      look();
    });

  /** Sends without internet, up to the moment in which the form is put away. */
  async function sendWithout(): Promise<{ form: WishForm; outbox: WishOutbox }> {
    const { form, outbox } = await open();
    outbox.outcome = () => 'queued';
    await fill(form);
    const moment = putAway(form);
    find(form, '.flow .strong')!.focus();
    press(form, 'Verstuur mijn wens');
    await moment;
    return { form, outbox };
  }

  it('shows the code also when it goes in the moment in which the form is put away', async () => {
    const { form, outbox } = await sendWithout();
    expect(form.submission.state.phase).to.equal('sending');
    outbox.goes();
    await eventually(() => expect(words(find(form, '#submission-title'))).to.equal('We hebben je wens.'));
    expect(outbox.removed).to.deep.equal(['mine']);
  });

  it('shows it also when the page has begun with another one by then', async () => {
    const { form, outbox } = await sendWithout();
    form.submission.begin();
    outbox.goes();
    await eventually(() => expect(words(find(form, '#submission-title'))).to.equal('We hebben je wens.'));
  });

  it('leaves the code on the device when the dialog is closed in the moment in which it would be shown', async () => {
    const { form, outbox } = await sendWithout();
    await eventually(() => expect(form.submission.state.phase).to.equal('waiting'));
    await eventually(() => expect(form.shadowRoot!.activeElement?.id).to.equal('submission-title'));
    const moment = putAway(form);
    outbox.goes();
    await moment;
    form.isOpen = false;
    await eventually(() =>
      expect(words(document.querySelector('body > [role=status]'))).to.contain('Je wens is verstuurd.'),
    );
    expect([form.submission.state.phase, outbox.removed]).to.deep.equal(['waiting', []]);
    await eventually(() => expect(words(find(form, '.wait.sent'))).to.contain('Je wens is verstuurd.'));
  });

  it('says why it was refused, at the field, and loses nothing', async () => {
    const { form, outbox } = await open();
    outbox.outcome = () => {
      throw refusal('invalid_request', 'invalid', [{ pointer: '/text', code: 'national_number', message: '' }]);
    };
    await fill(form);
    press(form, 'Verstuur mijn wens');
    const says = 'Haal je rijksregisternummer weg. We hebben het niet nodig.';
    await eventually(() => expect(words(find(form, '#summary li'))).to.equal(says));
    expect(form.submission.state.phase).to.equal('refused');
    const field = find<HTMLElementTagNameMap['stek-text-field']>(form, '[name=text]')!;
    expect([field.error, field.value]).to.deep.equal([says, 'Een bank in de zon']);
  });

  it('shows of what waits on the device only its own kind, and what is damaged', async () => {
    const outbox = new WishOutbox();
    outbox.entries = [
      entryOf({ id: 'a', kind: 'sign-up' }),
      entryOf({ id: 'b', kind: 'wish' }),
      entryOf({ id: 'c', kind: '', state: 'failed', failure: { code: 'unreadable' } }),
    ];
    const { form } = await open(outbox);
    form.submission.lookAfter();
    await eventually(() =>
      expect([...form.shadowRoot!.querySelectorAll('.wait p')].map(words)).to.deep.equal([
        '1 wens wacht. Dit wordt vanzelf verstuurd.',
        'Je wens is niet verstuurd. Wat op dit toestel stond, is stuk. Bel ons.',
      ]),
    );
  });

  it('begins with another way where a page has no cryptography', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const { form } = await open();
      expect(form.submission.state.phase).to.equal('insecure');
      expect(words(find(form, '.outcome'))).to.equal('Dit kan hier niet veilig. Bel ons.');
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
    }
  });
});
