import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/i18n/direction.ts';
import { elementTexts } from '../../src/i18n/element.ts';
import { languages } from '../../src/i18n/languages.ts';
import { originOf } from '../../src/i18n/load-catalogue.ts';
import { catalogueFiles } from '../support/catalogue-files.ts';

const files = catalogueFiles();
const partsOf = (of: string) => files.filter(({ lang }) => lang === of).map(({ component }) => component);

describe('The languages', () => {
  it('are those of the folders, each once', () => {
    const folders = new Set(files.map(({ lang }) => lang).filter(lang => lang !== 'nl-u'));
    assert.deepEqual(languages.map(({ lang }) => lang).toSorted(), [...folders].toSorted());
    assert.equal(languages.length, 16);
  });

  it('begin with those of the town hall, then go by script and name', () => {
    assert.deepEqual(
      languages.slice(0, 3).map(({ lang }) => lang),
      ['nl', 'fr', 'en'],
    );
    const rest = languages.slice(3);
    const order = ({ name }: { name: string }) => ['Latn', 'Cyrl', 'Arab', 'Ethi'].indexOf(scriptOf(name));
    assert.deepEqual(
      rest,
      rest.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'nl')),
    );
  });

  for (const { lang, name, origin } of languages) {
    it(`${lang} goes by the name its own speakers give it`, () => {
      const own = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? '';
      assert.equal(name.toLocaleLowerCase(lang), own.toLocaleLowerCase(lang));
    });

    it(`${lang} runs the way of its script`, () => {
      assert.equal(directionOf(lang), scriptOf(name) === 'Arab' ? 'rtl' : 'ltr');
    });

    it(`${lang} has every part of every file`, () => {
      assert.deepEqual(partsOf(lang).toSorted(), partsOf('nl').toSorted());
    });

    it(`${lang} says whether a person stands behind its common texts`, async () => {
      assert.equal(await originOf(lang, [elementTexts]), origin);
    });
  }
});

/** The script a name is written in, as ISO 15924 calls it. */
function scriptOf(name: string): string {
  const scripts = ['Latn', 'Cyrl', 'Arab', 'Ethi'];
  return scripts.find(script => new RegExp(`^[\\p{Script=${script}}\\s]+$`, 'u').test(name)) ?? 'mixed';
}
