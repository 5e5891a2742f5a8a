import { expect } from '@esm-bundle/chai';
import { SPOKEN, spokenSheet } from '../support/spoken-sheet.ts';

/** What Node said; a browser that has no names in Pashto, Somali or Tigrinya must say the same. */
const sheets = fetch(new URL('../domain/spoken-sheets.json', import.meta.url)).then(
  answer => answer.json() as Promise<Record<string, Record<string, string[]>>>,
);

describe('Days, hours and recurrence in this browser', () => {
  for (const lang of SPOKEN) {
    it(`are in ${lang} said as on its sheet`, async () => {
      expect(await spokenSheet(lang)).to.deep.equal((await sheets)[lang]);
    });
  }
});
