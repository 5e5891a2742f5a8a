import { readdirSync } from 'node:fs';
import { publicOnly } from './tools/public-manifest.ts';

const components = readdirSync('src/components');

/** The elements and what they inherit; `publicOnly` leaves what a page can use. */
export default {
  globs: [
    ...components.flatMap(name => [`src/components/${name}/${name}.ts`, `src/components/${name}/stek-${name}.ts`]),
    'src/foundation/**/*.ts',
  ],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};
