import type { ReactiveController, TemplateResult } from 'lit';
import { idleQuestion, showIdleQuestion } from '../../../foundation/idle-question.ts';
import { IdleWatch } from '../../../foundation/idle-watch.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { systemClock, type Clock } from '../../../sdk/clock.ts';

/** After so many seconds without a touch it asks whether somebody is still there. */
const QUIET = 300;
/** So many seconds it then waits for an answer. */
const ASKED = 60;

/** What it needs of the card. */
export interface PresenceOptions {
  /** Whether something is on the screen that the next person may not see. */
  isBusy: () => boolean;
  /** Whether something would be lost that was filled in. */
  mayLose: () => boolean;
  /** Nobody is there any more. */
  leaves: () => void;
  /** The browser takes the page away. */
  closes: () => void;
  clock?: (() => Clock | undefined) | undefined;
}

/** Whether somebody is still at the screen: a card that lies open wipes itself, and who leaves the page by mistake is asked first. */
export class Presence implements ReactiveController {
  readonly #host: StekElement;
  readonly #options: PresenceOptions;
  readonly #watch: IdleWatch;
  #closing = new AbortController();
  #isWatching = false;
  #left: number | undefined;

  constructor(host: StekElement, options: PresenceOptions) {
    this.#host = host;
    this.#options = options;
    this.#watch = new IdleWatch({
      ...{ clock: () => options.clock?.() ?? systemClock, quiet: QUIET, asked: ASKED },
      asks: left => this.#ask(left),
      leaves: options.leaves,
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const touched = () => {
      this.#watch.touch();
      // The first answer is noticed at once, also where nothing is drawn anew for it.
      if (!this.#isWatching) this.#host.requestUpdate();
    };
    for (const type of ['pointerdown', 'keydown', 'input']) this.#host.addEventListener(type, touched, { signal });
    addEventListener('beforeunload', event => this.#options.mayLose() && event.preventDefault(), { signal });
    // A browser that keeps the page for the way back keeps nothing of the card.
    addEventListener('pagehide', this.#options.closes, { signal });
    document.addEventListener('visibilitychange', () => void this.#watch.look(), { signal });
  }

  hostDisconnected(): void {
    this.#closing.abort();
    this.#watch.stop();
    this.#isWatching = false;
  }

  hostUpdated(): void {
    const isBusy = this.#options.isBusy();
    if (isBusy !== this.#isWatching) {
      this.#isWatching = isBusy;
      if (isBusy) this.#watch.start();
      else this.#watch.stop();
    }
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.idle');
    showIdleQuestion(dialog, this.#left !== undefined);
  }

  /** Stands in the page, closed, before it asks. */
  render(words: Parameters<typeof idleQuestion>[1]): TemplateResult {
    return idleQuestion(this.#left, words, () => this.#watch.stay());
  }

  #ask(left: number | undefined): void {
    this.#left = left;
    this.#host.requestUpdate();
  }
}
