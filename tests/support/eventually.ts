/** Tries an expectation until it holds, for what comes by `import()` or a mutation; fails with its last error after 10 seconds. */
export async function eventually(expectation: () => unknown): Promise<void> {
  for (const deadline = performance.now() + 10_000; ; await new Promise(resolve => setTimeout(resolve, 20))) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
