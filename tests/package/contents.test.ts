import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Packed {
  files: { path: string; size: number }[];
  unpackedSize: number;
}

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as Packed[];
const files = packed[0]?.files.map(({ path }) => path) ?? [];

test('the package has what its users need and nothing else', () => {
  const expected = /^(dist\/|package\.json$|README\.md$|LICENSE|CHANGELOG\.md$|custom-elements\.json$|openapi\.json$)/;
  assert.deepEqual(
    files.filter(file => !expected.test(file)),
    [],
  );
  for (const file of [
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'custom-elements.json',
    'dist/cdn/integrity.json',
    'dist/cdn/NOTICES.txt',
  ]) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
});

test('the package has no sources, tests or maps in dist', () => {
  assert.deepEqual(
    files.filter(file => /(?<!\.d)\.ts$|\.test\.|\.map$|\.tsbuildinfo$/.test(file)),
    [],
  );
});

test('nothing in the package names a .ts file, a folder of a builder or a registry', () => {
  const forbidden =
    /(?:from|import\()\s*['"]\.[^'"]*\.ts['"]|\/(?:home|Users|work|root)\/[a-z]|registry\.npm|npmmirror/;
  const texts = files.filter(file => /\.(js|ts|json|html|css|md)$/.test(file));
  assert.deepEqual(
    texts.filter(file => forbidden.test(readFileSync(file, 'utf8'))),
    [],
  );
});
