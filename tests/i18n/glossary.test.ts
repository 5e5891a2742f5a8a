import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFiles, type CatalogueFile } from '../support/catalogue-files.ts';

const files = catalogueFiles();
const langs = [...new Set(files.map(({ lang }) => lang))].filter(lang => !lang.startsWith('nl'));

/**
 * Same in Dutch, yet not the same thing: what a button does beside what a sentence asks, a break beside a button of a player,
 * what a city decided of a wish beside an answer on a button or a step that is still to come.
 */
const OTHER_THINGS = new Set(['enrol', 'call', 'pause', 'off', 'verdict.yes', 'verdict.later', 'verdict.no']);

interface Said {
  readonly place: string;
  readonly text: string;
}

/** Where each Dutch text stands that stands in more than one place. */
const places = new Map<string, string[]>();
for (const { place, text } of plainTexts('nl')) places.set(text, [...(places.get(text) ?? []), place]);

describe('The same thing', () => {
  for (const lang of langs) {
    it(`goes by the same words in every part of ${lang} (EL-19)`, () => {
      const said = new Map(plainTexts(lang).map(({ place, text }) => [place, text]));
      const different = [...places].flatMap(([dutch, all]) => {
        const words = new Set(all.map(place => said.get(place)));
        return words.size > 1 ? [`“${dutch}”: ${[...words].map(text => `“${text}”`).join(', ')}`] : [];
      });
      assert.deepEqual(different, []);
    });
  }
});

/** The texts of a language, without the Dutch words that explain them and without the stops that make a label a sentence. */
function plainTexts(lang: string): Said[] {
  const texts = ({ component, catalogue }: CatalogueFile) =>
    Object.entries(catalogue).flatMap(([key, message]) =>
      typeof message !== 'string' || OTHER_THINGS.has(key)
        ? []
        : [{ place: `${component} ${key}`, text: plain(message) }],
    );
  return files.filter(file => file.lang === lang).flatMap(texts);
}

function plain(text: string): string {
  return text.replaceAll(/ \([a-z]+\)|^[¡¿]/g, '').replace(/\s*[.?!…።؟]+$/u, '');
}
