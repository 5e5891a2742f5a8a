/// <reference types="vite/types/importMeta.d.ts" />
import type { Catalogue } from '../src/i18n/catalogue.ts';
import type { LoadFile } from '../src/i18n/texts.ts';
import { longTexts, mirroredTexts } from './pseudo.ts';

/** The pseudo-languages of the toolbar. The package does not have them: they are added to its languages here. */
export const pseudoLanguages = {
  'en-xa': '[Ļöñĝ ţéẋţš ~~~]',
  'ar-xb': 'Mirrored texts',
} as const;

/** What loads the texts of each element, by language. */
const loaders = import.meta.glob<Record<string, LoadFile>>(['../src/i18n/modules/*.ts', '!**/languages.ts'], {
  eager: true,
  import: 'others',
});

/** Makes them from English, with the note of a computer's translation, so that it too can be looked at. */
export function addPseudoLanguages(): void {
  for (const others of Object.values(loaders)) {
    const made = (change: (catalogue: Catalogue) => Catalogue) => async () => {
      const parts = Object.entries((await others['en']?.())?.parts ?? {});
      return {
        parts: Object.fromEntries(parts.map(([name, catalogue]) => [name, change(catalogue)])),
        unchecked: parts.map(([name]) => name),
      };
    };
    Object.assign(others, { 'en-xa': made(longTexts), 'ar-xb': made(mirroredTexts) });
  }
}
