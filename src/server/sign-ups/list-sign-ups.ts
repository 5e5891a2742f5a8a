import { NEEDS } from '../../schema/sign-up.ts';
import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import { currentId } from '../store/former-occurrences.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { signedUpAgain } from './known-contact.ts';
import { readDate } from './sign-up-date.ts';
import { positionIn, readWaitingList, type SignUpRow } from './waiting-list.ts';

/** A sign-up as a worker sees it. */
export function recordOf(row: SignUpRow, position: number | undefined): SignUpRecord {
  const needs = (JSON.parse(row.needs) as string[]).filter(need => (NEEDS as readonly string[]).includes(need));
  return {
    id: row.id,
    ref: row.ref,
    occurrenceId: row.occurrence_id,
    firstName: row.first_name,
    contact: row.contact.includes('@') ? { email: row.contact } : { phone: row.contact },
    party: row.party,
    ...(needs.length > 0 && { needs }),
    ...(row.note !== null && { note: row.note }),
    state: row.state,
    ...(position !== undefined && { position }),
    version: row.version,
    createdAt: row.created_at,
  };
}

/** All sign-ups of a date, in the order in which people came. */
export async function listSignUps(read: TenantRead, occurrenceId: string): Promise<SignUpRecord[]> {
  const date = await readDate(read, occurrenceId);
  const known = date && date !== 'gone' ? date.occurrence.id : await currentId(read, occurrenceId);
  const rows = await readWaitingList(read, known ?? occurrenceId);
  const ids = rows.map(({ id }) => id);
  const again = await signedUpAgain(read, ids);
  return rows.map(row => {
    const signedUpAgainAt = again.get(row.id);
    return { ...recordOf(row, positionIn(rows, row.id)), ...(signedUpAgainAt !== undefined && { signedUpAgainAt }) };
  });
}

/** The sign-ups whose date has gone from the programme, by date: somebody has to decide what becomes of the people. */
export async function listToReview({ db, tenant }: TenantRead): Promise<SignUpRecord[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('state', '=', 'to_review')
    .orderBy('starts_at')
    .orderBy('line')
    .execute();
  return rows.map(row => recordOf(row, undefined));
}
