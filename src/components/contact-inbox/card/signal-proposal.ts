import { html, nothing, type TemplateResult } from 'lit';
import { LIFE_DOMAINS } from '../../../domain/life-domains.ts';
import { groupsOf } from '../../../foundation/submission/code-groups.ts';
import type { SignalRequest } from '../../../schema/signal.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { domainName, type CardContext } from './card-context.ts';
import { choice } from './form-fields.ts';

/** What was missing: help at all, or room. */
export type Lack = 'no_offer' | 'no_capacity';

/** What a proposal needs of the card around it. */
export interface ProposalOptions {
  lack: Lack;
  /** Life domains of the card. */
  themes: readonly string[];
  /** `YYYY-MM` */
  month: string;
  /** Makes a client that does not say who asks. */
  client: () => StekClient | undefined;
  changed: () => void;
  say: (words: string, options?: { urgent?: boolean }) => void;
  done: () => void;
}

/**
 * Proposes to pass on what was missing: a theme and a month, and nothing of the card. All of it is shown before it goes, nothing goes by
 * itself, and the server is not told who sends it.
 */
export class SignalProposal {
  readonly #options: ProposalOptions;
  #theme: string;
  #isBusy = false;
  #fault = '';
  #code: string | undefined;

  constructor(options: ProposalOptions) {
    this.#options = options;
    this.#theme = options.themes[0] ?? '';
  }

  render(context: CardContext): TemplateResult {
    const { t, heading } = context;
    if (this.#code !== undefined) return this.#sent(this.#code, context);
    return html`<section class="proposal" aria-labelledby="signal">
      ${heading(1, t('signalHeading'), { id: 'signal' })} ${this.#themeChoice(context)}
      <p .textContent=${t('signalHint')}></p>
      <blockquote .textContent=${this.#words(context)}></blockquote>
      <p class="fault" part="fault" .textContent=${this.#fault}></p>
      <div class="actions" part="actions">
        <button
          type="button"
          class="strong"
          aria-disabled=${this.#isBusy ? 'true' : nothing}
          .textContent=${t(this.#isBusy ? 'form.sending' : 'signalSend')}
          @click=${() => void this.#send(context)}
        ></button>
        <button type="button" .textContent=${t('signalNot')} @click=${this.#options.done}></button>
      </div>
    </section>`;
  }

  #sent(code: string, { t, heading }: CardContext): TemplateResult {
    return html`<section class="proposal" aria-labelledby="signal">
      ${heading(1, t('signalSent'), { id: 'signal' })}
      <p dir="auto" .textContent=${t('signalCode', { code: groupsOf(code).join(' ') })}></p>
    </section>`;
  }

  #themeChoice(context: CardContext): TemplateResult | typeof nothing {
    const { themes } = this.#options;
    if (themes.length < 2) return nothing;
    const choices = themes.map(theme => ({ value: theme, label: domainName(theme, context.t) }));
    const chosen = (event: Event) => {
      this.#theme = (event.target as HTMLElementTagNameMap['stek-choice-field']).value;
      this.#options.changed();
    };
    return html`<div @change=${chosen}>
      ${choice({ name: 'theme', label: context.t('signalTheme'), value: themes[0]!, choices }, context)}
    </div>`;
  }

  #words({ t, spoken }: CardContext): string {
    const { lack, month } = this.#options;
    const slots = { theme: domainName(this.#theme, t), month: spoken?.month(month) ?? month };
    return lack === 'no_offer' ? t('signalNoOffer', slots) : t('signalNoCapacity', slots);
  }

  async #send(context: CardContext): Promise<void> {
    const client = this.#options.client();
    if (this.#isBusy || !client) return;
    this.#isBusy = true;
    this.#fault = '';
    this.#options.changed();
    try {
      const { code } = await client.signals.create(this.#request(context));
      this.#code = code;
      this.#options.say(context.t('signalSent'));
    } catch {
      this.#fault = context.t('failed.serverHint');
      this.#options.say(this.#fault, { urgent: true });
    }
    this.#isBusy = false;
    this.#options.changed();
  }

  #request(context: CardContext): SignalRequest {
    const theme = LIFE_DOMAINS.find(({ id }) => id === this.#theme)?.signalTheme;
    return {
      about: this.#options.lack === 'no_offer' ? 'policy' : 'service',
      text: this.#words(context),
      themes: theme ? [theme] : [],
      onBehalf: 'group',
      senderRole: 'worker',
      lang: context.lang,
    };
  }
}
