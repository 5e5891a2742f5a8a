import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageIn, textIn, writtenIn } from '../../src/domain/text-in.ts';

const soup = { fr: 'Soupe', nl: 'Soep' };

describe('A text in a language', () => {
  it('is the one asked for, else Dutch, else the first there is', () => {
    assert.equal(textIn(soup, 'fr'), 'Soupe');
    assert.equal(textIn(soup, 'en'), 'Soep');
    assert.equal(textIn({ fr: 'Soupe', en: 'Soup' }, 'nl'), 'Soupe');
    assert.equal(languageIn(soup, 'en'), 'nl');
  });

  it('is that of the base language for a country that has none of its own, and is known as such', () => {
    assert.deepEqual(writtenIn(soup, 'fr-BE'), { text: 'Soupe', lang: undefined });
    assert.deepEqual(writtenIn({ 'fr-BE': 'Potage', ...soup }, 'fr-BE'), { text: 'Potage', lang: undefined });
    assert.deepEqual(writtenIn(soup, 'frr'), { text: 'Soep', lang: 'nl' });
  });

  it('is never an empty one while there is another', () => {
    assert.deepEqual(writtenIn({ fr: '', nl: 'Soep' }, 'fr'), { text: 'Soep', lang: 'nl' });
  });

  it('is empty when there is none', () => {
    assert.equal(textIn(undefined, 'nl'), '');
    assert.equal(textIn({}, 'nl'), '');
    assert.equal(languageIn({}, 'nl'), undefined);
  });

  it('never comes from what every object inherits', () => {
    for (const lang of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      assert.equal(textIn(soup, lang), 'Soep');
      assert.equal(textIn({}, lang), '');
    }
  });
});
