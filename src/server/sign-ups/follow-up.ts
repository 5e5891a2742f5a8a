import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import type { SignUpFollowUp } from '../../schema/sign-up.ts';
import type { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { cancelDecoy, decoyPosition, findDecoy, stateOfDecoy } from './decoy.ts';
import { actionsOf, cannotGo, statesForHolder, type Held } from './holder-actions.ts';
import { Line, type SignUpRow } from './line.ts';
import { readDate, type SignUpDate } from './sign-up-date.ts';
import { positionFor } from './take-sign-up.ts';

/** What the holder of a code wants. */
export type FollowUpWish = 'show' | 'withdraw' | 'accept';

/** What a code leads to, and the date of it for those who show that. */
export interface FollowedUp {
  followUp: SignUpFollowUp;
  /** `undefined` when the programme no longer has it. */
  date: SignUpDate | undefined;
}

/** The MAC by which a typed code is looked up; a text that is no code gets one that nothing has, in the same time. */
export const codeMacOf = (keys: ServerKeys, tenant: string, typed: unknown): Promise<string> =>
  keys.mac('code', tenant, (typeof typed === 'string' && readFollowUpCode(typed.slice(0, 100))) || 'no code');

/**
 * Does what the holder of a code wants. Wanting again what is done already changes nothing.
 * @returns `undefined` for a code that nothing has, or why it cannot be
 */
export async function followUp(
  write: TenantWrite,
  codeMac: string,
  wish: FollowUpWish,
): Promise<FollowedUp | Problem | undefined> {
  const found = await write.db
    .selectFrom('sign_ups')
    .select(['id', 'occurrence_id'])
    .where('tenant', '=', write.tenant.id)
    .where('code_mac', '=', codeMac)
    .executeTakeFirst();
  if (!found) return followDecoy(write, codeMac, wish);
  const read = await readDate(write, found.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  const line = await Line.of(write, found.occurrence_id);
  if (date) await line.settle(date);
  const wanted = WANTED[wish];
  const row = line.rows.find(({ id }) => id === found.id)!;
  if (wanted !== undefined && row.state !== wanted) {
    const allowed = statesForHolder(row, write.now);
    if (!allowed.includes(wanted)) return cannotGo(row.state, allowed);
    await line.move(row, wanted, { mover: 'person' });
    if (date) await line.settle(date);
  }
  return { followUp: await described(write, line, found.id), date };
}

const WANTED = { show: undefined, withdraw: 'cancelled', accept: 'confirmed' } as const;

/** The same for the code of a decoy, which leads to nothing but itself. */
async function followDecoy(
  write: TenantWrite,
  codeMac: string,
  wish: FollowUpWish,
): Promise<FollowedUp | Problem | undefined> {
  const found = await findDecoy(write, codeMac);
  if (!found) return undefined;
  const read = await readDate(write, found.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  const line = await Line.of(write, found.occurrence_id);
  if (date) await line.settle(date);
  const decoy = (await findDecoy(write, codeMac))!;
  const starts_at = date ? new Date(date.start).toISOString() : decoy.starts_at;
  const state = stateOfDecoy(decoy, date, write.now);
  const held = { ...decoy, starts_at, state, held_until: state === decoy.state ? decoy.held_until : null };
  const wanted = WANTED[wish];
  if (wanted !== undefined && held.state !== wanted) {
    const allowed = statesForHolder(held, write.now);
    if (!allowed.includes(wanted)) return cannotGo(held.state, allowed);
    await cancelDecoy(write, decoy);
    held.state = wanted;
    held.held_until = null;
  }
  return { followUp: viewOf(held, await decoyPosition(write, line, held), write.now), date };
}

async function described(write: TenantWrite, line: Line, id: string): Promise<SignUpFollowUp> {
  const row = line.rows.find(one => one.id === id)!;
  return viewOf(row, await positionFor(write, line, row), write.now);
}

type Shown = Held & Pick<SignUpRow, 'ref' | 'occurrence_id'> & { held_until?: string | null };

const viewOf = (row: Shown, position: number | undefined, now: Date): SignUpFollowUp => ({
  kind: 'sign-up',
  ref: row.ref,
  state: row.state,
  ...(position !== undefined && { position }),
  ...(row.held_until && { heldUntil: row.held_until }),
  occurrenceId: row.occurrence_id,
  may: actionsOf(row, now),
});
