import { findNationalNumber } from '../../domain/national-number.ts';
import { personHints, type PersonHint } from '../../domain/person-hints.ts';
import { phoneNumber } from '../../domain/phone-number.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_THEMES, SHORTEST_WORDS } from '../../domain/signal-limits.ts';
import { cleanText } from '../../schema/clean-text.ts';
import { SIGNAL_KINDS, SIGNAL_SUBJECTS, type SignalContact, type SignalRequest } from '../../schema/signal.ts';
import { Email } from '../../schema/sign-up.ts';

/** What is wrong with a form, by the field that has to be looked at once more. */
export type SignalFault =
  | { at: 'text'; why: 'missing' | 'national' }
  | { at: 'text'; why: 'tooLong'; over: number }
  | { at: 'text'; why: 'hint'; hints: readonly PersonHint[] }
  | { at: 'themes'; why: 'tooMany' }
  | { at: 'known'; why: 'contactUnsaid' }
  | { at: 'firstName'; why: 'national' }
  | { at: 'phone'; why: 'contactMissing' | 'wrong' }
  | { at: 'email'; why: 'wrong' };

/** The fields of the form, by their names: what somebody said. A ticket, and that a hint was seen, are none of it. */
const FIELDS = ['about', 'text', 'themes', 'whom', 'knows', 'known', 'firstName', 'phone', 'email'];
export const isSignalField = (name: string): boolean => FIELDS.includes(name);

/** What stands in the fields of the plain form, and what is wrong with it. A word that is none of a list is no answer. */
export function readSignalFields(
  sent: URLSearchParams,
  beside: Pick<SignalRequest, 'lang' | 'placeId'>,
): { request: SignalRequest; faults: SignalFault[] } {
  const themes = [...new Set(sent.getAll('themes'))];
  // Browsers send the end of a line as two signs, and count it as one.
  const text = cleanText((sent.get('text') ?? '').replaceAll('\r\n', '\n'));
  const about = SIGNAL_KINDS.find(kind => kind === sent.get('about'));
  const onBehalf = SIGNAL_SUBJECTS.find(one => one === sent.get('whom'));
  const personKnows = (['yes', 'no', 'unsure'] as const).find(one => one === sent.get('knows'));
  const contact = sent.get('known') === 'known' ? contactIn(sent) : undefined;
  const request: SignalRequest = {
    ...{ ...beside, text, themes, channel: 'web', senderRole: 'visitor' },
    ...(about && { about }),
    ...(onBehalf && { onBehalf }),
    // What is asked of somebody else only is not kept of who speaks for themselves.
    ...(onBehalf === 'other' && personKnows && { personKnows }),
    ...(contact && { contact }),
  };
  const tooMany: SignalFault[] = themes.length > MOST_THEMES ? [{ at: 'themes', why: 'tooMany' }] : [];
  return { request, faults: [...wordFaults(text, sent.has('seen')), ...tooMany, ...contactFaults(sent)] };
}

/** @param isSeen whether its sender was told before that it seems to lead to somebody */
function wordFaults(text: string, isSeen: boolean): SignalFault[] {
  if (findNationalNumber(text)) return [{ at: 'text', why: 'national' }];
  if (text.length < SHORTEST_WORDS) return [{ at: 'text', why: 'missing' }];
  if (text.length > LONGEST_WORDS) return [{ at: 'text', why: 'tooLong', over: text.length - LONGEST_WORDS }];
  const hints = isSeen ? [] : personHints(text);
  return hints.length > 0 ? [{ at: 'text', why: 'hint', hints }] : [];
}

const typed = (sent: URLSearchParams, name: string): string => cleanText(sent.get(name) ?? '');

/** A phone number goes before an e-mail address, as in the order in which they are asked. */
function contactIn(sent: URLSearchParams): SignalContact {
  const firstName = typed(sent, 'firstName').slice(0, LONGEST_NAME);
  const phone = typed(sent, 'phone');
  const reach = phone ? { phone: phoneNumber(phone) ?? phone } : { email: typed(sent, 'email') };
  return { ...(firstName && { firstName }), reach };
}

/** Nothing that was filled in is dropped without a word: who says how to reach them has to say that we may know it. */
function contactFaults(sent: URLSearchParams): SignalFault[] {
  const [firstName, phone, email] = ['firstName', 'phone', 'email'].map(name => typed(sent, name)) as [
    ...[string, string, string],
  ];
  if (sent.get('known') !== 'known') return firstName || phone || email ? [{ at: 'known', why: 'contactUnsaid' }] : [];
  const nameFaults: SignalFault[] = findNationalNumber(firstName) ? [{ at: 'firstName', why: 'national' }] : [];
  return [...nameFaults, ...reachFaults(phone, email)];
}

function reachFaults(phone: string, email: string): SignalFault[] {
  if (phone) return phoneNumber(phone) === undefined ? [{ at: 'phone', why: 'wrong' }] : [];
  if (!email) return [{ at: 'phone', why: 'contactMissing' }];
  return Email.safeParse(email).success ? [] : [{ at: 'email', why: 'wrong' }];
}
