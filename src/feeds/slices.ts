import type { Work } from '../domain/work.ts';

/** Milliseconds of work on a stretch. The result of the work does not depend on it. */
const SLICE = 20;

/** Does work in slices and gives way between them, so that no feed can hold the page. */
export class Slices {
  #end = performance.now() + SLICE;

  /** Does all of the work, however long that takes. */
  async finish<T>(work: Work<T>): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      if (performance.now() < this.#end) continue;
      await othersTurn();
      this.#end = performance.now() + SLICE;
    }
  }
}

interface Platform {
  /** Pages of today: goes on before other work that waits. */
  scheduler?: { yield?: () => Promise<void> };
  /** Node: without the milliseconds that a timer waits at least. */
  setImmediate?: (resume: () => void) => unknown;
}

function othersTurn(): Promise<void> {
  const { scheduler, setImmediate: soon } = globalThis as Platform;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise(resolve => void (soon ? soon(resolve) : setTimeout(resolve)));
}
