import type { Instant } from '../schema/scalar.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { StekError } from './errors.ts';
import { StaticFile, type FileCopy, type FileReader } from './static-file.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { ReadSettings } from './transport.ts';

/** What some files hold together. */
export interface FileContents<T> {
  /** Of each file that could be read now or before. */
  readonly contents: readonly [T, ...T[]];
  /** Whether that is all of them, as they are now. */
  readonly complete: boolean;
  /** Which could not be read. */
  readonly warnings: readonly ParseWarning[];
  /** When the one that was not confirmed for longest was. */
  readonly asOf: Instant;
  /** Whether one of them is shown from memory. */
  readonly stale: boolean;
}

/** Several files that hold the same sort of thing. One that is broken never takes the others with it. */
export class StaticFileSet<T> {
  readonly #files: readonly StaticFile<T>[];

  constructor(urls: readonly string[], contentOf: FileReader<T>, options: StaticFilesOptions) {
    this.#files = urls.map(url => new StaticFile(url, contentOf, options));
  }

  /** Rejects when none of them can be read. */
  async read(settings: ReadSettings): Promise<FileContents<T>> {
    // A file that just failed is left alone for a while as long as another one has something to show.
    const patient = this.#files.some(file => file.hasContent);
    const copies = await Promise.all(this.#files.map(file => file.read(settings, patient)));
    const good = copies.filter(({ content }) => content !== undefined);
    const [first, ...others] = good.map(({ content }) => content!);
    if (first === undefined)
      throw copies[0]?.error ?? new StekError('invalid_request', 'Give at least one file to read.');
    return {
      contents: [first, ...others],
      complete: copies.every(({ error }) => !error),
      warnings: copies.flatMap(warningOf),
      asOf: new Date(Math.min(...good.map(copy => copy.checkedAt))).toISOString(),
      stale: good.some(copy => copy.error !== undefined),
    };
  }
}

/** The address without its query, which can hold a secret. */
function warningOf({ url, error, content }: FileCopy<unknown>): ParseWarning[] {
  if (!error) return [];
  const shown = content === undefined ? 'The others are shown.' : 'What it held is shown.';
  return [{ path: url.replace(/[?#].*$/, ''), code: 'file_failed', detail: `${error.message} ${shown}` }];
}
