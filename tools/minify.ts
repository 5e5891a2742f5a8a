import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { minify as terser, type MinifyOptions } from 'terser';

/** One exported name under which a chunk knows it by another: `Xy as a`. */
const EXPORTED = /(?<=[{,]\s*)([\w$]+) as ([\w$]{1,2})(?=\s*[,}])/g;

/**
 * How our bundles are made small: the same for what is published, measured and compared. Terser finds more in what esbuild has
 * gone through than in the code itself (1 % after gzip), and what a chunk exports under a letter goes by that letter inside it
 * too, which spares the list of both (0.5 % for an element with many parts that load later). Comments of licences are not in
 * each file: they stand together in NOTICES.txt, which every file names.
 */
export const minify = (): Plugin => ({
  name: 'minify',
  async renderChunk(code) {
    const { code: short } = await transform(code, { minify: true, target: 'es2022', legalComments: 'inline' });
    const { code: shorter = short } = await terser(short, { ...options, nameCache: namesOf(short) });
    return { code: shorter, map: null };
  },
});

const options: MinifyOptions = {
  ecma: 2020,
  module: true,
  compress: { passes: 3 },
  format: { comments: /^!/ },
};

/** In terser's own form: which name each of the top level gets. */
function namesOf(code: string): object {
  const list = code.slice(code.lastIndexOf('export{'));
  return {
    vars: { props: Object.fromEntries([...list.matchAll(EXPORTED)].map(([, own, name]) => [`$${own}`, name])) },
  };
}
