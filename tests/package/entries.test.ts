import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { elements } from '../../tools/elements.ts';

type Target = string | { types: string; default: string };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  bin: Record<string, string>;
  exports: Record<string, Target>;
  sideEffects: string[];
};
const entries = Object.entries(manifest.exports);
const fixed = entries.filter(([path]) => !path.includes('*'));

for (const [path, target] of entries) {
  test(`${path} leads to files that are there`, () => {
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      assert.notEqual(globSync(file).length, 0, `${file} is missing`);
    }
  });
}

/** Is made of what Angular gives, which a project has that imports it. */
const ANGULAR = './angular';

for (const [path] of fixed.filter(([name]) => !name.endsWith('.json') && name !== ANGULAR)) {
  test(`${path} can be imported where there is no page`, async () => {
    const module = (await import(`${manifest.name}${path.slice(1)}`)) as object;
    assert.ok(module);
  });
}

test('every element has its own entry, and only registrations have side effects', () => {
  for (const { tag, module } of elements()) {
    assert.equal((manifest.exports[`./elements/${tag}`] as { default?: string } | undefined)?.default, `./${module}`);
    assert.ok(existsSync(module), `${module} is not built`);
  }
  assert.deepEqual(manifest.sideEffects, [
    './dist/components/**/stek-*.js',
    './dist/cdn/*.js',
    './dist/cdn/bundled/*.js',
    './dist/embed/loader.js',
    './src/embed/loader.ts',
    './dist/cli/stek.js',
    './src/components/**/stek-*.ts',
    './src/cli/stek.ts',
    './dist/foundation/form/stek-*.js',
    './src/foundation/form/stek-*.ts',
  ]);
});

test('the SDK brings no code of elements', async () => {
  const modules = await modulesOf('dist/sdk/index.js');
  assert.deepEqual(
    modules.filter(module =>
      /\/(lit|lit-html|lit-element|@lit)\/|\/dist\/(components|foundation|theme)\//.test(module),
    ),
    [],
  );
});

test('the elements bring no code of the server', async () => {
  const modules = await modulesOf('dist/index.js');
  assert.deepEqual(
    modules.filter(module => /\/(hono|kysely|pg)\/|\/dist\/(server|cli|demo)\//.test(module)),
    [],
  );
});

test('importing the package root registers no element', async () => {
  const modules = await modulesOf('dist/index.js');
  const registrations = elements().map(({ module }) => module);
  assert.deepEqual(
    registrations.filter(registration => modules.some(module => module.endsWith(`/${registration}`))),
    [],
  );
});

test('no public type of the SDK names zod', () => {
  const named = globSync('dist/sdk/**/*.d.ts').filter(file => /\bzod\b|\bZod[A-Z]/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(named, []);
});

test('the command is a script that Node runs', () => {
  for (const file of Object.values(manifest.bin)) {
    assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  }
});

async function modulesOf(input: string): Promise<string[]> {
  const build = await rollup({
    input,
    treeshake: false,
    onwarn: () => undefined,
    plugins: [nodeResolve({ exportConditions: ['browser'], preferBuiltins: true })],
    external: /^node:/,
  });
  const { output } = await build.generate({ format: 'es' });
  const chunks = output.filter(part => part.type === 'chunk');
  // What comes with import() runs only when it is asked for: an element that another one uses registers itself then.
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of names)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(other => names.add(other));
  return chunks.filter(({ fileName }) => names.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
}
