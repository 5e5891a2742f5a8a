/*
 * Before a file of tests begins, the browser keeps nothing of the one before it: a sign-up that still waits in the outbox would be sent and shown
 * by the next one, and a tablet would go on where it was. What two files that run beside each other keep lies apart: see
 * `web-test-runner.config.mjs`.
 */
localStorage.clear();
sessionStorage.clear();
const databases = await indexedDB.databases();
await Promise.all(databases.map(({ name }) => deleted(name!)));

/** Waits for a page that still has it open: the one before is gone, and its connections with it. */
function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });
}
