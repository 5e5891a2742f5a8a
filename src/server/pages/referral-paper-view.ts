import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import type { Address } from '../../i18n/texts.ts';
import type { ReferralForm, ReferralRecipient } from '../../schema/referral-recipient.ts';
import type { PollPaper, SheetView } from './poll-paper-parts.ts';

/** What the paper card is made from. */
export interface ReferralPaper {
  form: Pick<ReferralForm, 'phone' | 'keepDays'>;
  /** Who gets it; without one there is a line for the name. */
  recipient?: Pick<ReferralRecipient, 'firstName' | 'phone'> | undefined;
  tenant: { id: string; name: string };
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  /** BCP 47 tag that was asked for; Dutch stands beside every other. */
  lang: string;
  /** Whether it says `je` or `u`, in Dutch. @default 'je' */
  address?: Address | undefined;
  /** Address of the same paper in another language; none for a file that stands alone. */
  inLanguage?: ((lang: string) => string) | undefined;
  style: PollPaper['style'];
}

/** What a part of it is drawn with. */
export interface ReferralPaperView extends SheetView {
  page: Omit<ReferralPaper, 'style'> & SheetView['page'];
}

/** Who gets the paper card: the one that is named, or the only one there is; none where that is not clear. */
export const paperRecipient = <R extends { id: string }>(
  recipients: readonly R[],
  named: string | null | undefined,
): R | undefined =>
  named ? recipients.find(({ id }) => id === named) : recipients.length === 1 ? recipients[0] : undefined;

/** Who gets it, in each language: their name, or what they are called. */
export const recipientRun = ({ page: { recipient }, words }: ReferralPaperView): { text: string; lang: string }[] =>
  words.each(({ say, lang }) =>
    recipient ? { text: recipient.firstName, lang: 'nl' } : { text: say('contact'), lang },
  );

/** A text with the name of who gets it, in each language. */
export function withName(view: ReferralPaperView, key: string): Sentence[] {
  const runs = recipientRun(view);
  let index = 0;
  return view.words.say(key, () => ({ name: runs[index++] ?? runs[0]! }));
}

/**
 * The last language: that of who answers. Questions stand there in both; what is ticked, written behind or explained stands in that one, or two
 * sides would not do. Who reads the sheet in Dutch lays the Dutch one beside it: it has the same numbers, and everything in the same place.
 */
export const own = (sentences: readonly Sentence[]): Sentence[] => sentences.slice(-1);
