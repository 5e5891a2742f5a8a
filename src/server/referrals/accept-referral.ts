import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { ReferralEnvelope, ReferralReceipt } from '../../schema/referral.ts';
import { placeNamed } from '../programme/place-named.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { ID } from '../submissions/read-request.ts';
import { sealedWrong } from '../submissions/sealed-envelope.ts';
import type { Made } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { readLabel } from './read-label.ts';
import { recipientById } from './recipients.ts';
import { tellOfArrival } from './referral-notices.ts';
import { readReferralSettings } from './referral-settings.ts';
import { REFERRAL, storeReferral, type StoredReferral } from './referral-store.ts';
import { acceptedKeys } from './sealing-keys.ts';

/** Characters of a ciphertext of 1, 2, 4, 8, 16 and 32 KiB: its length tells little of what is inside. */
const LENGTHS = new Set([1, 2, 4, 8, 16, 32].map(kib => Math.ceil((kib * 1024 * 4) / 3)));

/**
 * Takes a card. It can be read here as little as by anybody else: what is looked at is its outside. A place that is no more does not stand
 * in its way.
 * @throws {Problem} `invalid`; nothing is kept of what was refused
 */
export async function acceptReferral(
  write: TenantWrite,
  envelope: ReferralEnvelope,
  made: Made,
): Promise<ReferralReceipt> {
  const label = readLabel(envelope);
  if (!LENGTHS.has(envelope.ciphertext.length))
    throw sealedWrong('not_padded', 'Fill it up to 1, 2, 4, 8, 16 or 32 KiB.', '/sealed/ciphertext');
  const recipientId = await knownRecipient(write, made.boundTo ?? '');
  await checkKeys(write, envelope, recipientId);
  const { openWorkingDays, callWorkingDays, longestDays } = await readReferralSettings(write);
  const today = municipalDay(write.now.getTime());
  const place = await placeNamed(write, label.placeId);
  const { ref } = await made.number();
  const referral: StoredReferral = {
    ...{ id: made.id, ref, state: 'sent', version: 1, recipientId, placeId: place.id, receivedOn: today },
    openBy: addWorkingDays(today, openWorkingDays),
    callBy: addWorkingDays(today, callWorkingDays),
    ...{ told: [], consent: label.consent, envelope, days: { sent: today } },
    wipeOn: addDays(today, longestDays),
  };
  await storeReferral(write, referral);
  // Who sends it is not written down, not even the key of somebody who works here.
  const actor = { role: made.actor.role };
  await recordTransition(write, { kind: REFERRAL, entityId: referral.id, to: referral.state, actor, on: today });
  await tellOfArrival(write, referral);
  const { state, openBy, callBy } = referral;
  const { code, codes } = made;
  return { ref, state, code, personCode: code, senderCode: codes['sender']!, promise: { openBy, callBy } };
}

/** The one contact person for whom it is. @throws {Problem} `invalid` */
async function knownRecipient(write: TenantWrite, id: string): Promise<string> {
  const recipient = ID.test(id) ? await recipientById(write, id) : undefined;
  if (recipient?.isActive) return id;
  throw sealedWrong('recipient_unknown', 'Nobody here gets cards under this id. Choose somebody else.', '/sealed/aad');
}

/** It is sealed to one key of its contact person and to one that lies in the safe, and to no other. @throws {Problem} `invalid` */
async function checkKeys(write: TenantWrite, { recipients }: ReferralEnvelope, recipientId: string): Promise<void> {
  const kids = recipients.map(({ header }) => header.kid);
  for (const owner of [recipientId, null]) {
    const accepted = new Set((await acceptedKeys(write, owner)).map(({ kid }) => kid));
    if (kids.filter(kid => accepted.has(kid)).length === 1) continue;
    const message = 'Seal it to one key of its contact person and one of the safe, of those that hold now.';
    throw sealedWrong('key_unknown', message, '/sealed/recipients');
  }
}
