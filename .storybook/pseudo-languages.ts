import type { Catalogue } from '../src/i18n/catalogue.ts';
import * as english from '../src/i18n/en/pack.ts';
import { packs } from '../src/i18n/packs.ts';
import { translation } from '../src/i18n/nl/translation.ts';
import { longTexts, mirroredTexts } from './pseudo.ts';

/** The pseudo-languages of the toolbar. The package does not have them: they are added to its languages here. */
export const pseudoLanguages = {
  'en-xa': '[Ļöñĝ ţéẋţš ~~~]',
  'ar-xb': 'Mirrored texts',
} as const;

/** Makes them from English, with the note of a computer's translation, so that it too can be looked at. */
export function addPseudoLanguages(): void {
  const { origin: _, ...parts } = { ...english, translation };
  const made = (change: (catalogue: Catalogue) => Catalogue) => async () => ({
    ...Object.fromEntries(Object.entries(parts).map(([name, catalogue]) => [name, change(catalogue)])),
    origin: 'machine' as const,
  });
  Object.assign(packs, { 'en-xa': made(longTexts), 'ar-xb': made(mirroredTexts) });
}
