/**
 * Tries an expectation until it holds, for what comes by `import()` or a mutation; fails with its last error.
 * @param patience milliseconds; more for what a whole browser has to do
 */
export async function eventually(expectation: () => unknown, patience = 10_000): Promise<void> {
  for (const deadline = performance.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 20))) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
