import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import '../../../src/foundation/form/stek-text-field.ts';
import { define } from '../../../src/foundation/define.ts';
import { formStyles } from '../../../src/foundation/form/form.styles.ts';
import { heading } from '../../../src/foundation/heading.ts';
import { useOutbox, type ElementOutbox } from '../../../src/foundation/outbox-for.ts';
import { StekElement } from '../../../src/foundation/stek-element.ts';
import { SubmissionController } from '../../../src/foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../../src/foundation/submission/submission.styles.ts';
import { formTexts } from '../../../src/i18n/form.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../../src/i18n/submission.ts';
import { translationTexts } from '../../../src/i18n/translation.ts';
import type { Acceptance } from '../../../src/schema/submission.ts';
import type { StekClient } from '../../../src/sdk/client.ts';
import type { OutboxEntry } from '../../../src/sdk/outbox/entry.ts';
import type { Submitted } from '../../../src/sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../../src/sdk/submissions/kind.ts';
import { eventually } from '../../support/eventually.ts';
import { entryOf } from '../../support/sign-up-client.ts';

interface Voice {
  readonly says: string;
  readonly standId: string;
}

/** What somebody says at a stand: nobody can ask after it. */
const voice: ClientKind<Voice, Acceptance> = {
  ...{ kind: 'voice', path: 'voices', within: { path: 'stands', field: 'standId' }, schemaVersion: 1 },
  ...{ hasCode: false, recipients: 'server' },
  rules: async () => ({
    check: request => request,
    readReceipt: answer => ({ value: answer as Acceptance, warnings: [] }),
  }),
  about: ({ standId }) => ({ standId }),
};

class VoiceForm extends StekElement<SubmissionCatalogue> {
  static override styles = [StekElement.styles, formStyles, submissionStyles];
  static override texts = [formTexts, submissionTexts, translationTexts];

  client: StekClient | undefined;
  queued: unknown[] = [];
  readonly submission = new SubmissionController<Voice, Acceptance>(this, {
    ...{ kind: voice, client: () => this.client, t: () => this.t },
    words: () => ({
      ...{
        heading: 'Zeg het',
        send: 'Verstuur',
        queued: 'Het wacht.',
        sentNow: 'Het is weg.',
        failedLater: 'Het lukte niet.',
      },
      ...{ insecure: 'Dit kan hier niet.', otherWay: 'Bel ons.', outgoing: count => `${count} wacht op internet.` },
    }),
    steps: () => [
      {
        name: 'says',
        heading: 'Wat zeg je?',
        content: () => html`<stek-text-field name="says" hide-label label="Wat zeg je?"></stek-text-field>`,
      },
    ],
    request: data => ({ says: String(data.get('says')), standId: 'market' }),
    thanks: {
      render: (_receipt, { level, titleId }) => html`${heading(level, 'Bedankt', { id: titleId })}<p>Tot later.</p>`,
      spoken: () => 'We tellen het mee.',
    },
    queued: ({ standId }) => this.queued.push(standId),
  });

  override render(): TemplateResult {
    return html`${this.submission.status()} ${this.submission.render({ level: 2 })}`;
  }
}
define('voice-form', VoiceForm);

/** An outbox that answers as it is told. */
class VoiceOutbox implements ElementOutbox {
  entries: OutboxEntry[] = [];
  removed: string[] = [];
  retried: string[] = [];
  isOffline = false;
  #tell: (entries: readonly OutboxEntry[]) => void = () => undefined;

  async prepare(): Promise<void> {}

  async submit<Q extends object, R extends AnyAnswer>(kind: ClientKind<Q, R>): Promise<Submitted<R>> {
    if (!this.isOffline) return { state: 'sent', id: 'mine', receipt: { accepted: true } as unknown as R };
    this.entries = [entryOf({ id: 'mine', kind: kind.kind })];
    return { state: 'queued', id: 'mine', durable: true };
  }

  list = async (): Promise<readonly OutboxEntry[]> => this.entries;

  async canKeep(): Promise<boolean> {
    return true;
  }

  subscribe(listener: (entries: readonly OutboxEntry[]) => void): () => void {
    this.#tell = listener;
    return () => undefined;
  }

  tell(entries: OutboxEntry[]): void {
    this.entries = entries;
    this.#tell(entries);
  }

  async remove(id: string): Promise<void> {
    this.removed.push(id);
    this.tell(this.entries.filter(entry => entry.id !== id));
  }

  async retry(id: string): Promise<void> {
    this.retried.push(id);
  }
}

let shown: VoiceForm | undefined;
afterEach(() => shown?.remove());

async function open(): Promise<{ form: VoiceForm; outbox: VoiceOutbox }> {
  const client = { capabilities: {} } as StekClient;
  const outbox = new VoiceOutbox();
  useOutbox(client, outbox);
  shown = Object.assign(document.createElement('voice-form') as VoiceForm, { client });
  document.body.append(shown);
  await shown.updateComplete;
  return { form: shown, outbox };
}

const words = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const find = (form: VoiceForm, selector: string): HTMLElement | null => form.shadowRoot!.querySelector(selector);
const press = (form: VoiceForm, label: string): void =>
  [...form.shadowRoot!.querySelectorAll('button')].find(one => words(one) === label)!.click();
const title = (form: VoiceForm): string => words(find(form, '#submission-title'));

async function send(form: VoiceForm): Promise<void> {
  const field = form.shadowRoot!.querySelector<HTMLElementTagNameMap['stek-text-field']>('[name=says]')!;
  field.value = 'Meer soep';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  press(form, 'Ga verder');
  await eventually(() => expect(find(form, '#check')).to.not.equal(null));
  press(form, 'Verstuur');
}

describe('A submission that nobody can ask after', () => {
  it('ends with thanks: no code, no paper, nothing to look at again', async () => {
    const { form, outbox } = await open();
    await send(form);
    await eventually(() => expect(title(form)).to.equal('Bedankt'));
    expect(form.submission.state.phase).to.equal('done');
    await eventually(() => expect(form.shadowRoot!.activeElement?.id).to.equal('submission-title'));
    expect([find(form, '.receipt'), find(form, '.group'), find(form, '.wait')]).to.deep.equal([null, null, null]);
    expect(words(form.shadowRoot!.querySelector('p'))).to.equal('Tot later.');
    expect(outbox.removed).to.deep.equal(['mine']);
    form.submission.begin();
    await form.updateComplete;
    expect([title(form), find(form, '.wait')]).to.deep.equal(['Zeg het', null]);
  });

  it('waits on the device, says for what, and ends with thanks when it has gone', async () => {
    const { form, outbox } = await open();
    outbox.isOffline = true;
    await send(form);
    await eventually(() => expect(title(form)).to.equal('Het wacht.'));
    expect(form.queued).to.deep.equal(['market']);
    await eventually(() => expect(words(find(form, '.wait'))).to.contain('1 wacht op internet.'));
    outbox.tell([entryOf({ id: 'mine', kind: 'voice', state: 'sent', receipt: { accepted: true } })]);
    await eventually(() => expect(title(form)).to.equal('Bedankt'));
    expect(outbox.removed).to.deep.equal(['mine']);
  });

  it('ends with thanks too when another tab has sent it, and the device has forgotten it', async () => {
    const { form, outbox } = await open();
    outbox.isOffline = true;
    await send(form);
    await eventually(() => expect(words(find(form, '.wait'))).to.contain('1 wacht'));
    outbox.tell([]);
    await eventually(() => expect(title(form)).to.equal('Bedankt'));
    expect(find(form, '.wait')).to.equal(null);
  });

  it('that could not go is shown, to be sent once more or put away; what went is not', async () => {
    const { form, outbox } = await open();
    form.submission.lookAfter();
    const failed = { kind: 'voice', state: 'failed', failure: { code: 'gone' }, retryable: true } as const;
    await eventually(() => {
      outbox.tell([
        entryOf({ id: 'went', kind: 'voice', state: 'sent', receipt: { accepted: true } }),
        entryOf({ id: 'a', ...failed }),
        entryOf({ id: 'b', ...failed }),
      ]);
      expect([...form.shadowRoot!.querySelectorAll('.wait')].length).to.equal(2);
    });
    expect(words(find(form, '.wait.failed'))).to.contain('Het lukte niet. Bel ons.');
    press(form, 'Probeer opnieuw');
    await eventually(() => expect(outbox.retried).to.deep.equal(['a']));
    press(form, 'Ik heb het gelezen');
    await eventually(() => expect(outbox.removed).to.deep.equal(['a']));
  });
});
