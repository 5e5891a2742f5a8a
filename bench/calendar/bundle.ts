import { basename, extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { Contender } from './contenders.ts';

export interface Bundle {
  /** Files by name, ready to be served. */
  files: ReadonlyMap<string, Uint8Array>;
  script: string;
  style: string | undefined;
  /** Bytes over the line after gzip: the scripts that load at once, and the style sheet. */
  scriptBytes: number;
  styleBytes: number;
}

/** A production bundle of one page, made in the same way for all. Parts behind `import()` are files of their own and load when asked. */
export async function bundle({ id, entry }: Contender): Promise<Bundle> {
  const result = await build({
    entryPoints: { [id]: entry },
    outdir: '/',
    write: false,
    bundle: true,
    splitting: true,
    minify: process.env.NOMIN ? false : true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: new URL('tsconfig.json', import.meta.url).pathname,
    logLevel: 'error',
  });
  const files = new Map(result.outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const zipped = (name: string): number => gzipSync(files.get(name) ?? '', { level: 9 }).length;
  const script = `${id}.js`;
  const style = [...files.keys()].find(name => extname(name) === '.css');
  return {
    files,
    script,
    style,
    scriptBytes: loadedAtOnce(result.metafile, script).reduce((sum, name) => sum + zipped(name), 0),
    styleBytes: style === undefined ? 0 : zipped(style),
  };
}

/** The entry and everything it imports without `import()`. */
function loadedAtOnce({ outputs }: Metafile, script: string): string[] {
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const imports = byName.get(name)?.imports ?? [];
    for (const { path, kind } of imports) if (kind === 'import-statement') visit(basename(path));
  };
  visit(script);
  return [...loaded];
}
