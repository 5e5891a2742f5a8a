import { spokenIn } from '../../domain/spoken/languages.ts';
import { translator } from '../../i18n/catalogue.ts';
import { signalFollowUpTexts, type SignalFollowUpCatalogue } from '../../i18n/signal-follow-up.ts';
import type { Address } from '../../i18n/texts.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { loadKindTexts } from '../submissions/kind-words.ts';
import type { FollowUpReader, KindWords } from '../submissions/submission-kind.ts';

/** What the holder of a code is told of a signal. What happens next names a day, so the view says that: {@link signalHint}. */
export async function signalWords(languages: readonly string[], address?: Address): Promise<KindWords> {
  const { lang, catalogue } = await loadKindTexts(signalFollowUpTexts, { languages, address });
  const words = Object.entries(catalogue).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('hint.'),
  );
  return { lang, words: Object.fromEntries(words) };
}

/** States of which something can be said beside where it stands, and that a promise is late. */
export type SignalHint =
  Extract<keyof SignalFollowUpCatalogue, `hint.${string}`> extends `hint.${infer Name}` ? Name : never;

/** What happens next, as a sentence. @param day by when there is an answer */
export async function signalHint(name: SignalHint, day: LocalDate, reader: FollowUpReader): Promise<string> {
  const { lang, catalogue } = await loadKindTexts(signalFollowUpTexts, reader);
  const say = translator<SignalFollowUpCatalogue>(catalogue, lang);
  return say(`hint.${name}`, { day: (await spokenIn(lang)).day(day) });
}
