import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/domain/excerpt.ts';
import { needsExcerpt, shortText } from '../../src/domain/short-text.ts';

const body = { fr: 'On boit un café. Venez.' };

describe('What an activity says in a few words', () => {
  it('is its easy text where there is any, else the beginning of its body, in the language of what was written', () => {
    assert.deepEqual(shortText({ body }, 'nl', excerpt), { text: 'On boit un café. Venez.', lang: 'fr' });
    assert.deepEqual(shortText({ body, easyText: { nl: 'Kom.' } }, 'nl', excerpt), { text: 'Kom.', lang: undefined });
    assert.deepEqual(shortText({ body, easyText: { nl: '' } }, 'fr', excerpt).text, 'On boit un café. Venez.');
    assert.deepEqual(shortText({}, 'nl', excerpt), { text: '', lang: undefined });
  });

  it('is the easy text alone where nothing finds the beginning of a body', () => {
    assert.equal(shortText({ body }, 'nl', undefined).text, '');
    assert.equal(shortText({ body, easyText: { nl: 'Kom.' } }, 'nl', undefined).text, 'Kom.');
  });

  it('needs the beginning of a body only without an easy text in whatever language', () => {
    assert.equal(needsExcerpt({ body }), true);
    assert.equal(needsExcerpt({ body, easyText: { nl: '' } }), true);
    assert.equal(needsExcerpt({ body, easyText: { ar: 'تعال' } }), false);
    assert.equal(needsExcerpt({ easyText: { nl: 'Kom.' } }), false);
    assert.equal(needsExcerpt({}), false);
  });
});
