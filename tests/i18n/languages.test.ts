import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/i18n/direction.ts';
import { languages } from '../../src/i18n/languages.ts';
import * as dutch from '../../src/i18n/nl/pack.ts';
import { originOf, packs } from '../../src/i18n/packs.ts';
import { packOf } from '../support/catalogue-files.ts';

const parts = Object.keys(dutch).filter(name => name !== 'origin');

describe('The languages', () => {
  it('are those of the packs, each once', () => {
    const behind = Object.keys(packs).filter(lang => lang !== 'nl-u');
    assert.deepEqual(languages.map(({ lang }) => lang).toSorted(), ['nl', ...behind].toSorted());
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

    it(`${lang} says in its pack who wrote it, and has every part`, async () => {
      const pack = await packOf(lang);
      assert.equal(pack['origin'], origin);
      assert.equal(await originOf(lang), origin);
      // Only what a computer translated has to say so.
      const needed = lang === 'nl' || origin === 'machine' ? parts : parts.filter(part => part !== 'translation');
      assert.deepEqual(Object.keys(pack).toSorted(), [...needed, 'origin'].toSorted());
    });
  }
});

/** The script a name is written in, as ISO 15924 calls it. */
function scriptOf(name: string): string {
  const scripts = ['Latn', 'Cyrl', 'Arab', 'Ethi'];
  return scripts.find(script => new RegExp(`^[\\p{Script=${script}}\\s]+$`, 'u').test(name)) ?? 'mixed';
}
