import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFiles, faultsOf } from '../support/catalogue-files.ts';

const files = catalogueFiles();
const source = (component: string) => files.find(file => file.lang === 'nl' && file.component === component)?.catalogue;

describe('The catalogues', () => {
  it('are there for forms in Dutch, French and English', () => {
    const langs = new Set(files.filter(({ component }) => component === 'element.form').map(({ lang }) => lang));
    for (const lang of ['nl', 'nl-u', 'fr', 'en']) assert.ok(langs.has(lang), `${lang} is missing`);
  });

  for (const { lang, component, catalogue } of files) {
    it(`${lang}/${component} has a Dutch source`, () => assert.ok(source(component)));

    if (lang === 'nl-u') {
      it(`nl-u/${component} holds only what sounds different with u`, () => {
        const je = source(component) ?? {};
        for (const [key, message] of Object.entries(catalogue)) {
          assert.notDeepEqual(message, je[key], `${key} is the same as with je`);
          assert.doesNotMatch(JSON.stringify(message), /\b(je|jij|jouw|jou)\b/i, key);
        }
        const faults = faultsOf(je, { ...je, ...catalogue }, 'nl');
        assert.deepEqual(faults, []);
      });
    } else {
      it(`${lang}/${component} has the keys, the slots and every plural form`, () => {
        assert.deepEqual(faultsOf(source(component) ?? {}, catalogue, lang), []);
      });
    }
  }
});

describe('The check of a catalogue', () => {
  const nl = { free: 'Gratis', left: { one: 'Nog {count} plaats', other: 'Nog {count} plaatsen' } };

  it('finds a missing key, a key too many and another slot', () => {
    const faults = faultsOf(nl, { left: { one: '{n} place', other: '{n} places' }, more: 'Plus' }, 'en');
    assert.deepEqual(faults, ['free is missing', 'left has other slots', 'more is not in the Dutch source']);
  });

  it('finds a plural form that the language needs', () => {
    const faults = faultsOf(nl, { free: 'مجانًا', left: { one: '{count}', other: '{count}' } }, 'ar');
    const missing = ['few', 'many', 'two', 'zero'].map(form => `left has no form "${form}"`);
    assert.deepEqual(faults.toSorted(), missing);
  });

  it('finds a plural text that became a plain one', () => {
    assert.deepEqual(faultsOf(nl, { free: 'Free', left: '{count} left' }, 'en'), [
      'left is plural in one language only',
    ]);
  });
});
