import { StekError } from './errors.ts';
import type { FetchOptions } from './fetch-with-retry.ts';
import type { StaticSource } from './static-source.ts';
import type { Transport } from './transport.ts';
import { absolute } from './web.ts';

/** Which files hold the programme, and which hold polls, answered signals or services. */
export interface StaticFiles {
  /**
   * The programme: address or addresses of iCalendar, UiTdatabank JSON or our own JSON, absolute or relative to the page.
   *
   * @example 'agenda.ics'
   * @example ['stek.ics', 'https://example.be/uit.json']
   */
  readonly activities?: string | readonly string[] | undefined;
  /**
   * Polls: address or addresses of JSON, either one poll or `{ "polls": [], "results": {} }` with the results by the id of their poll, both
   * as the server gives them.
   *
   * @example 'poll.json'
   */
  readonly polls?: string | readonly string[] | undefined;
  /**
   * What was done with what people passed on: address or addresses of JSON, as `GET /signals/published` of a server gives it, saved as a file.
   *
   * @example 'signals.json'
   */
  readonly signals?: string | readonly string[] | undefined;
  /**
   * Services people can be shown the way to: address or addresses of JSON, ours (`{ "services": [] }`, or what `GET /services` of a server
   * gives) or HSDS 3 of Open Referral.
   *
   * @example 'services.json'
   */
  readonly services?: string | readonly string[] | undefined;
}

/** Options of `staticFiles`. */
export interface StaticFilesOptions extends FetchOptions {
  /**
   * Milliseconds after which a file is asked for again, if something is read; only what changed comes over the line.
   *
   * @default 300_000
   */
  readonly revalidateAfter?: number | undefined;
  /** Called when a file could not be read, with its address as it was given: to tell the maker of the page. */
  readonly onFailure?: ((url: string, error: StekError) => void) | undefined;
}

/**
 * Reads the programme, polls, answered signals and services from files on any site; read only. The readers of the formats are loaded with the first file. Several
 * files become one programme, and one that is broken never empties the others: it is a warning.
 *
 * @example
 * ```ts
 * const stek = createStekClient({ transport: staticFiles({ activities: 'agenda.ics' }) });
 * ```
 */
export const staticFiles = (files: StaticFiles, options: StaticFilesOptions = {}): Transport =>
  filesTransport(files, options);

/** What reads a programme out of files. */
export type ProgrammeReader = typeof StaticSource;

/**
 * The same.
 * @param reader what reads a programme, where that is there already
 */
export function filesTransport(files: StaticFiles, options: StaticFilesOptions, reader?: ProgrammeReader): Transport {
  const activities = urlsOf(files.activities);
  const polls = urlsOf(files.polls);
  const signals = urlsOf(files.signals);
  const services = urlsOf(files.services);
  const [only = '', ...others] = activities;
  const subscribe = others.length === 0 && /^[^?#]+\.ics([?#]|$)/i.test(only) ? absolute(only) : undefined;
  const has = {
    read: activities.length > 0,
    polls: polls.length > 0,
    signals: signals.length > 0,
    services: services.length > 0,
  };
  const programme = opened(
    async () => new (reader ?? (await import('./static-source.ts')).StaticSource)(activities, options),
  );
  const asked = opened(async () => {
    const { StaticPolls } = await import('./static-polls.ts');
    return new StaticPolls(polls, options, has.read ? programme : undefined);
  });
  const answered = opened(async () => new (await import('./static-signals.ts')).StaticSignals(signals, options));
  const known = opened(async () => new (await import('./static-services.ts')).StaticServices(services, options));
  return {
    capabilities: { ...has, signUp: false, vote: false, passOn: false, refer: false, subscribe },
    calendarUrl: ({ place, activity } = {}) => (place || activity ? undefined : subscribe),
    async read(request, settings) {
      if (has.polls && /^polls(\/|$)/.test(request.path)) return (await asked()).read(request, settings);
      if (has.signals && /^signals(\/|$)/.test(request.path)) return (await answered()).read(request, settings);
      if (has.services && /^services(\/|$)/.test(request.path)) return (await known()).read(request, settings);
      if ((has.polls || has.signals || has.services) && !has.read)
        throw new StekError('unsupported', 'These files do not hold what is asked for.');
      return (await programme()).read(request, settings);
    },
  };
}

const urlsOf = (files: string | readonly string[] = []): readonly string[] => [files].flat();

/** Opens once, and again after it could not be opened. */
function opened<T>(open: () => Promise<T>): () => Promise<T> {
  let source: Promise<T> | undefined;
  return () => {
    source ??= open();
    source.catch(() => (source = undefined));
    return source;
  };
}
