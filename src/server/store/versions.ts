/** How often what a tenant shows has changed. What was made under the same numbers is still true. */
export interface Versions {
  /** Grows by one with every change of the programme. */
  data: number;
  /** Grows by one with every change of seats alone: a sign-up, a seat that fell free. */
  seats: number;
}

/** Asks for the versions of a tenant; `undefined` for an unknown one. */
export type AskVersions = (tenant: string) => Promise<Versions | undefined>;

/**
 * Remembers answers for the rest of this turn of the event loop. All requests of one turn had arrived before the first of them
 * was looked at, so none gets an answer older than itself. `forget` is for writes of this process.
 */
export function oncePerTurn(ask: (tenant: string) => Versions | undefined): { ask: AskVersions; forget(): void } {
  const answers = new Map<string, Promise<Versions | undefined>>();
  const forget = () => answers.clear();
  return {
    forget,
    ask: tenant => {
      const known = answers.get(tenant);
      if (known) return known;
      const answer = Promise.resolve(ask(tenant));
      // A page has no turns to speak of: there each question is put.
      if (typeof setImmediate === 'function') {
        if (answers.size === 0) setImmediate(forget);
        answers.set(tenant, answer);
      }
      return answer;
    },
  };
}

/**
 * Lets all who ask at the same time share one question to the database. Nobody gets an answer to a question that was put before
 * they asked, so a change is seen by every request that begins after it.
 */
export function shared(ask: AskVersions): AskVersions {
  const asked = new Map<string, Promise<Versions | undefined>>();
  const queued = new Map<string, Promise<Versions | undefined>>();

  const put = (tenant: string): Promise<Versions | undefined> => {
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
