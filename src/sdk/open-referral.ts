import { explain } from '../schema/issue.ts';
import { jsonPointer } from '../schema/json-pointer.ts';
import { ReferralEnvelope, ReferralLabel, ReferralRequest, type ReferralCard } from '../schema/referral.ts';
import { StekError } from './errors.ts';
import { openSealed, type CryptoKey, type OpeningKey } from './open-sealed.ts';

/** A card that was opened: all of it, as it was sent. */
export interface OpenedReferralRequest {
  /** The one contact person who gets it. */
  readonly recipientId: string;
  /** The place at which it was filled in. */
  readonly placeId?: string | undefined;
  /** The card. */
  readonly card: ReferralCard;
}

/** A referral card that was opened. */
export interface OpenedReferral {
  readonly request: OpenedReferralRequest;
  /** What stands on its outside: the same as is inside. */
  readonly label: ReferralLabel;
  /** Thumbprint of the key that opened it. */
  readonly kid: string;
}

/** Whose card it should be. */
export interface ReferralAddress {
  /** Id of the municipality. */
  readonly tenant: string;
  /** Id of the contact person. */
  readonly recipientId: string;
}

/**
 * Opens a referral card, and looks whether what stands on its outside, which the server goes by, is what the person agreed to inside.
 * @param envelope as `stek.referrals.get(id)` gives it
 * @throws StekError `cannot_open` when these keys do not open it or it is no card; `label_mismatch` when outside and inside differ
 * @example
 * ```ts
 * const mine = await unlockKey(await file.text(), passphrase);
 * const { request } = await openReferral(card.envelope, [mine], { tenant: 'ieper', recipientId: card.recipientId });
 * ```
 */
export async function openReferral(
  envelope: unknown,
  keys: CryptoKey | readonly OpeningKey[],
  { tenant, recipientId }: ReferralAddress,
): Promise<OpenedReferral> {
  const binding = { tenant, kind: 'referral', schemaVersion: 1, boundTo: recipientId };
  // With fewer readers than a card has, or more, somebody was at it.
  if (!ReferralEnvelope.safeParse(envelope).success)
    throw new StekError('cannot_open', 'This is not the envelope of a referral card.');
  const { content, label, kid } = await openSealed(envelope, keys, binding);
  const read = ReferralRequest.safeParse(content);
  if (!read.success) {
    const issues = read.error.issues.map(issue => ({
      pointer: jsonPointer(issue.path),
      code: issue.code ?? '',
      message: explain(issue),
    }));
    throw new StekError('cannot_open', 'What is inside is not a referral card.', { issues });
  }
  const outside = ReferralLabel.safeParse(label);
  if (read.data.recipientId !== recipientId || !outside.success || !isSame(outside.data, read.data))
    throw new StekError('label_mismatch', 'What stands on the outside of this card is not what is inside.');
  return { request: read.data, label: outside.data, kid };
}

/** Whether the outside says what the inside does. */
function isSame({ placeId, consent }: ReferralLabel, request: OpenedReferralRequest): boolean {
  const inside = request.card.consent;
  return (
    placeId === request.placeId &&
    (['textVersion', 'textHash', 'lang'] as const).every(part => consent[part] === inside[part]) &&
    consent.scopes.toSorted().join() === inside.scopes.toSorted().join()
  );
}
