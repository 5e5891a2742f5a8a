/** Milliseconds: a busy machine may need them, and a test in a browser has 30 seconds in which to say its last error. */
const PATIENCE = 25_000;

/**
 * Tries an expectation until it holds, for what comes by `import()` or a mutation; fails with its last error.
 * @param patience milliseconds; more for what a whole browser has to do
 */
export async function eventually(expectation: () => unknown, patience = PATIENCE): Promise<void> {
  for (const deadline = performance.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 20))) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
