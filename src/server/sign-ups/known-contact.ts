import { queueNotice } from '../notices/queue-notice.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { isPhone, SIGN_UP } from './waiting-list.ts';

/**
 * Has who made a sign-up told that their contact was used once more for the same date: that cannot be said to whoever asks. Workers
 * see it beside the sign-up as well. Who has not confirmed the first one yet hears nothing more: they were asked to, and “you need do
 * nothing” would be wrong.
 * @param signUpId the sign-up of the known contact
 */
export async function tellKnownContact(write: TenantWrite, signUpId: string): Promise<void> {
  const { contact, starts_at, state } = await write.db
    .selectFrom('sign_ups')
    .select(['contact', 'starts_at', 'state'])
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', signUpId)
    .executeTakeFirstOrThrow();
  if (contact === '' || state === 'unconfirmed') return;
  const byPhone = isPhone(contact);
  await queueNotice(write, {
    kind: SIGN_UP,
    entityId: signUpId,
    cause: 'signed_up_again',
    data: { to: starts_at },
    byPhone,
  });
}

/** When somebody last signed up with the contact of each of these sign-ups, UTC. */
export async function signedUpAgain(write: TenantRead, signUpIds: readonly string[]): Promise<Map<string, string>> {
  if (signUpIds.length === 0) return new Map();
  const rows = await write.db
    .selectFrom('notices')
    .select(['entity_id', 'created_at'])
    .where('tenant', '=', write.tenant.id)
    .where('entity_id', 'in', signUpIds)
    .where('cause', '=', 'signed_up_again')
    .orderBy('created_at')
    .execute();
  return new Map(rows.map(({ entity_id, created_at }) => [entity_id, created_at]));
}
