import { readdirSync } from 'node:fs';

const components = readdirSync('src/components');

/** Only what another page can use goes into the manifest: elements and what they inherit, not the parts they are made of. */
export default {
  globs: [
    ...components.flatMap(name => [`src/components/${name}/${name}.ts`, `src/components/${name}/stek-${name}.ts`]),
    'src/foundation/**/*.ts',
  ],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
