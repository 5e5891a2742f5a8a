/**
 * Builds the package: `node tools/build.ts`. With `--if-older` it does nothing when `dist` is newer than what it is
 * made of, so that `npm start` opens at once the second time.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeEditorData } from './editor-data.ts';
import { writeFrameworkTypes } from './framework-types.ts';
import { writeCanonicalShapes } from './canonical-shapes.ts';
import { writeIntegrity } from './integrity.ts';
import type { Manifest } from './manifest.ts';
import { makeTextModules } from './text-modules.ts';
import { tokenFile } from '../src/theme/token-file.ts';

const stamp = 'dist/.built';
const inputs = ['src/**/*', 'tools/*.ts', '*.{mjs,json}'];

makeTextModules();
if (!process.argv.includes('--if-older') || isOlder()) {
  console.log('Building, about a minute: types, then elements. The next start opens at once.');
  rmSync('dist', { recursive: true, force: true });
  await writeCanonicalShapes();
  run('tsc', '-p', 'tsconfig.build.json');
  nameModulesJs();
  copyAssets();
  if (existsSync('dist/cli/stek.js')) chmodSync('dist/cli/stek.js', 0o755);
  run('rollup', '-c', '--silent');
  writeIntegrity('dist/cdn');
  run('cem', 'analyze', '--quiet');
  describeElements();
  writeFileSync('dist/tokens.json', `${JSON.stringify(tokenFile(), null, 2)}\n`);
  writeFileSync(stamp, '');
  console.log('Built.');
}

function isOlder(): boolean {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return globSync(inputs).some(file => file !== 'custom-elements.json' && statSync(file).mtimeMs > built);
}

/** For editors, and for templates of frameworks. */
function describeElements(): void {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  writeEditorData(manifest, { name, version }, 'dist');
  writeFrameworkTypes(manifest, 'dist/types');
}

/**
 * tsc turns `./price.ts` into `./price.js` in the code, but not in declarations, nor (6.0.3) in an `import()` inside a
 * class whose fields it moves.
 */
function nameModulesJs(): void {
  for (const file of globSync('dist/**/*.{js,d.ts}')) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/((?:from|import|declare module) ?\(?)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2'),
    );
  }
}

/** Pictures, SQL, pages: everything in src that is no TypeScript keeps its place, save the texts, of which modules are made. */
function copyAssets(): void {
  for (const file of globSync('src/**/*')) {
    if (!/\.(ts|md)$|^src\/i18n\//.test(file) && statSync(file).isFile()) cpSync(file, file.replace(/^src/, 'dist'));
  }
}

function run(command: string, ...args: string[]): void {
  try {
    execFileSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  } catch {
    console.error(`Build stopped: ${command} ${args.join(' ')} failed.`);
    process.exit(1);
  }
}
