import type { StekError } from './errors.ts';
import type { FetchOptions } from './fetch-with-retry.ts';
import type { StaticSource } from './static-source.ts';
import type { Transport } from './transport.ts';
import { absolute } from './web.ts';

/** Which files hold the programme. */
export interface StaticFiles {
  /**
   * Address or addresses of iCalendar, UiTdatabank JSON or our own JSON, absolute or relative to the page.
   *
   * @example 'agenda.ics'
   * @example ['stek.ics', 'https://example.be/uit.json']
   */
  readonly activities: string | readonly string[];
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
 * Reads the programme from files on any site; read only. The readers of the formats are loaded with the first file. Several
 * files become one programme, and one that is broken never empties the others: it is a warning.
 *
 * @example
 * ```ts
 * const stek = createStekClient({ transport: staticFiles({ activities: 'agenda.ics' }) });
 * ```
 */
export function staticFiles(files: StaticFiles, options: StaticFilesOptions = {}): Transport {
  const urls = [files.activities].flat();
  let source: Promise<StaticSource> | undefined;
  const open = async (): Promise<StaticSource> => new (await import('./static-source.ts')).StaticSource(urls, options);
  const [only = '', ...others] = urls;
  const subscribe = others.length === 0 && /^[^?#]+\.ics([?#]|$)/i.test(only) ? absolute(only) : undefined;
  return {
    capabilities: { read: true, services: false, signUp: false, subscribe },
    calendarUrl: ({ place, activity } = {}) => (place || activity ? undefined : subscribe),
    async read(request, settings) {
      source ??= open();
      source.catch(() => (source = undefined));
      return (await source).read(request, settings);
    },
  };
}
