/**
 * Work in small steps: who does it can give others their turn between two of them. A step takes a few milliseconds at most,
 * whatever it works on.
 */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export function finishAtOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
