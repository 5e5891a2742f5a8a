import type { Clock } from '../../../sdk/clock.ts';

/** Time as the tablet knows it; the clock of the SDK comes with the SDK, of which an element carries nothing. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
      if (signal?.aborted) resolve();
    }),
};
