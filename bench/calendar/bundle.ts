import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup, type OutputChunk, type Plugin, type RollupLog, type RollupOutput } from 'rollup';
import { bundledChunks } from '../../tools/chunks.ts';
import { compileAtOnce } from '../../tools/compile-at-once.ts';
import { importsBeside } from '../../tools/imports-beside.ts';
import { minify } from '../../tools/minify.ts';
import { minifyTemplates } from '../../tools/minify-templates.ts';
import type { Contender } from './contenders.ts';

export interface Bundle {
  /** Files by name, ready to be served. */
  files: ReadonlyMap<string, string>;
  script: string;
  style: string | undefined;
  /** Bytes over the line after gzip: the scripts that load at once, and the style sheet. */
  scriptBytes: number;
  styleBytes: number;
}

/** A production bundle of one page, made in the same way for all, as the package makes its own. What is behind `import()` loads when asked. */
export async function bundle({ id, kind, from, entry }: Contender): Promise<Bundle> {
  const isOurs = kind === 'ours' || kind === 'way';
  const sheets: string[] = [];
  const made = await rollup({
    input: { [id]: entry },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      styleSheets(sheets),
      typeScript(),
      iCalJsOne(),
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      // As a bundler of the page's own does for the peers: nobody waits for a file to hear of the next.
      importsBeside(),
      minifyTemplates(),
      ...(process.env.NOMIN ? [] : [minify()]),
      compileAtOnce(),
    ],
    onwarn: refuseCircles,
  });
  const { output } = await made.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${id}-[name]-[hash].js`,
    // As in the published files; where the programme is in memory, the page itself works out the rules.
    ...(isOurs && { manualChunks: bundledChunks(id, entry, inSource, from === 'memory' ? ['recurrence'] : []) }),
  });
  await made.close();
  const files = new Map(output.map(file => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
  const style = sheets.length > 0 ? `${id}.css` : undefined;
  if (style) files.set(style, await minifiedSheet(sheets));
  const weight = (name: string | undefined): number =>
    name ? gzipSync(files.get(name) ?? '', { level: 9 }).length : 0;
  const script = `${id}.js`;
  return {
    files,
    script,
    style,
    scriptBytes: loadedAtOnce(output, script).reduce((sum, name) => sum + weight(name), 0),
    styleBytes: weight(style),
  };
}

/** Two files that import each other: one begins before what it stands on is there. Other warnings are about what others wrote. */
const refuseCircles = ({ code, message }: RollupLog): void => {
  if (code === 'CIRCULAR_CHUNK') throw new Error(message);
};

const inSource = (module: string): string => join(import.meta.dirname, '../../src', `${module}.ts`);

/** The entry and everything it imports without `import()`. */
function loadedAtOnce(output: RollupOutput['output'], script: string): string[] {
  const chunks = new Map(
    output.filter((file): file is OutputChunk => file.type === 'chunk').map(chunk => [chunk.fileName, chunk]),
  );
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    chunks.get(name)?.imports.forEach(visit);
  };
  visit(script);
  return [...loaded];
}

/** Takes the types off, and lowers the decorators as the compiler of the package does. */
const typeScript = (): Plugin => ({
  name: 'type-script',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { code: plain } = await transform(code, {
      loader: 'ts',
      target: 'es2022',
      sourcefile: id,
      tsconfigRaw: TSCONFIG,
    });
    return { code: plain, map: null };
  },
});

const TSCONFIG = {
  compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
};

/** ical.js 1, which FullCalendar's plugin asks for, is a script: it leaves what it makes in a variable, which becomes what the module gives. */
const iCalJsOne = (): Plugin => ({
  name: 'ical-js-1',
  transform: (code, id) =>
    id.endsWith('ical.js/build/ical.js')
      ? { code: `${code}\nexport const { parse, Component, Event } = ICAL;`, map: null }
      : null,
});

/** Takes imported style sheets out of the scripts, in the order in which they are imported. */
const styleSheets = (sheets: string[]): Plugin => ({
  name: 'style-sheets',
  transform(code, id) {
    if (!id.endsWith('.css')) return null;
    sheets.push(code);
    return { code: '', map: null, moduleSideEffects: 'no-treeshake' };
  },
});

const minifiedSheet = async (sheets: readonly string[]): Promise<string> =>
  (await transform(sheets.join('\n'), { loader: 'css', minify: true })).code;
