import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/i18n/direction.ts';
import { languages } from '../../src/i18n/languages.ts';
import { checkedTextsOf, isReadBySpeaker } from '../../tools/text-checks.ts';
import { languagesOfAuthors, textFiles } from '../../tools/text-files.ts';
import { catalogueFiles } from '../support/catalogue-files.ts';

const files = catalogueFiles();
const written = textFiles();
const authorsSpeak = languagesOfAuthors();
const partsOf = (of: string) => files.filter(({ lang }) => lang === of).map(({ component }) => component);

describe('The languages', () => {
  it('are those of the folders, each once', () => {
    const folders = new Set(files.map(({ lang }) => lang).filter(lang => lang !== 'nl-u'));
    assert.deepEqual(languages.map(({ lang }) => lang).toSorted(), [...folders].toSorted());
    assert.ok(languages.length >= 16, `${languages.length} languages`);
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

    it(`${lang} counts as a machine's as long as no speaker read one of its texts`, () => {
      const isRead = lang === 'nl' || checkedTextsIn(lang).every(text => isReadBySpeaker(text, authorsSpeak));
      assert.equal(origin, isRead ? 'human' : 'machine');
    });
  }
});

/** How each text of a language stands beside the Dutch. */
function checkedTextsIn(lang: string) {
  const texts = written
    .filter(file => file.lang === 'nl')
    .flatMap(source => {
      const translation = written.find(file => file.lang === lang && file.name === source.name);
      return translation ? checkedTextsOf(source, translation) : [];
    });
  assert.ok(texts.length > 400, 'there are texts');
  return texts;
}

/** The script a name is written in, as ISO 15924 calls it. */
function scriptOf(name: string): string {
  const scripts = ['Latn', 'Cyrl', 'Arab', 'Ethi'];
  return scripts.find(script => new RegExp(`^[\\p{Script=${script}}\\s]+$`, 'u').test(name)) ?? 'mixed';
}
