/** Asks for a tenant's data version. */
export type AskVersion = (tenant: string) => Promise<number | undefined>;

/**
 * Lets all who ask at the same time share one question to the database. Nobody gets an answer to a question that was put before
 * they asked, so a change is seen by every request that begins after it.
 */
export function shared(ask: AskVersion): AskVersion {
  const asked = new Map<string, Promise<number | undefined>>();
  const queued = new Map<string, Promise<number | undefined>>();

  const put = (tenant: string): Promise<number | undefined> => {
    queued.delete(tenant);
    const answer = ask(tenant).finally(() => {
      if (asked.get(tenant) === answer) asked.delete(tenant);
    });
    asked.set(tenant, answer);
    return answer;
  };

  return tenant => {
    const running = asked.get(tenant);
    if (!running) return put(tenant);
    const waiting =
      queued.get(tenant) ??
      running.then(
        () => put(tenant),
        () => put(tenant),
      );
    queued.set(tenant, waiting);
    return waiting;
  };
}
