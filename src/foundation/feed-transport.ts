import type { StekError } from '../sdk/errors.ts';
import { filesTransport, type ProgrammeReader, type StaticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';

/** What is there already to read files with. */
interface Means {
  /** Asks for them. @default the `fetch` of the page */
  fetch: typeof globalThis.fetch | undefined;
  /** Reads a programme. @default loaded with the first */
  programme?: ProgrammeReader | undefined;
}

/** Reads the feeds and other files that a page names. The console tells the webmaster why one of them cannot be shown. */
export function feedTransport(files: StaticFiles, { fetch, programme }: Means): Transport {
  const onFailure = (url: string, error: StekError) =>
    void import('./source-warnings.ts').then(({ warnAboutSource }) => warnAboutSource(url, error));
  return filesTransport(files, { fetch, onFailure }, programme);
}
