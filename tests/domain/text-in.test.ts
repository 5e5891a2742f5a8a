import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageIn, textIn } from '../../src/domain/text-in.ts';

const soup = { fr: 'Soupe', nl: 'Soep' };

describe('A text in a language', () => {
  it('is the one asked for, else Dutch, else the first there is', () => {
    assert.equal(textIn(soup, 'fr'), 'Soupe');
    assert.equal(textIn(soup, 'en'), 'Soep');
    assert.equal(textIn({ fr: 'Soupe', en: 'Soup' }, 'nl'), 'Soupe');
    assert.equal(languageIn(soup, 'en'), 'nl');
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
