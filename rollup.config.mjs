import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { elements } from './tools/elements.ts';
import { minifyTemplates } from './tools/minify-templates.ts';
import { notices } from './tools/notices.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | MIT, with parts under the licences in NOTICES.txt */`;

/** What one file of `dist/cdn` is made from: minified, with what loads later in `chunks/`. */
const bundle = (file, input, ...plugins) => ({
  input: { [file]: input },
  // Chunks take what they need from the entry, so that one file per tag stays one file.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    ...plugins,
    nodeResolve({ exportConditions: ['browser', 'production'] }),
    minifyTemplates(),
    terser({ ecma: 2022, module: true, format: { comments: /^!/ } }),
    notices(),
  ],
  // Faults only: TypeScript's decorator helper and zod's pure comments make noise without meaning.
  onwarn(warning) {
    if (['UNRESOLVED_IMPORT', 'MISSING_EXPORT'].includes(warning.code)) throw new Error(warning.message);
  },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    banner,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});

/** A module that exists only here: all the elements together. */
const together = modules => ({
  name: 'together',
  resolveId: id => (id === 'together' ? id : null),
  load: id => (id === 'together' ? modules.map(module => `import './${module}';`).join('\n') : null),
});

const modules = elements();

export default [
  ...modules.map(({ tag, module }) => bundle(tag, module)),
  ...(modules.length > 0 ? [bundle('stek-all', 'together', together(modules.map(({ module }) => module)))] : []),
];
