import type { Catalogue } from '../../i18n/catalogue.ts';
import { languageFor, loadCatalogue } from '../../i18n/load-catalogue.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { FollowUpReader } from './submission-kind.ts';

/** The texts of a kind for a reader: in the first of their languages that there is, else in Dutch. */
export async function loadKindTexts(
  texts: Texts,
  { languages, address = 'je' }: FollowUpReader,
): Promise<{ lang: string; catalogue: Catalogue }> {
  const isKnown = (tag: string) => /^nl(-|$)/i.test(tag) || languageFor(tag, [texts]) !== 'nl';
  return loadCatalogue(languages.find(isKnown) ?? 'nl', address, [texts]);
}
