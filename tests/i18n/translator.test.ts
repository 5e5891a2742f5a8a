import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translator } from '../../src/i18n/catalogue.ts';
import { elementTexts } from '../../src/i18n/element.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { formTexts } from '../../src/i18n/form.ts';
import { languageFor, loadCatalogue, originOf } from '../../src/i18n/load-catalogue.ts';
import { dutch, type Texts } from '../../src/i18n/texts.ts';

const seats = { left: { one: 'Nog {count} plaats', other: 'Nog {count} plaatsen' }, hello: 'Dag {name}' };

describe('A translator', () => {
  it('fills slots, and leaves one without a value to be seen', () => {
    const t = translator<typeof seats>(seats, 'nl');
    assert.equal(t('hello', { name: 'Marie' }), 'Dag Marie');
    assert.equal(t('hello'), 'Dag {name}');
    assert.equal(t('hello', { name: '$& {name}' }), 'Dag $& {name}');
  });

  it('takes the plural form of the number', () => {
    const t = translator<typeof seats>(seats, 'nl');
    assert.deepEqual(
      [0, 1, 2].map(count => t('left', { count })),
      ['Nog 0 plaatsen', 'Nog 1 plaats', 'Nog 2 plaatsen'],
    );
  });

  it('knows the six forms of Arabic and the four of Polish', () => {
    const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' };
    const arabic = translator<{ left: typeof forms }>({ left: forms }, 'ar');
    assert.deepEqual(
      [0, 1, 2, 5, 11, 100].map(count => arabic('left', { count })),
      Object.values(forms),
    );
    const polish = translator<{ left: typeof forms }>({ left: forms }, 'pl');
    assert.deepEqual(
      [1, 2, 5, 1.5].map(count => polish('left', { count })),
      ['1', 'few', 'many', 'other'],
    );
  });

  it('says the key where there is no text, and never throws', () => {
    assert.equal(translator({}, 'nl')('constructor'), 'constructor');
  });
});

describe('The texts of a language', () => {
  it('come in the language asked for, its region left aside', async () => {
    const { lang, catalogue } = await loadCatalogue('fr-BE', 'je', [elementTexts]);
    assert.deepEqual([lang, catalogue['close']], ['fr', 'Fermer']);
  });

  it('are Dutch where there are none, never those of a look-alike', async () => {
    assert.equal((await loadCatalogue('sq', 'je', [elementTexts])).lang, 'nl');
    assert.equal(languageFor('frr', [elementTexts]), 'nl');
    assert.equal(languageFor('nl-u', [elementTexts]), 'nl');
  });

  it('address the reader with u over the texts with je', async () => {
    const { catalogue } = await loadCatalogue('nl-BE', 'u', [formTexts]);
    assert.equal(catalogue['offline'], 'Er is geen internet. Kijk of uw internet werkt.');
    assert.equal(catalogue['broken'], dutch([formTexts]).catalogue['broken']);
  });

  it('have no other address in another language', async () => {
    assert.deepEqual(await loadCatalogue('en', 'u', [elementTexts]), await loadCatalogue('en', 'je', [elementTexts]));
  });
});

describe('Who is behind the texts of an element', () => {
  const file = { parts: { form: { name: 'Name' }, thanks: { done: 'Danke' } }, unchecked: ['thanks'] };
  const others = { de: () => Promise.resolve(file) };
  const form: Texts = { nl: { name: 'Naam' }, others, parts: ['form'] };
  const thanks: Texts = { nl: { done: 'Bedankt' }, others, parts: ['thanks'] };
  const foreign: Texts = { nl: { hello: 'Dag' }, others: { de: () => Promise.resolve({ hello: 'Hallo' }) } };

  it('is a person when each text it loaded was checked, whatever the rest of the file', async () => {
    const loaded = await loadCatalogue('de', 'je', [form, foreign]);
    assert.deepEqual(loaded.catalogue, { name: 'Name', hello: 'Hallo' });
    assert.equal(loaded.origin, 'human');
    assert.equal(await originOf('de-AT', [form]), 'human');
  });

  it('is a machine as soon as one part was not checked', async () => {
    const loaded = await loadCatalogue('de', 'je', [form, thanks]);
    assert.deepEqual(loaded.catalogue, { name: 'Name', done: 'Danke' });
    assert.equal(loaded.origin, 'machine');
    assert.equal(await originOf('de', [form, thanks]), 'machine');
  });

  it('is a person in Dutch, with je and with u', async () => {
    assert.equal((await loadCatalogue('nl', 'u', [formTexts])).origin, 'human');
    assert.equal(await originOf('nl', [formTexts]), 'human');
    assert.equal(await originOf('sq', [formTexts]), 'human');
  });

  it('is today a person for French and English and a machine for the others', async () => {
    assert.deepEqual(
      await Promise.all(['fr', 'en', 'de', 'ar', 'ti'].map(lang => originOf(lang, [formTexts, elementTexts]))),
      ['human', 'human', 'machine', 'machine', 'machine'],
    );
  });
});

describe('The direction of a language', () => {
  it('is right to left for Arabic, Persian, Pashto, Urdu and Hebrew', () => {
    for (const lang of ['ar', 'fa-IR', 'ps', 'ur', 'he', 'ckb', 'AR']) assert.equal(directionOf(lang), 'rtl', lang);
  });

  it('is left to right for the others', () => {
    for (const lang of ['nl', 'ti', 'so', 'uk', 'arn', 'fr-BE', '']) assert.equal(directionOf(lang), 'ltr', lang);
  });

  it('follows the script where the tag names one', () => {
    assert.equal(directionOf('az-Arab'), 'rtl');
    assert.equal(directionOf('ar-Latn'), 'ltr');
  });
});
