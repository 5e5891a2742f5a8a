let next: Promise<void> | undefined;

/** Waits until the page has nothing more pressing to do. Who waits at the same time goes on at the same time. */
export const idle = (): Promise<void> =>
  (next ??= new Promise<unknown>(resolve =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 500),
  ).then(() => (next = undefined)));
