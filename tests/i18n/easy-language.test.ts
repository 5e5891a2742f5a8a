import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkText } from '../../src/domain/klare-taal/check.ts';

/** What may never stand in our own texts (EL-22): the rules a machine can be sure of. */
const REFUSED = new Set(['EL-1', 'EL-5', 'EL-10', 'EL-11', 'EL-12', 'EL-13', 'EL-21']);

type Message = string | Record<string, string>;

for (const [folder, address] of [
  ['nl', 'je'],
  ['nl-u', 'u'],
] as const) {
  const root = new URL(`../../src/i18n/${folder}/`, import.meta.url);
  for (const file of readdirSync(root).filter(name => name !== 'pack.ts')) {
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
function mistakes(message: string, address: 'je' | 'u'): string[] {
  const text = message.replaceAll(/\{\w+\}/g, 'Lotte');
  return checkText(text, { address })
    .hints.filter(({ rule, severity }) => severity === 'error' && REFUSED.has(rule))
    .map(({ rule, found, better }) => `${rule} “${found}”${better === undefined ? '' : ` → “${better}”`}`);
}
