import { readFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform, type TransformOptions } from 'esbuild';
import { rollup, type OutputChunk } from 'rollup';
import { minify } from '../../tools/minify.ts';

const options: TransformOptions = {
  loader: 'ts',
  target: 'es2022',
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
  },
};

/**
 * Bundles TypeScript sources for a page. The first chunk is the entry, the others are lazy.
 * @param isSmall whether it is minified as what is published, which takes longer than all the rest @default false
 */
export async function bundle(code: string, { isSmall = false } = {}): Promise<OutputChunk[]> {
  const entry = new URL('../../src/virtual-entry.ts', import.meta.url).pathname;
  const built = await rollup({
    input: entry,
    onwarn: () => {},
    plugins: [
      {
        name: 'typescript',
        resolveId: id => (id === entry ? id : null),
        load: async id => {
          if (!id.endsWith('.ts')) return null;
          const source = id === entry ? code : await readFile(id, 'utf8');
          return transform(source, options);
        },
      },
      nodeResolve({ browser: true }),
    ],
  });
  const { output } = await built.generate({ format: 'es', plugins: isSmall ? [minify()] : [] });
  return output.filter(part => part.type === 'chunk');
}
