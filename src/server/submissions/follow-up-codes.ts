import { newFollowUpCode, readFollowUpCode, type FollowUpCode } from '../../domain/follow-up-code.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/** A code that somebody holds, as an HMAC whose key is not in the database, and what it leads to. */
export interface FollowUpCodeTable {
  tenant: string;
  code_mac: string;
  kind: string;
  entity_id: string;
  /** Which of those who have a code for the same thing this is, such as `holder`. */
  holder: string;
}

/** What a code leads to. */
export interface CodeTarget {
  kind: string;
  entityId: string;
  holder: string;
}

/** A new code, and the MAC by which it is looked up. */
export interface NewCode {
  code: FollowUpCode;
  mac: string;
}

/** Makes a code that is not kept yet. */
export async function newCode(keys: ServerKeys, tenant: string): Promise<NewCode> {
  const code = newFollowUpCode(bytes => crypto.getRandomValues(bytes));
  return { code, mac: await keys.mac('code', tenant, code) };
}

/** The MAC by which a typed code is looked up; a text that is no code gets one that nothing has, in the same time. */
export const codeMacOf = (keys: ServerKeys, tenant: string, typed: unknown): Promise<string> =>
  keys.mac('code', tenant, readTyped(typed) ?? 'no code');

/** Whether what was typed can be a code at all: its length and its check digit. */
export const isCode = (typed: unknown): boolean => readTyped(typed) !== undefined;

const readTyped = (typed: unknown): FollowUpCode | undefined =>
  typeof typed === 'string' ? readFollowUpCode(typed.slice(0, 100)) : undefined;

/** Has a code lead somewhere. */
export async function keepCode({ db, tenant }: TenantWrite, codeMac: string, target: CodeTarget): Promise<void> {
  const { kind, entityId, holder } = target;
  await db
    .insertInto('follow_up_codes')
    .values({ tenant: tenant.id, code_mac: codeMac, kind, entity_id: entityId, holder })
    .execute();
}

/** Where a code leads; `undefined` for one that nothing has. */
export async function findCode({ db, tenant }: TenantRead, codeMac: string): Promise<CodeTarget | undefined> {
  return db
    .selectFrom('follow_up_codes')
    .select(['kind', 'entity_id as entityId', 'holder'])
    .where('tenant', '=', tenant.id)
    .where('code_mac', '=', codeMac)
    .executeTakeFirst();
}
