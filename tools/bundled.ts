import { transform } from 'esbuild';
import { pathToFileURL } from 'node:url';
import type { OutputOptions, Plugin, PluginContext, PreRenderedChunk, RollupOptions } from 'rollup';
import { integrityOf } from './integrity.ts';

/** The name of a chunk. Texts say of which language and of what they are: the build of single files knows them by that. */
export function chunkName({ facadeModuleId }: PreRenderedChunk): string {
  const [, lang, file] = /\/i18n\/modules\/([\w-]+)\/([\w-]+)\.js$/.exec(facadeModuleId ?? '') ?? [];
  return lang === undefined ? 'chunks/[name]-[hash].js' : `chunks/texts-${lang}-${file}-[hash].js`;
}

/**
 * One file for each of these, for the `integrity` attribute of a page, which covers a file and nothing of what that file imports. They are
 * made of what was built into the folder already: all that an element may need is inside, save the texts of other languages. Those
 * would be two thirds of it; they are fetched as text, and only while they have the hash that stands in the file.
 */
export const bundled = (names: readonly string[], { dir, banner }: OutputOptions & { dir: string }): RollupOptions[] =>
  names.map(name => ({
    input: `${dir}/${name}.js`,
    plugins: [foreignTexts(dir), namedPolicy(name), squeezed()],
    output: { dir, banner, format: 'es', inlineDynamicImports: true, entryFileNames: 'bundled/[name].js' },
  }));

/** What stands in the place of `import()` in such a file. It is only ever given a name and a hash of the build. */
const FETCH_TEXTS = 'fetch-texts';
const fetchTexts = `export async function fetchTexts(name, integrity) {
  const response = await fetch(new URL('texts/' + name, import.meta.url), { integrity, credentials: 'omit' });
  if (!response.ok) throw new TypeError(response.url + ' ' + response.status);
  return response.json();
}`;

function foreignTexts(folder: string): Plugin {
  return {
    name: 'foreign-texts',
    resolveId: id => (id === FETCH_TEXTS ? id : null),
    load: id => (id === FETCH_TEXTS ? fetchTexts : null),
    async transform(code) {
      let changed = code;
      for (const [call, name] of code.matchAll(/\bimport\("\.\/(?:chunks\/)?(texts-[^"]+)"\)/g))
        changed = changed.replaceAll(call, await fetchCall(this, folder, name!));
      return changed === code ? null : { code: `import{fetchTexts}from'${FETCH_TEXTS}';${changed}`, map: null };
    },
  };
}

/** Writes the texts of a chunk as JSON. @returns the code that fetches them */
async function fetchCall(build: PluginContext, folder: string, chunk: string): Promise<string> {
  const module = (await import(pathToFileURL(`${folder}/chunks/${chunk}`).href)) as object;
  const source = JSON.stringify(module);
  const name = chunk.replace(/^texts-/, '').replace(/\.js$/, '.json');
  build.emitFile({ type: 'asset', fileName: `bundled/texts/${name}`, source });
  return `fetchTexts("${name}","${integrityOf(Buffer.from(source))}")`;
}

/**
 * Each file has a Lit of its own, and under `trusted-types lit-html` a page can make that policy once: the second file would end
 * with words of the browser alone. It ends all the same (its elements stay what stands inside them, a link), and says what to do.
 */
function namedPolicy(name: string): Plugin {
  const policy = /[\w$]+\.createPolicy\("lit-html",\{createHTML:[\w$]+=>[\w$]+\}\)/g;
  const words = `Two files of bundled/ stand on this page, and its policy allows one trusted-types lit-html: ${name}.js does nothing. Load bundled/stek-all.js in place of both, or the files beside bundled/, or allow 'allow-duplicates' in the policy.`;
  let found = 0;
  return {
    name: 'named-policy',
    transform(code) {
      if (!policy.test(code)) return null;
      found += 1;
      const guarded = code.replace(
        policy,
        call => `(()=>{try{return ${call}}catch(cause){throw new Error(${JSON.stringify(words)},{cause})}})()`,
      );
      return { code: guarded, map: null };
    },
    buildEnd() {
      if (found !== 1) this.error(`${name}: Lit makes its policy in ${found} places, in place of 1`);
    },
  };
}

/** What is small is made one file: nothing to be found any more but the spaces that the bundler puts in. */
const squeezed = (): Plugin => ({
  name: 'squeezed',
  async renderChunk(code) {
    const { code: short } = await transform(code, { minify: true, target: 'es2022', legalComments: 'none' });
    return { code: short, map: null };
  },
});
