/** Lets everything else that waits have its turn of the event loop. A page has nobody else to serve. */
export const giveWay = (): Promise<void> =>
  typeof setImmediate === 'function' ? new Promise(resolve => setImmediate(resolve)) : Promise.resolve();
