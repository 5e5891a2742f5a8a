import { html, type TemplateResult } from 'lit';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { InboxContext } from './inbox-context.ts';
import type { KeyRing, KeyTrouble, UnlockRequest } from './key-ring.ts';
import { unlockForm } from './unlock-form.ts';

/** What the way in needs of the inbox. */
export interface WayInOptions {
  ring: KeyRing;
  context: () => InboxContext;
  /** What the form asks, in words. */
  intro: () => string | TemplateResult;
  /** The keys are open. @param note what the contact person has to know of that; empty where there is nothing */
  opened: (note: string) => Promise<void>;
  forget: () => Promise<void>;
  say: (words: string) => void;
  focusNext: (selector: string) => void;
}

/** How a contact person gets in: with a key that this device remembers, or with a file and its passphrase. */
export class WayIn {
  readonly #element: StekElement;
  readonly #options: WayInOptions;
  #isBusy = false;
  #fileError = '';
  #asksAccess = false;
  /** Somebody wants another key than the one that this device remembers. */
  #wantsOther = false;

  constructor(element: StekElement, options: WayInOptions) {
    this.#element = element;
    this.#options = options;
  }

  render(): TemplateResult {
    const { ring, context, intro, opened, forget, focusNext } = this.#options;
    const options = {
      isKept: ring.isKept && !this.#wantsOther,
      ...{ asksAccess: this.#asksAccess, isBusy: this.#isBusy, fileError: this.#fileError },
      unlock: (request: UnlockRequest) => void this.#unlock(request),
      lacks: () => this.#complain(context().t('missing.keyFile')),
      useKept: () => {
        ring.useKept();
        void opened('');
      },
      useOther: () => {
        this.#wantsOther = true;
        focusNext('#key-file');
        this.#element.requestUpdate();
      },
      forget: () => void forget(),
    };
    return html`<p>${intro()}</p>
      ${unlockForm(options, context())} <slot name="contact"></slot>`;
  }

  /** The server no longer takes the access: the next time it is asked for. */
  askAccess(): void {
    this.#asksAccess = this.#wantsOther = true;
  }

  /** Somebody is in: the next time nothing is wrong yet. */
  passed(): void {
    this.#asksAccess = this.#wantsOther = false;
    this.#fileError = '';
  }

  async #unlock(request: UnlockRequest): Promise<void> {
    const { ring, context, opened, say } = this.#options;
    this.#isBusy = true;
    this.#fileError = '';
    this.#element.requestUpdate();
    say(context().t('unlocking'));
    const came = await ring
      .unlock(request)
      .catch(() => ({ trouble: 'browser' }) as const)
      .finally(() => (this.#isBusy = false));
    this.#element.requestUpdate();
    if ('trouble' in came) return this.#wrong(came.trouble);
    // Taken away meanwhile, the element has nobody before it.
    if (!this.#element.isConnected) return ring.lock();
    await opened(request.isKept && !came.wasKept ? context().t('notKept') : '');
  }

  #wrong(trouble: KeyTrouble): void {
    const { context, say, focusNext } = this.#options;
    const { t } = context();
    if (trouble === 'accessKey') {
      // It is no fault of who unlocks: the file does not say it.
      this.#asksAccess = true;
      focusNext('stek-text-field[name=access]');
      return say(t('missing.accessKey'));
    }
    if (trouble === 'passphrase') {
      const form = this.#element.renderRoot;
      const field = form.querySelector<HTMLElementTagNameMap['stek-text-field']>('[name=passphrase]')!;
      field.error = t('wrong.passphrase');
      return field.focus();
    }
    this.#complain(t(`wrong.${trouble}`));
  }

  /** Says what is wrong with the files. */
  #complain(words: string): void {
    this.#fileError = words;
    this.#options.focusNext('#key-file');
    this.#element.requestUpdate();
  }
}
