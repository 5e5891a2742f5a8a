import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownWords, wordList } from '../../../src/domain/klare-taal/word-list.ts';

describe('the list of words we would rather not use', () => {
  it('has about three hundred of them, each with something to write instead', () => {
    assert.ok(wordList.size >= 300, `${wordList.size} words`);
    for (const [word, better] of wordList)
      assert.ok(word.trim() && better.trim() && word !== better, `${word}:${better}`);
  });

  it('never proposes a word that is on the list itself', () => {
    const wrong = [...wordList].filter(
      ([, better]) => wordList.has(better) || better.split(' ').some(word => wordList.has(word)),
    );
    assert.deepEqual(wrong, []);
  });

  it('does not forbid what the product teaches', () => {
    assert.deepEqual(
      [...knownWords].filter(word => wordList.has(word)),
      [],
    );
  });
});
