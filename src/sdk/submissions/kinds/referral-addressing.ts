import { municipalDay } from '../../../domain/municipal-clock.ts';
import type { ReferralRecipient, SealingKey } from '../../../schema/referral-recipient.ts';
import type { ReferralLabel, ReferralRequest } from '../../../schema/referral.ts';
import { StekError, asStekError } from '../../errors.ts';
import { trustedKey } from '../../seal.ts';
import { readKeySet } from '../keys.ts';
import type { Addressing, SealingContext } from '../kind.ts';
import type { PublicKey } from '../sealed-content.ts';
import { needCryptography } from '../secure-context.ts';

/**
 * Whom a card is sealed for: the one contact person it names, and the key that lies in the safe. Both keys must be good now and, where the
 * page pins keys, be among those: a source that was taken over gives its own. Nothing else will do in their place.
 *
 * @param request as it was checked
 * @throws StekError `insecure_context` before anything is asked, `key_untrusted` saying whose key it is, `invalid_request` when nobody of
 *   that id gets cards now
 */
export async function addressingOf(
  request: ReferralRequest,
  { client, keyPins, signal }: SealingContext,
): Promise<Addressing> {
  needCryptography();
  const { data: form, response } = await client.referrals.recipients({ signal, retry: 1 }).withResponse();
  // By the server's clock where it can be read: a device's can be days wrong.
  const now = response.date ?? Date.now();
  const index = form.recipients.findIndex(({ id }) => id === request.recipientId);
  const { keys } = whoGetsCards(form.recipients[index], now);
  const contact = keyIn(keys, { now, keyPins, pointer: `/recipients/${index}/keys`, ...CONTACT });
  const safe = keyIn(form.escrow, { now, keyPins, pointer: '/escrow', ...SAFE });
  return { keys: await Promise.all([contact, safe]), boundTo: request.recipientId, label: labelOf(request) };
}

/** @throws StekError `invalid_request` for who is gone, and for who is away: their cards would lie there */
function whoGetsCards(recipient: ReferralRecipient | undefined, now: number): ReferralRecipient {
  const day = municipalDay(now);
  if (!recipient) throw refused('recipient_unknown', 'Nobody of this id gets cards. Ask for the recipients again.');
  if (recipient.leave.some(({ from, until }) => from <= day && day <= until))
    throw refused('recipient_away', 'This contact person is away. Send it to their deputy.');
  return recipient;
}

const refused = (code: string, message: string): StekError =>
  new StekError('invalid_request', message, { issues: [{ pointer: '/recipientId', code, message }] });

/** Whose key it is, for programs and for who reads. */
const CONTACT = { code: 'contact_key', whose: 'The key of the contact person' };
const SAFE = { code: 'escrow_key', whose: 'The key that lies in the safe' };

interface Wanted {
  readonly now: number;
  readonly keyPins?: readonly string[] | undefined;
  readonly code: string;
  readonly whose: string;
  /** Where it stands in the answer. */
  readonly pointer: string;
}

/** The newest key that is good now and trusted. */
async function keyIn(keys: readonly SealingKey[], { now, keyPins, code, whose, pointer }: Wanted): Promise<PublicKey> {
  try {
    return trustedKey(await readKeySet({ keys }, now), keyPins);
  } catch (thrown) {
    const cause = asStekError(thrown);
    if (cause.code !== 'key_untrusted') throw cause;
    const message = `${whose} is not one that may be sealed to: none is good now, or none of those is pinned.`;
    const details = { cause, retryable: cause.retryable, issues: [{ pointer, code, message }] };
    throw new StekError('key_untrusted', message, details);
  }
}

/** What stands on the outside: nothing of the person. */
const labelOf = ({ placeId, card: { consent } }: ReferralRequest): ReferralLabel => {
  const { textVersion, textHash, lang, scopes } = consent;
  return { ...(placeId !== undefined && { placeId }), consent: { textVersion, textHash, lang, scopes } };
};
