/**
 * How terser makes our bundles small: the same for what is published and for what is measured. Comments of licences are not in each
 * file: they stand together in NOTICES.txt, which every file names.
 */
export const minification = {
  ecma: 2022 as const,
  module: true,
  compress: { passes: 3 },
  format: { comments: /^!/ },
};
