import { html, nothing, type TemplateResult } from 'lit';
import { pollStateAt } from '../../domain/poll.ts';
import type { Poll } from '../../schema/poll.ts';
import { isLate } from './poll-choice.ts';
import type { PollContext } from './poll-context.ts';
import { pollTitle } from './poll-intro.ts';
import type { PollParts } from './poll-parts.ts';
import type { PollSource } from './poll-source.ts';
import { cancelledPoll } from './poll-states.ts';
import type { WayIn } from './way-in.ts';

/** What one poll is drawn from. */
export interface ShownPollOptions {
  source: PollSource;
  wayIn: WayIn;
  parts: PollParts;
  context: () => PollContext;
  /** Epoch milliseconds. */
  now: () => number;
  /** Whom to call about it. */
  phone: () => string | undefined;
  retry: () => void;
}

/** One poll as it stands: to take part in, over, called off, or with what came of it. */
export class ShownPoll {
  readonly #options: ShownPollOptions;

  constructor(options: ShownPollOptions) {
    this.#options = options;
  }

  render(poll: Poll): TemplateResult {
    const { parts, now } = this.#options;
    const context = this.#options.context();
    const at = pollStateAt(poll, now());
    if (at === 'draft') return html`${tryOut(context)} ${this.#votes(poll, context)}`;
    if (at === 'open') return html`${this.#votes(poll, context)} ${this.#liveResults(poll, context)}`;
    if (at === 'cancelled') return html`${pollTitle(poll, context)} ${cancelledPoll(poll, context)}`;
    const word = parts.voting?.isOver ? '' : this.#isUnderWay ? 'closedWhile' : 'closedNow';
    const told = word && at === 'closed' ? html`<p class="tell" .textContent=${context.t(word)}></p>` : nothing;
    return html`${pollTitle(poll, context)} ${told} ${this.#came(poll, context)}`;
  }

  /** Whether what came of it stands there. Not while somebody answers: what others said would answer for them. */
  hasResults(poll: Poll): boolean {
    const at = pollStateAt(poll, this.#options.now());
    if (at === 'open') return poll.showResults === 'live' && !this.#isUnderWay;
    return at === 'closed' || at === 'answered' || at === 'archived';
  }

  #votes(poll: Poll, context: PollContext): TemplateResult {
    const { parts, wayIn } = this.#options;
    const isShown = parts.voting?.isOver || (wayIn.isBegun && wayIn.isOpen);
    return isShown ? parts.votes(poll, context) : wayIn.render(poll);
  }

  /** Whether somebody is answering, and has not sent it. */
  get #isUnderWay(): boolean {
    const { parts, wayIn } = this.#options;
    return wayIn.isBegun && !parts.voting?.isOver;
  }

  #liveResults(poll: Poll, context: PollContext): TemplateResult | typeof nothing {
    return this.hasResults(poll) ? this.#came(poll, context) : nothing;
  }

  #came(poll: Poll, context: PollContext): TemplateResult {
    const { source, parts, phone, retry } = this.#options;
    const { resultsState, moment, results } = source;
    return parts.results(
      {
        ...{ poll, results, phone: phone(), retry },
        isOpen: pollStateAt(poll, moment.now) === 'open',
        isLate: isLate(poll, moment),
        isLoading: resultsState.status === 'loading',
        hasFailed: resultsState.status === 'failed',
      },
      context,
    );
  }
}

const tryOut = ({ t }: PollContext): TemplateResult =>
  html`<div class="banner" part="banner"><p .textContent=${t('preview')}></p></div>`;
