import type { TenantWrite } from '../store/tenant-write.ts';

/** What somebody who is signed up has to hear by their own channel: a second sign-up with their contact, and the end of that. */
export type ContactEventCause = 'signed_up_again' | 'second_cancelled';

/**
 * Notes that who made a sign-up has to be told something that cannot be said to whoever asks. Workers see it beside the sign-up; what
 * sends notices takes it from `contact_events`.
 * @param signUpId the sign-up of the known contact
 */
export async function tellKnownContact(
  write: TenantWrite,
  signUpId: string,
  cause: ContactEventCause = 'signed_up_again',
): Promise<void> {
  const { purge_at } = await write.db
    .selectFrom('sign_ups')
    .select('purge_at')
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', signUpId)
    .executeTakeFirstOrThrow();
  await write.db
    .insertInto('contact_events')
    .values({
      tenant: write.tenant.id,
      id: crypto.randomUUID(),
      sign_up_id: signUpId,
      cause,
      at: write.now.toISOString(),
      purge_at,
    })
    .execute();
}

/** When somebody last signed up with the contact of each of these sign-ups, UTC. */
export async function signedUpAgain(write: TenantWrite, signUpIds: readonly string[]): Promise<Map<string, string>> {
  if (signUpIds.length === 0) return new Map();
  const rows = await write.db
    .selectFrom('contact_events')
    .select(['sign_up_id', 'at'])
    .where('tenant', '=', write.tenant.id)
    .where('sign_up_id', 'in', signUpIds)
    .where('cause', '=', 'signed_up_again')
    .orderBy('at')
    .execute();
  return new Map(rows.map(({ sign_up_id, at }) => [sign_up_id, at]));
}
