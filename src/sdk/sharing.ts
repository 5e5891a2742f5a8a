import { aborted } from './errors.ts';

interface Running<T> {
  readonly outcome: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Lets equal work that is under way be done once: five elements on a page share one request. */
export class Sharing<T> {
  readonly #running = new Map<string, Running<T>>();

  /**
   * Joins the work named `key`, or starts it. A caller who aborts leaves with code `aborted`; the work itself stops when the
   * last one has left.
   */
  join(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(aborted(signal));
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(aborted(signal));
        if (--running.waiting > 0) return;
        this.#end(key, running);
        running.controller.abort();
      };
      signal?.addEventListener('abort', leave);
      void running.outcome.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Running<T> {
    const controller = new AbortController();
    const running = { outcome: work(controller.signal), controller, waiting: 0 };
    this.#running.set(key, running);
    void running.outcome.catch(() => {}).finally(() => this.#end(key, running));
    return running;
  }

  /** Only its own entry: newer work may have taken the name. */
  #end(key: string, running: Running<T>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
