import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import { allowedStates } from '../../domain/sign-up.ts';
import type { SignUpFollowUp, SignUpState } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { Line, type SignUpRow } from './line.ts';
import { readDate, type SignUpDate } from './sign-up-date.ts';

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
  if (!found) return undefined;
  const read = await readDate(write, found.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  const line = await Line.of(write, found.occurrence_id);
  if (date) await line.settle(date);
  const wanted = wish === 'withdraw' ? 'cancelled' : wish === 'accept' ? 'confirmed' : undefined;
  const row = line.rows.find(({ id }) => id === found.id)!;
  if (wanted !== undefined && row.state !== wanted) {
    if (!mayOf(row, write.now).includes(wanted)) return cannot(row.state, mayOf(row, write.now));
    await line.move(row, wanted, { mover: 'person' });
    if (date) await line.settle(date);
  }
  return { followUp: described(line, found.id, write.now), date };
}

/** Where the holder of the code can take it; nothing once it has begun. */
const mayOf = ({ state, starts_at }: SignUpRow, now: Date): SignUpState[] =>
  starts_at <= now.toISOString() ? [] : allowedStates(state, 'person');

function described(line: Line, id: string, now: Date): SignUpFollowUp {
  const row = line.rows.find(one => one.id === id)!;
  const may = mayOf(row, now);
  const position = line.positionOf(id);
  return {
    kind: 'signup',
    ref: row.ref,
    state: row.state,
    ...(position !== undefined && { position }),
    ...(row.held_until !== null && { heldUntil: row.held_until }),
    occurrence: row.occurrence_id,
    may: [
      ...(may.includes('cancelled') ? ['cancel' as const] : []),
      ...(may.includes('confirmed') ? ['accept' as const] : []),
    ],
  };
}

const cannot = (from: SignUpState, allowed: SignUpState[]): Problem =>
  new Problem('invalid_transition', `This sign-up is “${from}” now, and that can no longer be done.`, {
    more: { allowed },
  });
