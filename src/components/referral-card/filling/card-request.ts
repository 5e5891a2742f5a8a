import { CONSENT_TEXT_VERSION } from '../../../domain/consent-text.ts';
import { phoneNumber } from '../../../domain/phone-number.ts';
import { DAY_PARTS } from '../../../domain/referral-words.ts';
import type { ReferralCard, ReferralConsent, ReferralRequest } from '../../../schema/referral.ts';
import { formIn, missingIn, type Agreed } from '../../../domain/agreement.ts';

/** What the page knows beside the answers. */
export interface CardFacts {
  /** Whose the card is. */
  readonly recipientId: string;
  /** The place where it is filled in, where the page names one. */
  readonly placeId: string;
  readonly agreed: Agreed;
  /** Fingerprint of the words that were agreed to. */
  readonly textHash: string;
  /** Language in which they were read, BCP 47. */
  readonly textLanguage: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The answers of the form as they are sealed. What was not asked is left out.
 *
 * @throws {TypeError} without a yes and a signature: no card is made then, whoever asks for it
 */
export function cardRequest(data: FormData, facts: CardFacts): ReferralRequest {
  const { recipientId, placeId } = facts;
  const consent = consentIn(facts);
  const optional = (name: string) => textIn(data, name) || undefined;
  const ownWords = optional('ownWords');
  const wishes = optional('wishes');
  const alreadyDone = optional('alreadyDone');
  const strengths = optional('strengths');
  const card: ReferralCard = {
    id: crypto.randomUUID(),
    sender: senderIn(data),
    person: personIn(data),
    ...(ownWords && { ownWords }),
    themes: data.getAll('themes').map(String),
    ...(wishes && { wishes }),
    ...(alreadyDone && { alreadyDone }),
    ...(strengths && { strengths }),
    consent,
  };
  return { recipientId, ...(placeId && { placeId }), card };
}

function consentIn({ agreed, textHash, textLanguage, now }: CardFacts): ReferralConsent {
  const missing = missingIn(agreed);
  const form = formIn(agreed.way);
  if (missing || !form || !textHash) throw new TypeError(`Nothing is sent without a ${missing ?? 'text'}.`);
  return {
    textVersion: CONSENT_TEXT_VERSION,
    textHash,
    lang: textLanguage,
    scopes: [...agreed.scopes],
    givenBy: agreed.givenBy === 'representative' ? 'representative' : 'person',
    form,
    ...(form === 'drawn' && { signature: agreed.signature }),
    ...(form === 'typed' && { typedName: agreed.typedName }),
    givenAt: new Date(now).toISOString(),
  };
}

const textIn = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** A number that cannot be one stays as it was typed: it is refused with its place. */
const phoneIn = (data: FormData, name: string): string => phoneNumber(textIn(data, name)) ?? textIn(data, name);

function senderIn(data: FormData): ReferralCard['sender'] {
  const organisation = textIn(data, 'senderOrganisation');
  const email = textIn(data, 'senderEmail');
  return {
    name: textIn(data, 'senderName'),
    ...(organisation && { organisation }),
    phone: phoneIn(data, 'senderPhone'),
    ...(email && { email }),
    joinsFirstMeeting: textIn(data, 'joins') === 'yes',
  };
}

function personIn(data: FormData): ReferralCard['person'] {
  const lastName = textIn(data, 'lastName');
  const reach =
    textIn(data, 'reach') === 'other' ? { otherWay: textIn(data, 'otherWay') } : { phone: phoneIn(data, 'phone') };
  const safe = data.getAll('safe').map(String);
  const times = data.getAll('times').map(String);
  return {
    firstName: textIn(data, 'firstName'),
    ...(lastName && { lastName }),
    ...reach,
    lang: textIn(data, 'otherLang') || textIn(data, 'speaks'),
    interpreter: textIn(data, 'interpreter') === 'yes',
    safe: {
      voicemail: safe.includes('voicemail'),
      sms: safe.includes('sms'),
      otherPersonMayAnswer: safe.includes('otherPersonMayAnswer'),
    },
    bestTimes: DAY_PARTS.filter(part => times.includes(part)),
  };
}
