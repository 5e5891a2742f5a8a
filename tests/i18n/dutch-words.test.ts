import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogueFiles } from '../support/catalogue-files.ts';
import { cataloguesInDutch, demoInDutch, documentsInDutch, type DutchText } from '../support/dutch-texts.ts';

interface Row {
  readonly thing: string;
  readonly dutch: readonly string[];
  readonly never: readonly string[];
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

const rows = glossary(readFileSync('docs/rules/glossary.md', 'utf8'));

/** The table of the glossary. */
function glossary(page: string): Row[] {
  const lines = page.split('\n').filter(line => line.startsWith('| '));
  return lines.slice(2).map(line => {
    const [thing = '', ...cells] = line
      .slice(2, -2)
      .split('|')
      .map(cell => cell.trim());
    const [dutch = [], never = [], fr = [], en = []] = cells.map(cell =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
    );
    return { thing, dutch, never, fr, en };
  });
}

/** Finds whole words, whatever their capitals; `wijzig-` is the beginning of one. */
function finderOf(word: string): RegExp {
  const [, stem = word, isStem] = /^(.+?)(-)?$/.exec(word) ?? [];
  const letters = stem.replaceAll(/[{}.]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${letters}${isStem ? '' : String.raw`(?![\p{L}\p{N}])`}`, 'iu');
}

/** Words that people may not read, with the one that stands for the thing. */
const wrongWords = (texts: readonly DutchText[]): string[] =>
  rows.flatMap(({ dutch, never }) =>
    never.flatMap(word =>
      texts
        .filter(({ text }) => finderOf(word).test(text))
        .map(({ place, text }) => `${place}: “${word}” → “${dutch[0]}” in “${text.slice(0, 120)}”`),
    ),
  );

describe('The glossary', () => {
  it('names each thing once, and no word that it forbids elsewhere', () => {
    assert.ok(rows.length > 20);
    assert.deepEqual(
      rows.filter(({ dutch, never }) => dutch.length === 0 || never.length === 0),
      [],
    );
    const words = rows.map(({ dutch }) => dutch[0]);
    assert.equal(new Set(words).size, words.length);
    const said = rows.flatMap(({ dutch }) => dutch.map(text => ({ place: 'glossary', text })));
    assert.deepEqual(wrongWords(said), []);
  });

  it('finds a word whatever its capitals, and the beginning of a word only where it says so', () => {
    const text = (words: string) => wrongWords([{ place: 'here', text: words }]).length;
    assert.equal(text('Wijziging van het programma'), 1);
    assert.equal(text('U KUNT komen'), 1);
    assert.equal(text('De eventuele kosten op de website'), 0);
    assert.equal(text('We beloofden het tegen {day}.'), 1);
  });
});

describe('In Dutch the same thing goes by the same word', () => {
  it('in elements, on pages, in mails and on paper', () => {
    const texts = cataloguesInDutch();
    assert.ok(texts.length > 1500);
    assert.deepEqual(wrongWords(texts), []);
  });

  it('in the demo', () => {
    const texts = demoInDutch();
    assert.ok(texts.length > 300);
    assert.deepEqual(wrongWords(texts), []);
  });

  it('in what a municipality takes over from the documentation', () => {
    const texts = documentsInDutch();
    assert.ok(texts.length >= 5);
    assert.deepEqual(wrongWords(texts), []);
  });
});

describe('What the glossary calls by one word in Dutch', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`goes by its word in ${lang}`, () => {
      const said = new Map(plain(lang).map(({ place, text }) => [place, text]));
      const other = rows
        .filter(row => row[lang].length > 0)
        .flatMap(({ dutch, ...row }) =>
          plain('nl')
            .filter(({ text }) => dutch.some(word => finderOf(word).test(text)))
            .filter(({ place }) => !row[lang].some(word => said.get(place)?.toLowerCase().includes(word)))
            .map(({ place, text }) => `${place}: “${text}” has no “${row[lang][0]}”: “${said.get(place)}”`),
        );
      assert.deepEqual(other, []);
    });
  }
});

/** The texts of a language by place; all plural forms of one together. */
const plain = (lang: string): DutchText[] =>
  catalogueFiles()
    .filter(file => file.lang === lang)
    .flatMap(({ component, catalogue }) =>
      Object.entries(catalogue).map(([key, message]) => ({
        place: `${component} ${key}`,
        text: typeof message === 'string' ? message : Object.values(message).join(' '),
      })),
    );
