import type { Service } from '../schema/service.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';
import { StaticFileSet } from './static-file-set.ts';
import type { StaticFilesOptions } from './static-files.ts';
import { jsonIn } from './static-json.ts';
import type { ReadRequest, ReadSettings, TransportAnswer } from './transport.ts';

/** What a file with services holds. */
interface ServicesInFile {
  services: readonly Service[];
  warnings: readonly ParseWarning[];
}

/** Answers services out of files, as a server would: our own JSON and HSDS 3. Loaded with the first read. */
export class StaticServices {
  readonly #files: StaticFileSet<ServicesInFile>;

  constructor(urls: readonly string[], options: StaticFilesOptions) {
    this.#files = new StaticFileSet(urls, servicesIn, options);
  }

  async read({ path }: ReadRequest, settings: ReadSettings): Promise<TransportAnswer> {
    const { contents, warnings, asOf, stale } = await this.#files.read(settings);
    const byId = new Map(contents.flatMap(({ services }) => services).map(service => [service.id, service]));
    const id = path.split('/')[1];
    if (id === undefined) {
      const all = [...warnings, ...contents.flatMap(one => one.warnings)];
      return { data: { items: [...byId.values()], warnings: all }, status: 200, asOf, stale };
    }
    const found = byId.get(decodeURIComponent(id));
    if (!found) throw new StekError('not_found', 'No file holds this service.');
    return { data: found, status: 200, asOf, stale };
  }
}

/** A broken file must not pass for no services: what was read before stays. */
async function servicesIn(received: Received): Promise<ServicesInFile> {
  const json = jsonIn(received, 'services');
  const { readServiceFile } = await import('../feeds/hsds/read.ts');
  const found = readServiceFile(json);
  const isNone = found.warnings.find(({ code }) => code === 'no_services');
  if (isNone) throw new StekError('invalid_response', isNone.detail, { status: received.status });
  return found;
}
