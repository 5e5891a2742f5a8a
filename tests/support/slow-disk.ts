import type { EntryStore } from '../../src/sdk/outbox/entry-store.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Row {
  readonly holder: string;
  readonly until: number;
}

/** A tab of a browser: what it asks of the disk is not answered any more once it is stopped. */
export interface Tab extends Pick<EntryStore, 'device'> {
  isStopped: boolean;
  /** Until when, in virtual milliseconds, it is frozen: answers reach it after that. */
  frozenUntil: number;
}

/**
 * The one row of a lease on a disk that is slow now and then. As with IndexedDB one transaction follows the other, a request is
 * answered before it is on the disk, and what a tab wrote that was stopped before that is undone.
 */
export class SlowDisk {
  /** What is on the disk. */
  row: Row | undefined;
  /** Which tab wrote it. */
  writer: Tab | undefined;
  readonly #time: VirtualTime;
  readonly #longest: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param longest milliseconds that half a transaction can take */
  constructor(time: VirtualTime, longest: number) {
    this.#time = time;
    this.#longest = longest;
  }

  tab(): Tab {
    const tab: Tab = {
      isStopped: false,
      frozenUntil: 0,
      device: async work => {
        const turn = this.#last.then(() => this.#transaction(tab, work as never));
        this.#last = turn;
        const result = await turn;
        await this.#time.wait(Math.max(0, tab.frozenUntil - this.#time.now));
        if (tab.isStopped) await new Promise(() => undefined);
        return result as never;
      },
    };
    return tab;
  }

  async #transaction(
    tab: Tab,
    work: (store: { get(): Request; put(row: Row): void }) => Request,
  ): Promise<Row | undefined> {
    await this.#time.wait(this.#time.delay(this.#longest));
    if (tab.isStopped) return undefined;
    let written = this.row;
    const request: Request = { result: this.row, onsuccess: undefined };
    work({ get: () => request, put: row => (written = row) });
    request.onsuccess?.();
    await this.#time.wait(this.#time.delay(this.#longest));
    if (!tab.isStopped && written !== this.row) {
      this.row = written;
      this.writer = tab;
    }
    return request.result;
  }
}

interface Request {
  readonly result: Row | undefined;
  onsuccess: (() => void) | undefined;
}
