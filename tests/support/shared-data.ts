import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../../shared/data/', import.meta.url);

/** Why tests on the shared data are skipped, or `false` when the data is there. */
export const sharedDataMissing = existsSync(ROOT)
  ? false
  : 'the test data is not beside this checkout (../shared/data)';

/** Paths of all files below a folder of the shared data, sorted. */
export const sharedFiles = (folder: string, extension: string): string[] =>
  sharedDataMissing
    ? []
    : readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith(extension))
        .sort()
        .map(path => `${folder}/${path}`);

/** One file of the shared data. */
export const sharedFile = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(path, ROOT)));
