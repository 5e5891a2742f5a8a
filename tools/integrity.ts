import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `integrity.json` beside the scripts of a folder: file name → `sha384-…`, for the `integrity` attribute of a
 * snippet and the `integrity` key of an import map.
 */
export function writeIntegrity(folder: string): void {
  const hashes = globSync('**/*.js', { cwd: folder })
    .sort()
    .map(file => [file, `sha384-${sha384(`${folder}/${file}`)}`]);
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

function sha384(file: string): string {
  return createHash('sha384').update(readFileSync(file)).digest('base64');
}
