import { html, nothing, type TemplateResult } from 'lit';
import { hasDraft } from '../../foundation/form/draft.ts';
import { leavePlace } from '../../foundation/focus.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { Poll } from '../../schema/poll.ts';
import { forgetMark, hasVotedHere } from './kept-mark.ts';
import { codeInAddress } from './poll-code-address.ts';
import type { PollContext } from './poll-context.ts';
import { pollFacts, pollTitle } from './poll-intro.ts';
import { otherWays, type WayToVote } from './poll-states.ts';

/** What the way in needs of its element. */
export interface WayInOptions {
  /** How people take part here. */
  way: () => WayToVote;
  context: () => PollContext;
  /** The questions are needed now. @param isAsked somebody pressed the button for them; else they go on after a reload */
  begins: (isAsked: boolean) => void;
}

/** What stands before the questions of a poll: what to know, who took part with this browser, and the button to begin. */
export class WayIn {
  readonly #host: StekElement;
  readonly #options: WayInOptions;
  #pollId = '';
  /** Whether somebody took part with this browser before. */
  #wasHere = false;
  /** Whether somebody wants to answer. */
  isBegun = false;
  /** The digits of a printed card that was scanned. */
  code = '';

  constructor(host: StekElement, options: WayInOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether one can answer here, or try it out. */
  get isOpen(): boolean {
    return ['web', 'code', 'preview'].includes(this.#options.way());
  }

  /** Whether a browser is asked only once, by a mark that it keeps. */
  isMarked({ strength }: Poll): boolean {
    return this.#options.way() === 'web' && strength >= 1;
  }

  /** Name of the draft; nothing of a poll that is only tried out stays on the device. */
  get draft(): string | undefined {
    const way = this.#options.way();
    return this.#pollId && (way === 'web' || way === 'code') ? `poll.${this.#pollId}` : undefined;
  }

  /** Before the element is drawn: another poll begins anew. Who was in the middle of it before a reload goes on. */
  meet(poll: Poll | undefined): void {
    if (!poll || poll.id === this.#pollId) return;
    this.#pollId = poll.id;
    this.code = '';
    this.#wasHere = this.isMarked(poll) && hasVotedHere(poll.id);
    this.#scan(poll);
    this.isBegun = this.code !== '' || (this.draft !== undefined && hasDraft(this.draft));
    if (this.isBegun) this.#options.begins(false);
  }

  /** The QR code of another card, on the page that is still open. */
  rescan(poll: Poll): void {
    this.#scan(poll);
    if (this.code) this.#begin();
  }

  /** The same device, another person: with a mark of their own. */
  async #startAnew(): Promise<void> {
    await leavePlace(this.#host.renderRoot as HTMLElement);
    forgetMark(this.#pollId);
    this.#wasHere = false;
    this.code = '';
    this.#begin();
  }

  render(poll: Poll): TemplateResult {
    const context = this.#options.context();
    const { t } = context;
    const begin = html`<button
      type="button"
      class="strong begin"
      .textContent=${t('start')}
      @click=${() => this.#begin()}
    ></button>`;
    return html`${pollTitle(poll, context)} ${pollFacts(poll, context)}
    ${otherWays(poll, this.#options.way(), context)}
    ${
      this.#wasHere
        ? html`<p class="tell" .textContent=${t('alreadyVoted')}></p>
            ${this.again(poll)}`
        : this.isOpen
          ? begin
          : nothing
    }`;
  }

  /** Only where a browser is asked once, or never: a card is asked once for itself. */
  again({ strength }: Poll): TemplateResult | typeof nothing {
    if (this.#options.way() !== 'web' || strength > 2) return nothing;
    const words = this.#options.context().t('someoneElse');
    return html`<div class="actions">
      <button type="button" class="again" .textContent=${words} @click=${() => this.#startAnew()}></button>
    </div>`;
  }

  #begin(): void {
    this.isBegun = true;
    this.#host.requestUpdate();
    this.#options.begins(true);
  }

  #scan({ channels }: Poll): void {
    if (channels.includes('code') && !channels.includes('web')) this.code = codeInAddress() ?? this.code;
  }
}
