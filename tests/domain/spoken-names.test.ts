import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileOf, LANGUAGES, namesFile } from '../../tools/spoken-names.ts';
import { languages } from '../../src/i18n/languages.ts';

describe('The names of days and months', () => {
  it('are there for every language that can be chosen', () => {
    assert.deepEqual(languages.map(({ lang }) => lang).sort(), [...LANGUAGES].sort());
    assert.ok(LANGUAGES.length >= 16, `${LANGUAGES.length} languages`);
  });

  for (const lang of LANGUAGES) {
    it(`are in ${lang} what ICU says they are`, async () => {
      assert.equal(readFileSync(fileOf(lang), 'utf8'), await namesFile(lang), 'run node tools/spoken-names.ts');
    });
  }
});
