import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFiles } from '../support/catalogue-files.ts';
import { mistakesIn } from '../support/easy-language.ts';

for (const [lang, address] of [
  ['nl', 'je'],
  ['nl-u', 'u'],
] as const) {
  const files = catalogueFiles().filter(file => file.lang === lang);
  it(`There are Dutch texts with ${address}`, () => assert.ok(files.length > 8));

  for (const { component, catalogue } of files) {
    describe(`The Dutch texts of ${lang}/${component}`, () => {
      it('are easy to read', () => {
        const found = Object.entries(catalogue).flatMap(([key, message]) => {
          const texts = typeof message === 'string' ? [message] : Object.values(message);
          return texts.flatMap(text => mistakes(text, address).map(mistake => `${key}: ${mistake}`));
        });
        assert.deepEqual(found, []);
      });
    });
  }
}

/** A slot holds a name, a date or a number: never more than a word for these rules. */
const mistakes = (message: string, address: 'je' | 'u'): string[] =>
  mistakesIn(message.replaceAll(/\{\w+\}/g, 'Lotte'), { address });
