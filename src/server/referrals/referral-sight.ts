import { permits } from '../access/roles.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { ID } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recipientOf } from './recipients.ts';
import { noSuchReferral, type StoredReferral } from './referral-store.ts';

/** Which contact person asks; `undefined` for everybody else. */
export const askingRecipient = async (read: TenantRead, { role, id }: Actor): Promise<string | undefined> =>
  role === 'recipient' && id !== undefined ? recipientOf(read, id) : undefined;

/** Whether somebody sees that there are cards, of whomever they are. */
export const seesAll = ({ role }: Actor): boolean => role !== 'recipient' && permits(role, 'submissions:read-sealed');

/** Whether somebody gets what is sealed in a card: its contact person, and who has the key that lies in the safe. */
export async function mayOpen(read: TenantRead, referral: StoredReferral, by: Actor): Promise<boolean> {
  return permits(by.role, 'keys:manage') || (await isOwn(read, referral, by));
}

const isOwn = async (read: TenantRead, { recipientId }: StoredReferral, by: Actor): Promise<boolean> =>
  (await askingRecipient(read, by)) === recipientId;

/** A card of the contact person who asks. For everybody else it does not exist. @throws {Problem} `not_found` */
export async function ownReferral(
  read: TenantRead,
  referral: StoredReferral | undefined,
  by: Actor,
): Promise<StoredReferral> {
  if (!referral || !(await isOwn(read, referral, by))) throw noSuchReferral();
  return referral;
}

/** An id that a card can have. @throws {Problem} `not_found` */
export function readId(id: string): string {
  if (!ID.test(id)) throw noSuchReferral();
  return id;
}
