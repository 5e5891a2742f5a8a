import { spacedPhone } from '../../domain/phone-number.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import { translator } from '../../i18n/catalogue.ts';
import { referralFollowUpTexts, type ReferralFollowUpCatalogue } from '../../i18n/referral-follow-up.ts';
import type { Address } from '../../i18n/texts.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { loadKindTexts } from '../submissions/kind-words.ts';
import type { FollowUpReader, KindWords } from '../submissions/submission-kind.ts';

/** What both holders are told of a card. What happens next differs between them and names somebody, so the view says that: {@link referralSentence}. */
export async function referralWords(languages: readonly string[], address?: Address): Promise<KindWords> {
  const { lang, catalogue } = await loadKindTexts(referralFollowUpTexts, { languages, address });
  const words = Object.entries(catalogue).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^(state|step|action)\./.test(entry[0]),
  );
  return { lang, words: Object.fromEntries(words) };
}

/** Sentences about what happens next: to the person, and to who filled it in with them. */
export type ReferralSentence = Extract<keyof ReferralFollowUpCatalogue, `hint.${string}` | `sender.${string}`>;

/** Who and what they name. */
export interface Named {
  /** What everybody calls the contact person, and the number from which they call. */
  name: string;
  phone: string;
  /** The last day on which they call. */
  day: LocalDate;
  /** Where the person is taken to. */
  service: string;
}

/** What happens next, as a sentence. */
export async function referralSentence(key: ReferralSentence, named: Named, reader: FollowUpReader): Promise<string> {
  const { lang, catalogue } = await loadKindTexts(referralFollowUpTexts, reader);
  const say = translator<ReferralFollowUpCatalogue>(catalogue, lang);
  const { name, phone, day, service } = named;
  return say(key, { name, phone: spacedPhone(phone), day: (await spokenIn(lang)).day(day), service });
}
