import { readFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type OutputChunk } from 'rollup';
import ts from 'typescript';
import { minify } from '../../tools/minify.ts';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  verbatimModuleSyntax: true,
};

/** Bundles and minifies TypeScript sources as a page would get them. The first chunk is the entry, the others are lazy. */
export async function bundle(code: string): Promise<OutputChunk[]> {
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
          return ts.transpileModule(source, { compilerOptions, fileName: id }).outputText;
        },
      },
      nodeResolve({ browser: true }),
    ],
  });
  const { output } = await built.generate({ format: 'es', plugins: [minify()] });
  return output.filter(part => part.type === 'chunk');
}
