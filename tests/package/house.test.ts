import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import { test } from 'node:test';
import { elements } from '../../tools/elements.ts';

for (const { tag, source } of elements()) {
  const name = basename(dirname(source));
  test(`<${tag}> has its tests, its story and a place at the front door`, () => {
    assert.notEqual(globSync(`tests/components/{${name}/**/*.test.ts,${name}.*.ts}`).length, 0, 'no test');
    assert.ok(existsSync(`stories/${name}.stories.ts`), 'no story');
    assert.match(readFileSync('src/index.ts', 'utf8'), new RegExp(`/components/${name}/${name}\\.ts'`));
  });
}

test('custom-elements.json is what the sources say', () => {
  const folder = 'reports/manifest';
  execFileSync('node_modules/.bin/cem', ['analyze', '--quiet', '--outdir', folder], { stdio: 'ignore' });
  const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  assert.equal(readFileSync('custom-elements.json', 'utf8'), fresh, 'npm run build, and commit custom-elements.json');
});

test('the lock file pins contents, not places', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  assert.doesNotMatch(lock, /"resolved": "https?:/);
});

test('no file names a package registry or a folder of one machine', () => {
  const forbidden = /registry\.(npm|yarn)[a-z]*\.|npmmirror|(?<![\w.])\/(home|Users)\/[a-z]+\//;
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter(file => file && existsSync(file));
  const named = files
    .filter(file => file !== 'tests/package/house.test.ts' && file !== 'tests/package/contents.test.ts')
    .filter(file => forbidden.test(readFileSync(file, 'latin1')));
  assert.deepEqual(named, []);
});

test('the README says of every dependency why it is there', () => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'peerDependencies',
    Record<string, string>
  >;
  const readme = readFileSync('README.md', 'utf8');
  assert.deepEqual(
    Object.keys({ ...dependencies, ...peerDependencies }).filter(name => !readme.includes(`\`${name}\``)),
    [],
  );
});

test('every rule that is cited can be read', () => {
  const rules = globSync('docs/rules/*.md').map(file => readFileSync(file, 'utf8'));
  const citing = globSync(['{src,tests,stories,tools}/**/*.ts', 'docs/*.md', '*.md']);
  const cited = new Set(
    citing.flatMap(file => readFileSync(file, 'utf8').match(/\b(?:A11Y|EL|PIC|SPK|PRINT)-\d+\b/g) ?? []),
  );
  assert.ok(cited.size >= 20, `${cited.size} are cited`);
  assert.deepEqual(
    [...cited].filter(rule => !rules.some(text => new RegExp(`\\b${rule}\\b`).test(text))),
    [],
  );
});
