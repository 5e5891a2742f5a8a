import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const CALENDAR = 'src/components/activity-calendar';
const page = readFileSync('docs/architecture.md', 'utf8');

/** The files and folders that a text names, each from the folder that its sentence names last. */
function pathsIn(text: string): string[] {
  let folder = CALENDAR;
  return [...text.matchAll(/`((?:\.\.\/)*[\w-]+(?:\/[\w.-]*)*(?:\.ts)?)`/g)].flatMap(([, path = '']) => {
    if (path.startsWith('src/')) return [path];
    if (path.startsWith('../') && !path.endsWith('.ts')) return [(folder = join(CALENDAR, path))];
    return path.endsWith('.ts') || path.endsWith('/') ? [join(path.startsWith('../') ? CALENDAR : folder, path)] : [];
  });
}

describe('The page about what loads when', () => {
  it('names files and folders that are there', () => {
    const [table = '', ...others] = page.split(/^(?=## |- )/m);
    const paths = [table, ...others].flatMap(pathsIn);
    assert.ok(paths.length >= 25, `${paths.length} paths`);
    assert.deepEqual(
      paths.filter(path => !existsSync(path)),
      [],
    );
  });

  it('names every folder of the calendar', () => {
    const folders = readdirSync(CALENDAR, { withFileTypes: true }).filter(entry => entry.isDirectory());
    const known = folders.map(({ name }) => name).filter(name => name !== 'styles' && name !== 'sign-up');
    assert.ok(known.length >= 5, `${known.length} folders`);
    for (const name of known) assert.ok(page.includes(`\`${name}/\``), name);
  });

  it('is right that the calendar fetches nothing that is not named in one file', () => {
    const files = readdirSync(CALENDAR, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
    const fetching = files.filter(file => /\bimport\(/.test(readFileSync(join(CALENDAR, file), 'utf8')));
    assert.deepEqual(fetching.filter(file => !file.startsWith('sign-up/')).sort(), [
      'details/details-controller.ts',
      'lazy-modules.ts',
    ]);
  });
});
