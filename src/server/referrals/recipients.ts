import type { Kysely } from 'kysely';
import type { RecipientEntry } from '../../schema/referral-recipient.ts';
import type { Tables } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { addApiKey } from '../access/api-keys.ts';
import { Problem } from '../http/problem.ts';
import { invalid } from '../submissions/read-request.ts';
import type { ReferralRecipientTable } from './referral-tables.ts';

/** One contact person as they are known here; their mail address is shown to nobody. */
export interface Recipient extends RecipientEntry {
  id: string;
  version: number;
  /** Whether they get new cards. What was sent to them before stays theirs. */
  isActive: boolean;
}

type Reading = Pick<TenantRead, 'db' | 'tenant'>;

/** All contact persons, those who no longer get cards included, in the order of their names. */
export const readRecipients = ({ db, tenant }: Reading): Promise<Recipient[]> => recipientsIn(db, tenant.id);

/** The same where only the name of the municipality is known. */
export async function recipientsIn(db: Kysely<Tables>, tenant: string): Promise<Recipient[]> {
  const rows = await db.selectFrom('referral_recipients').selectAll().where('tenant', '=', tenant).execute();
  return rows.map(recipientFrom).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const nameOf = ({ firstName, id }: Recipient): string => `${firstName} ${id}`;

/** One contact person, whether they still get cards or not. */
export async function recipientById({ db, tenant }: Reading, id: string): Promise<Recipient | undefined> {
  const query = db.selectFrom('referral_recipients').selectAll().where('tenant', '=', tenant.id);
  const row = await query.where('id', '=', id).executeTakeFirst();
  return row && recipientFrom(row);
}

/** Whose API key this is. @returns the id of the contact person; `undefined` for a key that is nobody's */
export async function recipientOf({ db, tenant }: Reading, keyId: string): Promise<string | undefined> {
  const query = db.selectFrom('referral_desk_keys').select('recipient_id').where('tenant', '=', tenant.id);
  return (await query.where('key_id', '=', keyId).executeTakeFirst())?.recipient_id;
}

/** For whom somebody stands in: ids. */
export async function standsInFor({ db, tenant }: Reading, id: string): Promise<string[]> {
  const query = db.selectFrom('referral_recipients').select('id').where('tenant', '=', tenant.id);
  return (await query.where('deputy_id', '=', id).orderBy('id').execute()).map(row => row.id);
}

/** Somebody new. @returns their id @throws {Problem} `invalid` */
export async function addRecipient(write: TenantWrite, entry: RecipientEntry): Promise<string> {
  const id = crypto.randomUUID();
  await refuseDeputy(write, id, entry.deputyId);
  await write.db
    .insertInto('referral_recipients')
    .values({ tenant: write.tenant.id, id, version: 1, is_active: 1, ...columnsOf(entry) })
    .execute();
  write.markChanged();
  return id;
}

/** Writes over what is known of somebody. @throws {Problem} `not_found`, `invalid` */
export async function saveRecipient(write: TenantWrite, id: string, entry: RecipientEntry): Promise<void> {
  await refuseDeputy(write, id, entry.deputyId);
  await update(write, id, columnsOf(entry));
}

/**
 * Somebody gets no new cards any more, and stands in for nobody. What was sent to them stays theirs: only they can open it.
 * @throws {Problem} `not_found`
 */
export async function retireRecipient(write: TenantWrite, id: string): Promise<void> {
  await update(write, id, { is_active: 0 });
  for (const other of await standsInFor(write, id)) await update(write, other, { deputy_id: null });
}

/** Makes an API key that is bound to somebody: with it they see their cards, and nobody else's. @param expiresAt when it ends */
export async function makeRecipientKey(
  write: TenantWrite,
  { id, firstName }: Pick<Recipient, 'id' | 'firstName'>,
  expiresAt: Date,
): Promise<{ id: string; key: string }> {
  const { db, tenant, now } = write;
  const label = `Contact person ${firstName}`;
  const made = await addApiKey(db, { tenant: tenant.id, role: 'recipient', label, now, expiresAt });
  await db.insertInto('referral_desk_keys').values({ tenant: tenant.id, key_id: made.id, recipient_id: id }).execute();
  return made;
}

const recipientFrom = (row: ReferralRecipientTable): Recipient => ({
  ...(JSON.parse(row.document) as Omit<RecipientEntry, 'mail' | 'deputyId'>),
  ...(row.mail !== null && { mail: row.mail }),
  ...(row.deputy_id !== null && { deputyId: row.deputy_id }),
  ...{ id: row.id, version: row.version, isActive: row.is_active === 1 },
});

/** Whoever is shown to everybody lies apart from their mail address. */
const columnsOf = ({ mail, deputyId, ...shown }: RecipientEntry) => ({
  mail: mail ?? null,
  deputy_id: deputyId ?? null,
  document: JSON.stringify(shown),
});

async function update(
  write: TenantWrite,
  id: string,
  columns: Partial<Pick<ReferralRecipientTable, 'is_active' | 'mail' | 'deputy_id' | 'document'>>,
): Promise<void> {
  const { numUpdatedRows } = await write.db
    .updateTable('referral_recipients')
    .set(row => ({ ...columns, version: row('version', '+', 1) }))
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('not_found', 'There is no such contact person here.');
  write.markChanged();
}

/** Who stands in for somebody is another one, who gets cards. @throws {Problem} `invalid` */
async function refuseDeputy(write: TenantWrite, id: string, deputyId: string | undefined): Promise<void> {
  if (deputyId === undefined) return;
  const deputy = deputyId === id ? undefined : await recipientById(write, deputyId);
  if (deputy?.isActive) return;
  const message = 'Somebody else who gets cards stands in for them.';
  throw invalid([{ pointer: '/deputyId', code: 'unknown_recipient', message }], 'contact person');
}
