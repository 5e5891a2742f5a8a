import { holdsSeat, isLive, signUpStates } from '../../domain/sign-up.ts';
import type { SignUpState } from '../../schema/sign-up.ts';
import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import type { TransitionRequest } from '../../schema/submission.ts';
import { Problem } from '../http/problem.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, versionMismatch } from '../submissions/transitions.ts';
import { recordOf } from './list-sign-ups.ts';
import { readDate, takesPlace, timesOf } from './sign-up-date.ts';
import { isPhone, SIGN_UP, WaitingList, type MoveReason, type SignUpRow } from './waiting-list.ts';

/** What a transition may carry: who goes to another date has to name it. */
export function checkSignUpData(to: string, { occurrenceId, ...more }: Record<string, unknown>): string | undefined {
  const isRight = to === 'confirmed' && typeof occurrenceId === 'string' && Object.keys(more).length === 0;
  return isRight ? undefined : 'Only “confirmed” takes data: an “occurrenceId”.';
}

/**
 * Takes a sign-up to another state, as somebody who works here. Seats that fall free by it are offered at once.
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid_transition` with `allowed`, `full`, `duplicate`
 */
export async function moveSignUp(
  write: TenantWrite,
  id: string,
  { to, version, note, data }: TransitionRequest,
  by: Actor,
): Promise<SignUpRecord> {
  const known = await write.db
    .selectFrom('sign_ups')
    .select('occurrence_id')
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) throw notFound();
  const line = await WaitingList.of(write, known.occurrence_id);
  const row = line.rows.find(one => one.id === id)!;
  const reason: MoveReason = { ...by, note };
  if (row.version !== version) throw versionMismatch('sign-up', row.version);
  if (row.state === 'to_review' && to === 'confirmed')
    return takeToDate(write, row, String(data?.['occurrenceId'] ?? row.occurrence_id), reason);
  if (data !== undefined) throw notGone(row, by);
  const read = await readDate(write, known.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  if (date) await line.settle(date);
  const current = line.rows.find(one => one.id === id)!;
  const state = possible(line, current, to, by, date?.rule.capacity ?? Infinity);
  await line.move(current, state, reason);
  if (date) await line.settle(date);
  return recordOf(
    line.rows.find(one => one.id === id)!,
    line.positionOf(id),
  );
}

/** Gives someone whose date has gone a seat on another one, or on the same when it is back. @throws {Problem} */
async function takeToDate(
  write: TenantWrite,
  row: SignUpRow,
  occurrenceId: string,
  reason: MoveReason,
): Promise<SignUpRecord> {
  const date = await readDate(write, occurrenceId);
  if (!date || date === 'gone' || !takesPlace(date) || date.start <= write.now.getTime()) {
    const allowed = signUpStates.allowed(row.state, reason.role);
    const detail = 'There is no such date to come. Name one in “data”: {"occurrenceId": …}, or cancel the sign-up.';
    throw new Problem('invalid_transition', detail, { extensions: { allowed } });
  }
  const { id } = date.occurrence;
  const there = await WaitingList.of(write, id);
  possible(there, row, 'confirmed', reason, date.rule.capacity ?? Infinity);
  const { db, tenant } = write;
  const changes = { occurrence_id: id, activity_id: date.activity.id, ...timesOf(date) };
  await db.updateTable('sign_ups').set(changes).where('tenant', '=', tenant.id).where('id', '=', row.id).execute();
  const line = await WaitingList.of(write, id);
  await line.move({ ...row, ...changes }, 'confirmed', { ...reason, data: { occurrenceId: id } });
  if (row.starts_at !== changes.starts_at) {
    const data = { from: row.starts_at, to: changes.starts_at };
    const news = { kind: SIGN_UP, entityId: row.id, cause: 'moved', data } as const;
    await queueNotice(write, { ...news, byPhone: isPhone(row.contact) });
  }
  return recordOf(
    line.rows.find(one => one.id === row.id)!,
    undefined,
  );
}

const notFound = (): Problem => new Problem('not_found', 'There is no sign-up with this id.');

function notGone({ state }: SignUpRow, { role }: Actor): Problem {
  const detail = `Only a sign-up whose date has gone can go to another date; this one is “${state}”.`;
  return new Problem('invalid_transition', detail, { extensions: { allowed: signUpStates.allowed(state, role) } });
}

/** The state it can go to. @throws {Problem} `invalid_transition`, `full`, `duplicate` */
function possible(line: WaitingList, row: SignUpRow, to: string, { role }: Actor, capacity: number): SignUpState {
  const allowed = signUpStates.allowed(row.state, role);
  const state = allowed.find(one => one === to);
  if (state === undefined) throw invalidTransition('sign-up', row.state, allowed);
  if (holdsSeat(state) && !holdsSeat(row.state) && line.taken + row.party > capacity)
    throw new Problem('full', 'There are not enough seats free for this party.');
  const hasOther = (other: SignUpRow) =>
    other.id !== row.id && other.contact_mac === row.contact_mac && isLive(other.state);
  if (isLive(state) && line.rows.some(hasOther))
    throw new Problem('duplicate', 'This person has another sign-up for this date.');
  return state;
}
