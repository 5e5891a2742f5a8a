/** Waits for something to be there, at most ten seconds. */
export async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (const deadline = performance.now() + 10_000; ; await new Promise(resolve => setTimeout(resolve, 20))) {
    const found = find();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Never there: ${String(find)}`);
  }
}
