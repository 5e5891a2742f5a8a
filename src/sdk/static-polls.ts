import { pollStateAt } from '../domain/poll.ts';
import type { PollFile } from '../schema/poll-results.ts';
import type { Poll } from '../schema/poll.ts';
import { asRecord } from './as-record.ts';
import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';
import { StaticFileSet } from './static-file-set.ts';
import type { StaticFilesOptions } from './static-files.ts';
import { jsonIn } from './static-json.ts';
import type { StaticSource } from './static-source.ts';
import type { TransportAnswer, ReadRequest, ReadSettings } from './transport.ts';

/** A poll as a file has it: the client checks it. */
type RawPoll = Readonly<Record<string, unknown>>;

/** What a poll's file of ours may look like. */
type Contents = Readonly<PollFile>;

/** Answers for polls what a server would, out of files. Loaded with the first read. */
export class StaticPolls {
  readonly #files: StaticFileSet<Contents>;
  readonly #programme: (() => Promise<StaticSource>) | undefined;
  readonly #now: () => number;

  /** @param programme files that know what the places of polls are called */
  constructor(urls: readonly string[], options: StaticFilesOptions, programme?: () => Promise<StaticSource>) {
    this.#files = new StaticFileSet(urls, pollsIn, options);
    this.#programme = programme;
    this.#now = (options.clock ?? systemClock).now;
  }

  async read({ path, query = {} }: ReadRequest, settings: ReadSettings): Promise<TransportAnswer> {
    const { contents, warnings, asOf, stale } = await this.#files.read(settings);
    const [, id, part] = path.split('/').map(decodeURIComponent);
    const items = withoutDoubles(contents.flatMap(({ polls }) => polls).flatMap(item => this.#shown(item)));
    const answer = { status: 200, asOf, stale };
    if (id === undefined) {
      const place = query.place && (await this.#placeNamed(String(query.place), settings));
      const listed = items.filter(poll => isAskedFor(poll, String(query.state ?? ''), place || undefined));
      return { ...answer, data: { items: listed, warnings } };
    }
    const poll = items.find(item => item.id === id);
    if (!poll) throw new StekError('not_found', 'No file holds this poll.');
    return { ...answer, data: part === 'results' ? resultsOf(poll, contents) : poll };
  }

  /** As everybody is told now, like from a server: one whose time is over is closed, and drafts are for nobody. */
  #shown(item: unknown): readonly RawPoll[] {
    // What is no poll at all stays in the list, so that whoever reads it can say so.
    const poll = asRecord(item) ?? { item };
    if (poll.state === 'draft') return [];
    const isTold = typeof poll.state === 'string' && typeof poll.closesAt === 'string';
    return [isTold ? { ...poll, state: pollStateAt(poll as unknown as Poll, this.#now()) } : poll];
  }

  async #placeNamed(name: string, settings: ReadSettings): Promise<string> {
    const path = `places/${encodeURIComponent(name)}`;
    const found = await this.#programme?.()
      .then(source => source.read({ path }, settings))
      .catch(() => undefined);
    const id = asRecord(found?.data)?.id;
    return typeof id === 'string' ? id : name;
  }
}

/** What two files hold is there once, as the first has it. */
function withoutDoubles(polls: readonly RawPoll[]): readonly RawPoll[] {
  const ids = new Set<unknown>();
  return polls.filter(({ id }) => id === undefined || (!ids.has(id) && ids.add(id)));
}

/** @param states with commas between; empty for what is of today */
function isAskedFor({ state, placeId }: RawPoll, states: string, place: string | undefined): boolean {
  const isInState = states === '' ? state !== 'archived' : states.split(',').includes(state as string);
  // One without a place is of all places.
  return isInState && (!place || placeId === undefined || placeId === place);
}

function resultsOf(poll: RawPoll, contents: readonly Contents[]): unknown {
  if (poll.state === 'open' && poll.showResults !== 'live') {
    const problem = { code: 'results_hidden' } as const;
    throw new StekError('forbidden', 'Results are for nobody before the poll closes.', { problem });
  }
  const id = String(poll.id);
  const holder = contents.find(({ results }) => Object.hasOwn(results, id));
  if (!holder) throw new StekError('not_found', 'No file holds results of this poll.');
  return holder.results[id];
}

/** A login page or a broken file must not pass for no polls: what was read before stays. */
function pollsIn(received: Received): Contents {
  const found = asRecord(jsonIn(received, 'polls'));
  // Under `items` lies what a server's own list gave, saved as a file.
  const polls = found?.polls ?? found?.items;
  if (Array.isArray(polls)) return { polls, results: asRecord(found?.results) ?? {} };
  if (Array.isArray(found?.questions)) return { polls: [found], results: {} };
  throw new StekError('invalid_response', 'It holds neither a poll nor a list called "polls".', {
    status: received.status,
  });
}
