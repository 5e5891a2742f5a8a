import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { bundled, chunkName } from './tools/bundled.ts';
import { publishedChunks } from './tools/chunks.ts';
import { elements } from './tools/elements.ts';
import { importsBeside } from './tools/imports-beside.ts';
import { compileAtOnce } from './tools/compile-at-once.ts';
import { minify } from './tools/minify.ts';
import { minifyTemplates } from './tools/minify-templates.ts';
import { licenceNotices } from './tools/licence-notices.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | MIT, with parts under the licences in NOTICES.txt */`;

/** A module that exists only here: all the elements together. */
const together = modules => ({
  name: 'together',
  resolveId: id => (id === 'together' ? id : null),
  load: id => (id === 'together' ? modules.map(module => `import './${module}';`).join('\n') : null),
});

const modules = elements();

/**
 * One build for all elements: what they share, Lit before all, is in `chunks/` once. Two copies of Lit on a page would make two
 * policies of one name, which Trusted Types forbid (measured: the second element never wakes). The files named after the tags
 * only point to chunks, so that they can be renamed or served under a second address without loading anything twice.
 */
const elementFiles = {
  input: {
    ...Object.fromEntries(modules.map(({ tag, module }) => [tag, module])),
    'stek-all': 'together',
    // Beside the page of a shared tablet, which it opens without internet.
    'stek-kiosk-worker': 'dist/components/participation-poll/kiosk/kiosk-worker.js',
  },
  preserveEntrySignatures: 'strict',
  plugins: [
    together(modules.map(({ module }) => module)),
    nodeResolve({ exportConditions: ['browser', 'production'] }),
    importsBeside(),
    minifyTemplates(),
    minify(),
    compileAtOnce(),
    licenceNotices(),
  ],
  // Faults only: TypeScript's decorator helper and zod's pure comments make noise without meaning.
  onwarn(warning) {
    if (['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_CHUNK'].includes(warning.code))
      throw new Error(warning.message);
  },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    banner,
    entryFileNames: '[name].js',
    chunkFileNames: chunkName,
    manualChunks: publishedChunks(module => `dist/${module}.js`),
  },
};

/**
 * An address that is known only when the loader runs stays as it is. tsc has it go through a function that turns `.ts` into `.js`, and of
 * that the minifiers make an `import(a, b)` that no browser runs.
 */
const addressesAsTheyAre = {
  name: 'addresses-as-they-are',
  transform: code => ({ code: code.replaceAll(/__rewriteRelativeImportExtension\((\w+)\)/g, '$1'), map: null }),
};

/** The loader: a classic script, which may stand on any page, however old, and fetches elements itself. */
const loader = {
  input: 'dist/embed/loader.js',
  plugins: [addressesAsTheyAre, nodeResolve(), minify()],
  onwarn: elementFiles.onwarn,
  output: { file: 'dist/cdn/stek.js', format: 'iife', banner },
};

/** In this order: what is bundled is made of what was built before it. */
export default [
  elementFiles,
  ...bundled([...modules.map(({ tag }) => tag), 'stek-all'], { dir: 'dist/cdn', banner }),
  loader,
];
