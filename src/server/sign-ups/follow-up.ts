import type { FollowUpView } from '../../schema/submission.ts';
import type { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { asItWouldStand, cancelDecoy, findDecoy, type DecoyRow } from './decoy.ts';
import { actionsOf, cannotGo, HOLDER_ACTIONS, statesForHolder, type HolderActionName } from './holder-actions.ts';
import { placeInLine } from './place-in-line.ts';
import { isDue, isOver, settlementOf } from './settlement.ts';
import { readDate, type SignUpDate } from './sign-up-date.ts';
import { WaitingList, type SignUpRow } from './waiting-list.ts';

/*
 * What the holder of a code sees and does. A code leads to a sign-up or to a decoy, and nobody can tell from outside: both are always
 * looked for, and answered in the same way.
 */

/** What the code leads to shows. @returns `undefined` when it is wiped */
export async function viewSignUp(read: TenantRead, id: string): Promise<FollowUpView | undefined> {
  const { row, decoy } = await find(read, id);
  if (!row && !decoy) return undefined;
  const date = await dateOn(read, (row ?? decoy!).occurrence_id);
  const shown = row ?? asItWouldStand(decoy!, date, read.now);
  return viewOf(shown, await placeInLine(read, shown), read.now);
}

/** Does what its holder asks for. Asking again for what is done already changes nothing. @returns why it cannot be */
export async function actOnSignUp(write: TenantWrite, id: string, action: HolderActionName): Promise<Problem | void> {
  const { row, decoy } = await find(write, id);
  if (!row && !decoy) return;
  const { date, line } = await settled(write, (row ?? decoy!).occurrence_id);
  const wanted = HOLDER_ACTIONS[action];
  const current = row
    ? line.rows.find(one => one.id === id)!
    : asItWouldStand((await findDecoy(write, id))!, date, write.now);
  if (current.state === wanted) return;
  const allowed = statesForHolder(current, write.now);
  if (!allowed.includes(wanted)) return cannotGo(current.state, allowed);
  if (decoy) return cancelDecoy(write, decoy);
  await line.move(current as SignUpRow, wanted, { role: 'holder' });
  if (date) await line.settle(date);
}

/** Brings the line that it stands in up to date. */
export async function settleLineOf(write: TenantWrite, id: string): Promise<void> {
  const { row, decoy } = await find(write, id);
  if (row || decoy) await settled(write, (row ?? decoy!).occurrence_id);
}

/** Whether the line that it stands in is not up to date: somebody’s time is over, or a seat is free for who waits. */
export async function isLineDue(read: TenantRead, id: string): Promise<boolean> {
  const { row, decoy } = await find(read, id);
  if (!row && !decoy) return false;
  const { occurrence_id } = row ?? decoy!;
  const date = await dateOn(read, occurrence_id);
  const ofDate = (table: 'sign_ups' | 'decoys') =>
    read.db
      .selectFrom(table)
      .select(['id', 'state', 'party', 'held_until'])
      .where('tenant', '=', read.tenant.id)
      .where('occurrence_id', '=', occurrence_id)
      .orderBy('line');
  const rows = await ofDate('sign_ups').execute();
  const held = await ofDate('decoys').where('state', '=', 'unconfirmed').execute();
  const now = read.now.getTime();
  return date !== undefined && (held.some(decoy => isOver(decoy, now)) || isDue(settlementOf(rows, date, now)));
}

async function find(
  read: TenantRead,
  id: string,
): Promise<{ row?: SignUpRow | undefined; decoy?: DecoyRow | undefined }> {
  const query = read.db.selectFrom('sign_ups').selectAll().where('tenant', '=', read.tenant.id).where('id', '=', id);
  return { row: await query.executeTakeFirst(), decoy: await findDecoy(read, id) };
}

/** @returns `undefined` when the programme no longer has it */
async function dateOn(read: TenantRead, occurrenceId: string): Promise<SignUpDate | undefined> {
  const date = await readDate(read, occurrenceId);
  return date === 'gone' ? undefined : date;
}

async function settled(
  write: TenantWrite,
  occurrenceId: string,
): Promise<{ date: SignUpDate | undefined; line: WaitingList }> {
  const date = await dateOn(write, occurrenceId);
  const line = await WaitingList.of(write, occurrenceId);
  if (date) await line.settle(date);
  return { date, line };
}

type Shown = Pick<SignUpRow, 'ref' | 'state' | 'occurrence_id' | 'starts_at' | 'held_until'>;

const viewOf = (row: Shown, position: number | undefined, now: Date): FollowUpView => ({
  kind: 'sign-up',
  ref: row.ref,
  state: row.state,
  steps: [],
  messages: [],
  actions: actionsOf(row, now),
  ...(position !== undefined && { position }),
  ...(row.held_until && { heldUntil: row.held_until }),
  occurrenceId: row.occurrence_id,
});
