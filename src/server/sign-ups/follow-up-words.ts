import { followUpTexts } from '../../i18n/follow-up.ts';
import type { Address } from '../../i18n/texts.ts';
import { loadKindTexts } from '../submissions/kind-words.ts';
import type { KindWords } from '../submissions/submission-kind.ts';

/** What the holder of a code is told of a sign-up, in the first of these languages that there is; else in Dutch. */
export async function followUpWords(languages: readonly string[], address?: Address): Promise<KindWords> {
  const { lang, catalogue } = await loadKindTexts(followUpTexts, { languages, address });
  const words: Record<string, string> = {};
  for (const [key, text] of Object.entries(catalogue)) {
    if (typeof text !== 'string') continue;
    if (/^(state|hint)\./.test(key)) words[key] = text;
    if (key === 'cancel') words['action.withdraw'] = text;
    if (key === 'accept') words['action.accept'] = text;
  }
  return { lang, words };
}
