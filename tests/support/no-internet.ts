/** A device without internet while something is tried: nothing answers, not the page's own host either, and the device says so itself. */
export async function withoutInternet<T>(tried: () => Promise<T>, saysSo = true): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  Object.defineProperty(navigator, 'onLine', { value: !saysSo, configurable: true });
  try {
    return await tried();
  } finally {
    globalThis.fetch = fetch;
    delete (navigator as { onLine?: boolean }).onLine;
  }
}
