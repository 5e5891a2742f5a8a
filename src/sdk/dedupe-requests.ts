import { aborted } from './errors.ts';

/** Does the work named `key`, or joins it when it is under way. */
export type Dedupe<T> = (
  key: string,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * Lets equal work that is under way be done once: five elements on a page share one request. A caller who aborts leaves with
 * code `aborted`; the work itself stops when the last one has left.
 */
export function dedupeRequests<T>(): Dedupe<T> {
  const running = new Map<string, Running<T>>();
  return async (key, signal, work) => {
    if (signal?.aborted) throw aborted(signal);
    const shared = running.get(key) ?? begin(work);
    running.set(key, shared);
    shared.waiting++;
    // Only its own entry: newer work may have taken the name.
    const end = () => running.get(key) === shared && running.delete(key);
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(aborted(signal));
        if (--shared.waiting > 0) return;
        end();
        shared.controller.abort();
      };
      signal?.addEventListener('abort', leave);
      const settled = () => {
        end();
        signal?.removeEventListener('abort', leave);
      };
      shared.outcome.finally(settled).then(resolve, reject);
    });
  };
}

interface Running<T> {
  readonly outcome: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

function begin<T>(work: (signal: AbortSignal) => Promise<T>): Running<T> {
  const controller = new AbortController();
  return { outcome: work(controller.signal), controller, waiting: 0 };
}
