import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mistakesIn } from '../support/easy-language.ts';

type Message = string | Record<string, string>;

for (const [folder, address] of [
  ['nl', 'je'],
  ['nl-u', 'u'],
] as const) {
  const root = new URL(`../../src/i18n/${folder}/`, import.meta.url);
  for (const file of readdirSync(root).filter(name => name.endsWith('.ts') && name !== 'pack.ts')) {
    describe(`The Dutch texts of ${folder}/${file}`, () => {
      it('are easy to read', async () => {
        const catalogues = (await import(new URL(file, root).href)) as Record<string, Record<string, Message>>;
        const found = Object.values(catalogues).flatMap(catalogue =>
          Object.entries(catalogue).flatMap(([key, message]) => {
            const texts = typeof message === 'string' ? [message] : Object.values(message);
            return texts.flatMap(text => mistakes(text, address).map(mistake => `${key}: ${mistake}`));
          }),
        );
        assert.deepEqual(found, []);
      });
    });
  }
}

/** A slot holds a name, a date or a number: never more than a word for these rules. */
const mistakes = (message: string, address: 'je' | 'u'): string[] =>
  mistakesIn(message.replaceAll(/\{\w+\}/g, 'Lotte'), { address });
