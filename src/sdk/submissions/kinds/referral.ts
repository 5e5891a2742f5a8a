import type { ReferralReceipt, ReferralRequest } from '../../../schema/referral.ts';
import { notComplete } from '../../errors.ts';
import type { ClientKind } from '../kind.ts';

const HOUR = 3_600_000;

/** Whom it is sealed for comes along with the checks: a part that is first asked for without a connection may never come. */
const parts = () => Promise.all([import('./referral-rules.ts'), import('./referral-addressing.ts')]).catch(notComplete);

/**
 * A referral card: the kind of submission for an outbox, `outbox.submit(referral, request)`. It is sealed on the device for the one contact
 * person it names, and for the key that lies in the safe; `keyPins` must name both. There is no other way to send one.
 */
export const referral: ClientKind<ReferralRequest, ReferralReceipt> = {
  kind: 'referral',
  path: 'referrals',
  schemaVersion: 1,
  rules: () => parts().then(([{ referralRules }]) => referralRules),
  // Not even whom it is for: on a device that several people use that would tell something.
  about: () => ({}),
  recipients: (request, context) => parts().then(([, { addressingOf }]) => addressingOf(request, context)),
  keepFor: 72 * HOUR,
};
