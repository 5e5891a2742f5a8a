import type { StekError } from '../sdk/errors.ts';
import { filesTransport, type ProgrammeReader, type StaticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';
import { watchedTransport } from './watched-transport.ts';

/** What is there already to read files with. */
interface Means {
  /** Asks for them. @default the `fetch` of the page */
  fetch: typeof globalThis.fetch | undefined;
  /** Reads a programme. @default loaded with the first */
  programme?: ProgrammeReader | undefined;
}

/** Reads the feeds and other files that a page names. The console tells the webmaster what of them cannot be shown, and why. */
export function feedTransport(files: StaticFiles, { fetch, programme }: Means): Transport {
  const urls = Object.values(files).flat();
  const onFailure = (url: string, error: StekError) =>
    void warnings().then(
      ({ warnAboutSource }) => warnAboutSource(url, error),
      () => undefined,
    );
  return watchedTransport(filesTransport(files, { fetch, onFailure }, programme), {
    url: urls[0] ?? '',
    leftOut: found =>
      void warnings().then(
        ({ warnAboutLeftOut }) => warnAboutLeftOut(urls, found),
        () => undefined,
      ),
  });
}

const warnings = () => import('./source-warnings.ts');
