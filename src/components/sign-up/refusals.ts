import { issueInWords, type Refusal, type RefusalContext } from '../../foundation/submission/refusal-words.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';
import type { StekError } from '../../sdk/errors.ts';

/** What the refusals of a sign-up depend on. */
export interface SignUpRefusalContext extends RefusalContext<SignUpCatalogue> {
  /** How many persons may come together. */
  partyMax: number;
  /** Whether a phone number was given; else an e-mail address. */
  byPhone: boolean;
}

/** Words of the server for a date that takes nobody more. */
const REFUSALS = ['full', 'duplicate', 'closed', 'past'] as const;

/** A date that was taken out of the programme takes no sign-ups any more. */
export const refusedDate = (word: string | undefined): (typeof REFUSALS)[number] | undefined =>
  word === 'gone' ? 'closed' : REFUSALS.find(name => name === word);

/** What only a sign-up is refused for, in words; `undefined` where the common words will do. */
export function signUpRefusals(error: StekError, context: SignUpRefusalContext): Refusal[] | undefined {
  const word = error.problem?.code;
  const known = refusedDate(word);
  if (known) return [{ words: context.t(known), field: known === 'duplicate' ? contactField(context) : undefined }];
  if (word === 'too_many') return [tooMany(context)];
  if (error.issues.length === 0) return undefined;
  return error.issues.map(issue => ownIssue(issue.pointer, context) ?? issueInWords(issue, context));
}

function ownIssue(pointer: string, context: SignUpRefusalContext): Refusal | undefined {
  const part = pointer.split('/')[1];
  if (part === 'party') return tooMany(context);
  if (part !== 'contact') return undefined;
  return { words: context.t(context.byPhone ? 'form.phone' : 'form.email'), field: contactField(context) };
}

const tooMany = ({ t, partyMax }: SignUpRefusalContext): Refusal => ({
  words: t('tooMany', { max: partyMax }),
  field: 'party',
});

const contactField = ({ byPhone }: SignUpRefusalContext): string => (byPhone ? 'phone' : 'email');
