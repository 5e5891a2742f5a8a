import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linkedOccurrence } from './deep-link.ts';

/** What following links needs of its element. */
export interface LinkedDateOptions {
  /** Whether the page lets its address open a date. */
  isAllowed: () => boolean;
  /** Shows the period of an occurrence. */
  follow: (occurrenceId: string) => void;
  /** The id that a date has now, by one that its period does not have: a date can have moved to another day. */
  currentId: (occurrenceId: string) => Promise<string | undefined>;
}

/** Follows the links of the page to a date: once when the page allows it, and with every change of the address. */
export class LinkedDate implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LinkedDateOptions;
  #hasLooked = false;
  #waiting: string | undefined;

  /** Whether the last link led to nothing. */
  isGone = false;

  constructor(host: ReactiveControllerHost, options: LinkedDateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#look);
    this.#hasLooked = false;
  }

  hostUpdate(): void {
    if (!this.#hasLooked) this.#look();
  }

  /** Opens the date that is waited for, now that a programme is there. Gives whether it did. */
  arrive(open: (occurrenceId: string) => boolean): boolean {
    const id = this.#waiting;
    if (id === undefined) return false;
    this.#waiting = undefined;
    const isThere = open(id);
    if (isThere) this.isGone = false;
    else void this.#followMoved(id);
    return isThere;
  }

  async #followMoved(id: string): Promise<void> {
    const now = await this.#options.currentId(id).catch(() => undefined);
    this.isGone = now === undefined;
    if (now !== undefined && this.#waiting === undefined) {
      this.#waiting = now;
      this.#options.follow(now);
    }
    this.#host.requestUpdate();
  }

  readonly #look = (): void => {
    if (!this.#options.isAllowed()) return;
    this.#hasLooked = true;
    const id = linkedOccurrence();
    if (id === undefined) return;
    this.#waiting = id;
    this.#options.follow(id);
  };
}
