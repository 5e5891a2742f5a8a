import { isTooSmall, signatureLines } from '../../../domain/drawn-signature.ts';
import { jsonPointer } from '../../../schema/json-pointer.ts';
import { readItem } from '../../../schema/read.ts';
import { ReferralReceipt, ReferralRequest, type ReferralCard } from '../../../schema/referral.ts';
import { asRecord } from '../../as-record.ts';
import { StekError } from '../../errors.ts';
import type { ProblemIssue } from '../../problem.ts';
import { checkRequest } from '../check-request.ts';
import { contactAsTyped } from '../contact-as-typed.ts';
import type { KindRules } from '../kind.ts';

/** What is checked of a card on the device. All of it is checked here: the server cannot read it. */
export const referralRules: KindRules<ReferralRequest, ReferralReceipt> = {
  check(request) {
    const { card, ...around } = checkRequest(ReferralRequest, withNumbers(request), freeTexts);
    const issues = [...unreachable(card.person), ...unsigned(card.consent)];
    if (issues.length > 0)
      throw new StekError('invalid_request', 'The card is not complete: see `issues`.', { issues });
    return { ...around, card: { ...card, consent: signedOnce(card.consent) } };
  },
  readReceipt: answer => readItem(ReferralReceipt, answer),
};

/** The numbers of the person and of who sends the card, as people type them. */
function withNumbers(request: ReferralRequest): ReferralRequest {
  const card = asRecord(asRecord(request)?.card) as ReferralCard | undefined;
  if (!card) return request;
  const { person, sender } = card;
  return {
    ...request,
    card: {
      ...card,
      ...(person && { person: contactAsTyped(person) }),
      ...(sender && { sender: contactAsTyped(sender) }),
    },
  };
}

/** What cannot hold words, by its name: numbers, hashes and drawings can look like a national number, and are checked by their form. */
const NO_WORDS = ['phone', 'signature', 'textHash', 'textVersion', 'givenAt'];

/** A card is not deeper; who hands in something else is told what is wrong with that. */
const DEEPEST = 5;

/** Every text in it, by its RFC 6901 pointer: also ids, which stand on the outside, and what has no business there. */
function freeTexts(request: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') found[jsonPointer(path)] = value;
    else if (typeof value === 'object' && value !== null && path.length < DEEPEST)
      for (const [name, part] of Object.entries(value)) if (!NO_WORDS.includes(name)) look(part, [...path, name]);
  };
  look(request, []);
  return found;
}

const required = (field: string, message: string): ProblemIssue => ({
  pointer: `/card/${field}`,
  code: 'required',
  message,
});

const unreachable = ({ phone, otherWay }: Pick<ReferralCard['person'], 'phone' | 'otherWay'>): ProblemIssue[] =>
  phone || otherWay ? [] : [required('person/phone', 'Give a phone number, or another way to reach the person.')];

type Signed = Pick<ReferralCard['consent'], 'form' | 'signature' | 'typedName'>;

function unsigned({ form, signature, typedName }: Signed): ProblemIssue[] {
  // Whoever only tapped the field has not signed.
  if (form === 'drawn' && isTooSmall(signatureLines(signature ?? '') ?? []))
    return [required('consent/signature', 'The signature is not drawn: lines such as `M10 20L30 40`.')];
  if (form === 'typed' && !typedName) return [required('consent/typedName', 'The name is not typed.')];
  return [];
}

/** A person who first drew and then typed has signed by typing: what they left is not sent. */
function signedOnce<C extends Signed>({ signature, typedName, ...consent }: C): Omit<C, 'signature' | 'typedName'> {
  const { form } = consent;
  return { ...consent, ...(form === 'drawn' && { signature }), ...(form === 'typed' && { typedName }) };
}
