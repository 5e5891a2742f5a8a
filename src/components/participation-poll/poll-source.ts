import type { ReactiveController } from 'lit';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { pollStateAt } from '../../domain/poll.ts';
import { LoadController, type LoadState } from '../../foundation/load-controller.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll } from '../../schema/poll.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekClient } from '../../sdk/client.ts';
import { choosePoll, type PollChoice, type PollMoment } from './poll-choice.ts';

/** What decides which polls are asked for. */
export interface PollSourceOptions {
  client: () => StekClient | undefined;
  /** Id of the poll; empty where the source is to say which one is open. */
  pollId: () => string;
  /** Id of the place that polls are of; empty for all. */
  place: () => string;
  /** A poll that the page gives: nothing is asked then. */
  given: () => { poll: Poll; results: PollResults | undefined } | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  /** Whether changes are followed; a shared tablet keeps what it has. */
  follows: () => boolean;
  /** Hears why no poll came, and what could not be read of those that did. */
  tell: (trouble: PollTrouble) => void;
}

/** What is wrong with a source. */
export type PollTrouble = { readonly error: unknown } | { readonly warnings: readonly ParseWarning[] };

/** Finds the poll to show, with its results, and follows both. */
export class PollSource implements ReactiveController {
  readonly #host: StekElement;
  readonly #options: PollSourceOptions;
  readonly #polls: LoadController<readonly [StekClient, string, string], readonly Poll[]>;
  readonly #results: LoadController<readonly [StekClient, string, string], PollResults | undefined>;
  /** The one that a visitor took from the list. */
  #chosenId = '';
  /** What came since the first answer. */
  #newer: { poll: Poll; results: PollResults | undefined } | undefined;
  #watched: { client: StekClient; id: string; abort: AbortController } | undefined;

  constructor(host: StekElement, options: PollSourceOptions) {
    this.#host = host;
    this.#options = options;
    this.#polls = new LoadController(host, {
      args: () => this.#wanted,
      load: ([client, id, place], signal) => load(client, { id, place }, { signal, tell: options.tell }),
    });
    this.#results = new LoadController(host, {
      args: () => this.#wantedResults,
      load: ([client, id], signal) => resultsOf(client, id, signal),
    });
    host.addController(this);
  }

  /** How asking for polls stands. */
  get state(): LoadState<readonly Poll[]> {
    return this.#polls.state;
  }

  /** How asking for results stands; `data` is `undefined` as long as nothing was counted. */
  get resultsState(): LoadState<PollResults | undefined> {
    return this.#results.state;
  }

  /** The moment that counts as now. */
  get moment(): PollMoment {
    const now = this.#options.now();
    return { now, today: municipalDay(now) };
  }

  /** What is to be shown; `undefined` while it is not known. */
  get choice(): PollChoice | undefined {
    const given = this.#options.given();
    if (given) return { kind: 'one', poll: given.poll };
    const polls = this.#polls.state.data;
    if (!polls) return undefined;
    const chosen = this.#chosenId && polls.find(({ id }) => id === this.#chosenId);
    const id = this.#options.pollId();
    if (id || chosen) {
      const poll = chosen || polls[0];
      return poll ? { kind: 'one', poll: this.#newest(poll) } : { kind: 'none' };
    }
    const choice = choosePoll(polls, this.moment);
    return choice.kind === 'one' ? { kind: 'one', poll: this.#newest(choice.poll) } : choice;
  }

  /** The poll that is shown. */
  get poll(): Poll | undefined {
    const { choice } = this;
    return choice?.kind === 'one' ? choice.poll : undefined;
  }

  /** The results of the poll that is shown, where there are any. */
  get results(): PollResults | undefined {
    const given = this.#options.given();
    if (given) return given.results;
    const results = this.#newer?.results ?? this.#results.state.data;
    return results?.pollId === this.poll?.id ? results : undefined;
  }

  /** Whether there is a list to go back to. */
  get hasList(): boolean {
    return this.#chosenId !== '';
  }

  choose(id: string): void {
    this.#chosenId = id;
    this.#host.requestUpdate();
  }

  retry(): void {
    if (this.#polls.state.status === 'failed') this.#polls.reload();
    if (this.#results.state.status === 'failed') this.#results.reload();
  }

  /** Another address or another poll: what was taken from the list before counts no longer. */
  hostUpdate(): void {
    const { poll } = this;
    const client = this.#options.client();
    const wanted = poll && client && this.#options.follows() && !this.#options.given() ? poll.id : '';
    if (this.#watched && (this.#watched.id !== wanted || this.#watched.client !== client)) this.#unwatch();
    if (wanted && client && !this.#watched) void this.#watch(client, wanted);
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  #unwatch(): void {
    this.#watched?.abort.abort();
    this.#watched = this.#newer = undefined;
  }

  async #watch(client: StekClient, id: string): Promise<void> {
    const abort = new AbortController();
    this.#watched = { client, id, abort };
    try {
      for await (const { poll, results } of client.polls.watch(id, { signal: abort.signal })) {
        if (abort.signal.aborted) return;
        this.#newer = { poll, results };
        this.#host.requestUpdate();
      }
    } catch {
      // Nothing more is heard of it: what was shown stays.
    }
  }

  #newest(poll: Poll): Poll {
    return this.#newer?.poll.id === poll.id ? this.#newer.poll : poll;
  }

  get #wanted(): readonly [StekClient, string, string] | undefined {
    const client = this.#options.client();
    return client && !this.#options.given() ? [client, this.#options.pollId(), this.#options.place()] : undefined;
  }

  get #wantedResults(): readonly [StekClient, string, string] | undefined {
    const client = this.#options.client();
    const { poll } = this;
    if (!client || !poll || this.#options.given() || !this.#options.follows()) return undefined;
    const state = pollStateAt(poll, this.#options.now());
    const isSeen = state === 'open' ? poll.showResults === 'live' : ['closed', 'answered', 'archived'].includes(state);
    return isSeen ? [client, poll.id, state] : undefined;
  }
}

interface Wanted {
  id: string;
  place: string;
}

async function load(
  client: StekClient,
  { id, place }: Wanted,
  { signal, tell }: Pick<PollSourceOptions, 'tell'> & { signal: AbortSignal },
): Promise<readonly Poll[]> {
  try {
    if (id) return [await client.polls.get(id, { signal })];
    const { items, warnings } = await client.polls.list(place ? { place } : {}, { signal });
    if (warnings.length > 0) tell({ warnings });
    return items;
  } catch (error) {
    if (!signal.aborted) tell({ error });
    throw error;
  }
}

/** Nothing was counted yet, or it may not be seen yet: no failure. */
async function resultsOf(client: StekClient, id: string, signal: AbortSignal): Promise<PollResults | undefined> {
  try {
    return await client.polls.results(id, { signal });
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 404 || status === 403) return undefined;
    throw error;
  }
}
