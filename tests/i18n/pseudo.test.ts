import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longTexts, mirroredTexts } from '../../.storybook/pseudo.ts';
import { faultsOf } from '../support/catalogue-files.ts';

const english = {
  left: { one: '{count} place left', other: '{count} places left' },
  by: 'By {organiser}, with {partners}.',
};

describe('The pseudo-languages of the stories', () => {
  it('make texts at least two fifths longer, with accents and the same slots', () => {
    const long = longTexts(english) as typeof english;
    assert.deepEqual(faultsOf(english, long, 'en'), []);
    assert.equal(long.left.one, '[{count} þļåçé ļéƒţ ~~~~~]');
    assert.ok(long.by.length >= 1.4 * english.by.length);
  });

  it('turn texts around and leave what is filled in alone', () => {
    const mirrored = mirroredTexts(english) as typeof english;
    assert.deepEqual(faultsOf(english, mirrored, 'en'), []);
    assert.equal(mirrored.by, '\u202eBy\u202c {organiser}\u202e, with\u202c {partners}\u202e.\u202c');
  });
});
