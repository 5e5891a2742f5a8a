import { phoneNumber } from '../../../domain/phone-number.ts';
import type { SignalContact, SignalRequest } from '../../../schema/signal.ts';

/** What the page says of everything that is sent from it. */
export interface SignalPage {
  readonly placeId: string;
  readonly channel: string;
  readonly senderRole: string;
  /** Language that is read here, BCP 47. */
  readonly textLanguage: string;
}

const ABOUT = ['client', 'service', 'policy'] as const;
const SUBJECTS = ['self', 'other', 'group'] as const;
const KNOWS = ['yes', 'no', 'unsure'] as const;
const CHANNELS = ['web', 'kiosk', 'paper', 'spoken'] as const;
const SENDERS = ['visitor', 'volunteer', 'worker', 'partner'] as const;

/** The answers of the form as they may be sent. What was not asked is left out; a word that is none of the list is too. */
export function signalRequest(data: FormData, page: SignalPage): SignalRequest {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const about = oneOf(ABOUT, text('about'));
  const onBehalf = oneOf(SUBJECTS, text('whom'));
  const personKnows = oneOf(KNOWS, text('knows'));
  const channel = oneOf(CHANNELS, page.channel);
  const senderRole = oneOf(SENDERS, page.senderRole);
  const themes = data.getAll('themes').map(String);
  const contact = text('known') === 'known' ? contactIn(data) : undefined;
  return {
    text: text('text'),
    ...(about && { about }),
    ...(themes.length > 0 && { themes }),
    ...(onBehalf && { onBehalf }),
    ...(personKnows && { personKnows }),
    ...(page.placeId && { placeId: page.placeId }),
    ...(channel && { channel }),
    ...(senderRole && { senderRole }),
    ...(contact && { contact }),
    lang: page.textLanguage,
  };
}

/** A number that cannot be one stays as it was typed: it is refused with its place. */
function contactIn(data: FormData): SignalContact {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const firstName = text('firstName');
  const reach = data.has('email') ? { email: text('email') } : { phone: phoneNumber(text('phone')) ?? text('phone') };
  return { ...(firstName && { firstName }), reach };
}

const oneOf = <const T extends readonly string[]>(words: T, word: string): T[number] | undefined =>
  words.find(one => one === word);
