import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_TITLE, shortTitle } from '../../src/domain/short-title.ts';

const short = (text: string) => shortTitle({ text }).text;

describe('A title in a list', () => {
  it('stays as it is where it is a title', () => {
    const title = { text: 'a'.repeat(LONGEST_TITLE), lang: 'fr' };
    assert.equal(shortTitle(title), title);
  });

  it('ends after a word where it is a whole text, without the sign that would go on', () => {
    assert.equal(short(`${'woord '.repeat(24)}laatste, en dan nog veel meer`), `${'woord '.repeat(23)}woord…`);
    assert.match(short(`${'a'.repeat(140)}, ${'b'.repeat(40)}`), /^a{140}…$/);
    assert.equal(shortTitle({ text: 'x '.repeat(200), lang: 'fr' }).lang, 'fr');
  });

  it('is cut where it is one word, never through a sign of two halves', () => {
    assert.equal(short('z'.repeat(5000)), `${'z'.repeat(LONGEST_TITLE)}…`);
    const faces = short(`a${'😀'.repeat(2500)}`);
    assert.doesNotMatch(faces, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    assert.ok(faces.length <= LONGEST_TITLE + 1);
  });

  it('has no more than it may, whatever is written', () => {
    for (const text of ['\n'.repeat(500), ' '.repeat(500), `${' '.repeat(149)}a b`, '–'.repeat(400), 'ا '.repeat(300)])
      assert.ok(short(text).length <= LONGEST_TITLE + 1);
  });
});
