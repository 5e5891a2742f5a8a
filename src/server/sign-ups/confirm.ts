import { base64url } from 'jose';
import type { SignUpState } from '../../schema/sign-up.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { cannotGo, statesFor } from './holder-actions.ts';
import { WaitingList } from './waiting-list.ts';
import { readDate, type SignUpDate } from './sign-up-date.ts';
import type { Problem } from '../http/problem.ts';

/** The secret in the link that is mailed to a contact, and the MAC of it that is stored. */
export interface ConfirmToken {
  token: string;
  mac: string;
}

/** Makes a token: 128 random bits, base64url. */
export async function newConfirmToken(keys: ServerKeys, tenant: string): Promise<ConfirmToken> {
  const token = base64url.encode(crypto.getRandomValues(new Uint8Array(16)));
  return { token, mac: await confirmMacOf(keys, tenant, token) };
}

/** The MAC by which a token is looked up; of any other text one that nothing has, in the same time. */
export const confirmMacOf = (keys: ServerKeys, tenant: string, sent: string): Promise<string> =>
  keys.mac('confirm', tenant, /^[\w-]{22}$/.test(sent) ? sent : 'no token');

/** Keeps a token that is about to be mailed. One that was mailed before stays good: nobody knows which of two mails arrives. */
export async function keepConfirmToken({ db, tenant }: TenantWrite, signUpId: string, mac: string): Promise<void> {
  await db.insertInto('confirm_tokens').values({ tenant: tenant.id, token_mac: mac, sign_up_id: signUpId }).execute();
}

/** What a token leads to. Nothing of the person is among it. */
export interface Confirmable {
  state: SignUpState;
  heldUntil: string | undefined;
  ref: string;
  canConfirm: boolean;
  /** `undefined` when the programme no longer has it. */
  date: SignUpDate | undefined;
}

/** The sign-up that a token leads to. @returns `undefined` for a token that nothing has */
export const findConfirmable = (
  { db, tenant }: TenantRead,
  tokenMac: string,
): Promise<{ id: string; occurrence_id: string } | undefined> =>
  db
    .selectFrom('confirm_tokens')
    .innerJoin('sign_ups', join =>
      join
        .onRef('sign_ups.tenant', '=', 'confirm_tokens.tenant')
        .onRef('sign_ups.id', '=', 'confirm_tokens.sign_up_id'),
    )
    .select(['sign_ups.id', 'sign_ups.occurrence_id'])
    .where('confirm_tokens.tenant', '=', tenant.id)
    .where('token_mac', '=', tokenMac)
    .executeTakeFirst();

/**
 * Shows what a token leads to, or confirms it. It confirms once: later it only shows what became of the seat, to who opens the mail
 * again.
 * @returns `undefined` for a token that nothing has, or why it cannot be
 */
export async function confirmSignUp(
  write: TenantWrite,
  tokenMac: string,
  action: 'show' | 'confirm',
): Promise<Confirmable | Problem | undefined> {
  const found = await findConfirmable(write, tokenMac);
  if (!found) return undefined;
  const read = await readDate(write, found.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  const line = await WaitingList.of(write, found.occurrence_id);
  if (date) await line.settle(date);
  let row = line.rows.find(({ id }) => id === found.id)!;
  if (action === 'confirm' && row.state !== 'confirmed') {
    const allowed = statesFor('contact', row, write.now);
    if (!allowed.includes('confirmed')) return cannotGo(row.state, allowed);
    row = await line.move(row, 'confirmed', { role: 'contact' });
  }
  const canConfirm = statesFor('contact', row, write.now).includes('confirmed');
  return { state: row.state, heldUntil: row.held_until ?? undefined, ref: row.ref, canConfirm, date };
}
