/** Only what another page can use goes into the manifest: elements, not the parts they are made of. */
export default {
  globs: ['src/components/**/*.ts', 'src/foundation/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
