import { followUpTexts } from '../../i18n/follow-up.ts';
import { languageFor, loadCatalogue } from '../../i18n/load-catalogue.ts';
import type { Address } from '../../i18n/texts.ts';
import type { KindWords } from '../submissions/submission-kind.ts';

/** What the holder of a code is told of a sign-up, in the first of these languages that there is; else in Dutch. */
export async function followUpWords(languages: readonly string[], address: Address = 'je'): Promise<KindWords> {
  const isKnown = (tag: string) => /^nl(-|$)/i.test(tag) || languageFor(tag, [followUpTexts]) !== 'nl';
  const { lang, catalogue } = await loadCatalogue(languages.find(isKnown) ?? 'nl', address, [followUpTexts]);
  const words: Record<string, string> = {};
  for (const [key, text] of Object.entries(catalogue)) {
    if (typeof text !== 'string') continue;
    if (/^(state|hint)\./.test(key)) words[key] = text;
    if (key === 'cancel') words['action.withdraw'] = text;
    if (key === 'accept') words['action.accept'] = text;
  }
  return { lang, words };
}
