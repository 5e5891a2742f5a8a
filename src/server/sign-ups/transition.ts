import { allowedStates, holdsSeat, isLive } from '../../domain/sign-up.ts';
import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import { NEEDS, SIGN_UP_STATES, type SignUpState } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { currentId } from '../store/former-occurrences.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { signedUpAgain } from './known-contact.ts';
import { isPhone, Line, type SignUpRow } from './line.ts';
import { readDate, takesPlace, timesOf } from './sign-up-date.ts';

/** What a worker wants of a sign-up. */
export interface WorkerTransition {
  to: SignUpState;
  /** The version the worker saw. */
  version: number;
  /** The date to take it to, for one whose own date has gone. */
  occurrenceId?: string;
}

/** Reads a transition. @throws {Problem} `invalid` */
export function readTransition(body: unknown): WorkerTransition {
  const { to, version, data, ...more } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const issues = Object.keys(more).map(key => ({
    pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'unknown_field',
    message: 'There is no field of this name.',
  }));
  if (!SIGN_UP_STATES.includes(to as SignUpState))
    issues.push({ pointer: '/to', code: 'invalid_value', message: `Write one of: ${SIGN_UP_STATES.join(', ')}.` });
  if (!Number.isInteger(version))
    issues.push({ pointer: '/version', code: 'invalid_type', message: 'Send the “version” that you saw.' });
  const { occurrenceId } = (data ?? {}) as { occurrenceId?: unknown };
  if (data !== undefined && (typeof occurrenceId !== 'string' || to !== 'confirmed'))
    issues.push({
      pointer: '/data',
      code: 'invalid_value',
      message: 'Only “confirmed” takes data: an “occurrenceId”.',
    });
  if (issues.length === 0)
    return {
      to: to as SignUpState,
      version: version as number,
      ...(data !== undefined && { occurrenceId: occurrenceId as string }),
    };
  throw new Problem('invalid', 'Something in this transition is missing or wrong: “errors” says what.', { issues });
}

/**
 * Takes a sign-up to another state, as a worker. Seats that fall free by it are offered at once.
 * @param actor id of the worker's key
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid_transition` with `allowed`, `full`, `duplicate`
 */
export async function transition(
  write: TenantWrite,
  id: string,
  { to, version, occurrenceId }: WorkerTransition,
  actor: string,
): Promise<SignUpRecord> {
  if (!/^[\w-]{1,64}$/.test(id)) throw new Problem('not_found', 'There is no sign-up with this id.');
  const known = await write.db
    .selectFrom('sign_ups')
    .select('occurrence_id')
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) throw new Problem('not_found', 'There is no sign-up with this id.');
  const line = await Line.of(write, known.occurrence_id);
  const row = line.rows.find(one => one.id === id)!;
  if (row.version !== version) throw changed(row);
  if (row.state === 'to_review' && to === 'confirmed')
    return takeToDate(write, row, occurrenceId ?? row.occurrence_id, actor);
  if (occurrenceId !== undefined) throw notGone(row);
  const read = await readDate(write, known.occurrence_id);
  const date = read === 'gone' ? undefined : read;
  if (date) await line.settle(date);
  const current = line.rows.find(one => one.id === id)!;
  refuseImpossible(line, current, to, date?.rule.capacity ?? Infinity);
  await line.move(current, to, { mover: 'worker', actor });
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
  actor: string,
): Promise<SignUpRecord> {
  const date = await readDate(write, occurrenceId);
  if (!date || date === 'gone' || !takesPlace(date) || date.start <= write.now.getTime()) {
    const allowed = allowedStates(row.state, 'worker');
    const detail = 'There is no such date to come. Name one in “data”: {"occurrenceId": …}, or cancel the sign-up.';
    throw new Problem('invalid_transition', detail, { more: { allowed } });
  }
  const { id } = date.occurrence;
  const there = await Line.of(write, id);
  refuseImpossible(there, row, 'confirmed', date.rule.capacity ?? Infinity);
  const { db, tenant } = write;
  const changes = { occurrence_id: id, activity_id: date.activity.id, ...timesOf(date) };
  await db.updateTable('sign_ups').set(changes).where('tenant', '=', tenant.id).where('id', '=', row.id).execute();
  const line = await Line.of(write, id);
  await line.move({ ...row, ...changes }, 'confirmed', { mover: 'worker', actor });
  if (row.starts_at !== changes.starts_at) {
    const data = { from: row.starts_at, to: changes.starts_at };
    await queueNotice(write, { signUp: row.id, cause: 'moved', data, byPhone: isPhone(row.contact) });
  }
  return recordOf(
    line.rows.find(one => one.id === row.id)!,
    undefined,
  );
}

const notGone = ({ state }: SignUpRow): Problem =>
  new Problem(
    'invalid_transition',
    `Only a sign-up whose date has gone can go to another date; this one is “${state}”.`,
    {
      more: { allowed: allowedStates(state, 'worker') },
    },
  );

/** @throws {Problem} `invalid_transition`, `full`, `duplicate` */
function refuseImpossible(line: Line, row: SignUpRow, to: SignUpState, capacity: number): void {
  const allowed = allowedStates(row.state, 'worker');
  if (!allowed.includes(to)) {
    const detail = `From “${row.state}” a sign-up can go to: ${allowed.join(', ') || 'nowhere'}.`;
    throw new Problem('invalid_transition', detail, { more: { allowed } });
  }
  if (holdsSeat(to) && !holdsSeat(row.state) && line.taken + row.party > capacity)
    throw new Problem('full', 'There are not enough seats free for this party.');
  const hasOther = ({ id, contact_mac, state }: SignUpRow) =>
    id !== row.id && contact_mac === row.contact_mac && isLive(state);
  if (isLive(to) && line.rows.some(hasOther))
    throw new Problem('duplicate', 'This person has another sign-up for this date.');
}

const changed = ({ version }: SignUpRow): Problem =>
  new Problem('version_mismatch', `Somebody changed this sign-up meanwhile: it is at version ${version}. Look again.`, {
    more: { version },
  });

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
export async function listSignUps(write: TenantWrite, occurrence: string): Promise<SignUpRecord[]> {
  const date = await readDate(write, occurrence);
  const known = date && date !== 'gone' ? date.occurrence.id : await currentId(write, occurrence);
  const line = await Line.of(write, known ?? occurrence);
  const again = await signedUpAgain(
    write,
    line.rows.map(({ id }) => id),
  );
  return line.rows.map(row => {
    const signedUpAgainAt = again.get(row.id);
    return { ...recordOf(row, line.positionOf(row.id)), ...(signedUpAgainAt !== undefined && { signedUpAgainAt }) };
  });
}

/** The sign-ups whose date has gone from the programme, by date: somebody has to decide what becomes of the people. */
export async function listToReview({ db, tenant }: TenantWrite): Promise<SignUpRecord[]> {
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
