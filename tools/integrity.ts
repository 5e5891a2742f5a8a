import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `integrity.json` beside the scripts of a folder: file name → `sha384-…`, for the `integrity` attribute of a
 * snippet and the `integrity` key of an import map. Texts that a script fetches stand there too.
 */
export function writeIntegrity(folder: string): void {
  const hashes = globSync(['**/*.js', 'bundled/texts/*.json'], { cwd: folder })
    .sort()
    .map(file => [file, integrityOf(readFileSync(`${folder}/${file}`))]);
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** The hash of a file as pages name it: `sha384-…`. */
export const integrityOf = (file: Uint8Array): string => `sha384-${createHash('sha384').update(file).digest('base64')}`;
