import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** One custom element of the package, found by its registration file `src/components/<name>/stek-<name>.ts`. */
export interface ElementSource {
  /** The tag, which is also the name of the file that registers it. */
  tag: string;
  /** The registration file, relative to the package. */
  source: string;
  /** What the build makes of it, relative to the package. */
  module: string;
}

/** Every element of the package, in the order of the alphabet. */
export function elements(): ElementSource[] {
  return globSync('src/components/*/stek-*.ts')
    .map(source => ({
      tag: basename(source, '.ts'),
      source,
      module: source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
    }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
