import type { ReferralForm } from '../../schema/referral-recipient.ts';
import type { SnapshotPart } from '../store/snapshot.ts';
import { recipientsIn } from './recipients.ts';
import { settingsIn } from './referral-settings.ts';
import { isOver, keysOf, type KeyOwner } from './sealing-keys.ts';

/** What a card has to know, read with the programme. Keys that are over are in it still: see {@link formAt}. */
export const referralForm: SnapshotPart<ReferralForm> = {
  name: 'who gets referral cards',
  async read(db, tenant) {
    const keys = await keysOf(db, tenant);
    const ofOwner = (owner: KeyOwner) => keys.filter(key => key.owner === owner).map(({ key }) => key);
    const { phone, openWorkingDays, callWorkingDays, keepDays } = await settingsIn(db, tenant);
    const recipients = (await recipientsIn(db, tenant)).filter(({ isActive }) => isActive);
    return {
      recipients: recipients.map(({ mail: _, isActive: __, version: ___, ...shown }) => ({
        ...shown,
        keys: ofOwner(shown.id),
      })),
      escrow: ofOwner(null),
      ...(phone !== undefined && { phone }),
      ...{ openWorkingDays, callWorkingDays, keepDays },
    };
  },
};

/** The same at one moment: without the keys to which nothing is sealed any more. */
export function formAt(form: ReferralForm, now: Date): ReferralForm {
  const current = (keys: ReferralForm['escrow']) => keys.filter(key => !isOver(key, now));
  const recipients = form.recipients.map(one => ({ ...one, keys: current(one.keys) }));
  return { ...form, recipients, escrow: current(form.escrow) };
}
