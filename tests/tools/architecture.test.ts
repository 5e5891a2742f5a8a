import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const CALENDAR = 'src/components/activity-calendar';
const page = readFileSync('docs/architecture.md', 'utf8');

/** The files and folders that a text names, each from the folder that its line names last, else from the one that its sentence does. */
function pathsIn(text: string): string[] {
  let folder = CALENDAR;
  return text.split('\n').flatMap(line => {
    let inLine = '';
    return [...line.matchAll(/`((?:\.\.\/)*[\w-]+(?:\/[\w.-]*)*(?:\.ts)?)`/g)].flatMap(([, path = '']) => {
      if (path.startsWith('../') && !path.endsWith('.ts')) return [(folder = join(CALENDAR, path))];
      if (/^(src|tests|stories)\//.test(path)) {
        inLine = dirname(path);
        return [path];
      }
      if (!path.endsWith('.ts') && !path.endsWith('/')) return [];
      return [join(path.startsWith('../') ? CALENDAR : inLine || folder, path)];
    });
  });
}

describe('The page about what loads when', () => {
  it('names files and folders that are there', () => {
    const [table = '', ...others] = page.split(/^(?=## |- )/m);
    const paths = [table, ...others].flatMap(pathsIn);
    assert.ok(paths.length >= 45, `${paths.length} paths`);
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

/** The way of a submission, by step: the files that its row names. */
const way = new Map(
  [
    ...(page.split(/^## /m).find(chapter => chapter.startsWith('What a person sends')) ?? '').matchAll(
      /^\| ([\w -]+) \| .* \| (.*) \|$/gm,
    ),
  ]
    .filter(([, step]) => step !== 'step' && !/^-+$/.test(step!))
    .map(([, step = '', files = '']) => [step, [...files.matchAll(/`(src\/[^`]+)`/g)].map(([, file = '']) => file)]),
);

describe('The page about the way of a submission', () => {
  it('goes from the form to the purge, with a file for each step', () => {
    assert.deepEqual(
      [...way.keys()],
      [
        ...['form', 'outbox', 'on the way', 'route', 'receive', 'accept', 'code', 'receipt', 'follow-up'],
        ...['inbox', 'transition', 'notice', 'purge', 'settling files'],
      ],
    );
    for (const [step, files] of way)
      assert.ok(files.length > 0 && files.every(file => existsSync(file)), `${step}: ${files.join(' ')}`);
  });

  it('names every part of the server through which each kind goes', () => {
    // What is left of each folder is a part of these: shapes, or what only one of them uses.
    const parts = ['receive', 'idempotency', 'numbers', 'follow-up-codes', 'look-up-code', 'follow-up', 'inbox', 'csv'];
    const named = [...way.values()].flat();
    for (const part of [...parts, 'transitions', 'purge'])
      assert.ok(named.includes(`src/server/submissions/${part}.ts`), part);
  });

  it('holds: no file of the mechanism imports a kind, and the kind is where it says', () => {
    const [kind] = way.get('accept')!;
    for (const file of [...way.values()].flat().filter(one => one !== kind && !one.startsWith('src/components/')))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /from '[^']*sign-up/, file);
    assert.match(readFileSync('src/server/sign-ups/sign-up-holder.ts', 'utf8'), /from '\.\/take-sign-up\.ts'/);
  });
});

describe('The page about adding a kind', () => {
  const kindPage = readFileSync('docs/adding-a-kind.md', 'utf8');

  it('names files that are there', () => {
    const named = [...kindPage.matchAll(/`((?:src|tests)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path);
    // Those of the noun that is to be added are not.
    const ours = named.filter(path => !/question|00NN/.test(path) || path.startsWith('tests/'));
    assert.ok(ours.length >= 10, `${ours.length} files`);
    assert.deepEqual(
      ours.filter(path => !existsSync(path)),
      [],
    );
  });

  it('says of every field of a kind what it promises', () => {
    const source = readFileSync('src/server/submissions/submission-kind.ts', 'utf8');
    const bodies = source.matchAll(/^export interface (?:Taken|Submission|Anonymous)Kind[^]*?^}/gm);
    const fields = [...bodies]
      .flatMap(([body]) => [...body.matchAll(/^ {2}(\w+)\??[:(]/gm)])
      .map(([, name = '']) => name);
    assert.ok(fields.length >= 20, `${fields.length} fields`);
    const promises = kindPage.split(/^## /m).find(chapter => chapter.startsWith('What each part promises')) ?? '';
    assert.deepEqual(
      fields.filter(name => !promises.includes(`\`${name}\``)),
      [],
    );
  });
});
