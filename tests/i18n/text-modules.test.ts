import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { textFiles } from '../../tools/text-files.ts';
import { textModules } from '../../tools/text-modules.ts';

const modules = textModules();

describe('The modules of the texts', () => {
  it('are those of the files as they now are (else: node tools/i18n.ts make)', () => {
    assert.ok(modules.size > 100);
    assert.deepEqual(globSync('src/i18n/modules/**/*.ts').toSorted(), [...modules.keys()].toSorted());
    const old = [...modules].filter(([path, code]) => readFileSync(path, 'utf8') !== code).map(([path]) => path);
    assert.deepEqual(old, []);
  });

  it('give an element its own texts in a language as one file', () => {
    const files = textFiles().filter(({ lang }) => lang === 'nl');
    assert.ok(files.length >= 8, `${files.length} files`);
    const arabic = [...modules.keys()].filter(path => path.includes('/ar/')).map(path => path.split('/').at(-1));
    assert.deepEqual(
      arabic.toSorted(),
      ['pack.ts', ...files.map(({ name }) => `${name.split('/').at(-1)}.ts`)].toSorted(),
    );
  });

  it('split the Dutch, so that each part comes with the code that says it', () => {
    const month = modules.get('src/i18n/modules/nl/calendar-month.ts') ?? '';
    assert.match(month, /"previousMonth"/);
    assert.doesNotMatch(month, /"programme"/);
  });

  it('leave what only a server says out of what a page can load of a language', () => {
    for (const lang of ['nl', 'ar']) {
      const pack = modules.get(`src/i18n/modules/${lang}/pack.ts`) ?? '';
      assert.match(pack, /calendar/);
      assert.doesNotMatch(pack, /(notice|page)\.ts'/);
    }
  });

  it('show marks for direction as escapes, so that a reader of the code sees them', () => {
    const code = modules.get('src/i18n/modules/ar/calendar.ts') ?? '';
    assert.match(code, /\\u2066\{phone\}\\u2069/);
    assert.doesNotMatch(code, /[\u2066-\u2069]/);
  });
});
