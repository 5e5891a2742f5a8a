import type { FollowUpCode } from '../../domain/follow-up-code.ts';
import { isLive, placeSignUp, seatHeldUntil } from '../../domain/sign-up.ts';
import type { SignUpReceipt } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { decoysAhead, takeDecoy } from './decoy.ts';
import { isPhone, Line, type SignUpRow } from './line.ts';
import type { CleanSignUp } from './read-sign-up.ts';
import { readDate, takesPlace, timesOf, type SignUpDate } from './sign-up-date.ts';
import { signUpRef } from './sign-up-ref.ts';

/** A sign-up with what is made for it before the write begins. */
export interface NewSignUp {
  id: string;
  request: CleanSignUp;
  code: FollowUpCode;
  codeMac: string;
  contactMac: string;
}

/** One way to reach someone, in one spelling. */
export const contactOf = ({ contact }: CleanSignUp): string =>
  'phone' in contact && contact.phone ? contact.phone : 'email' in contact ? contact.email.toLowerCase() : '';

/** Makes the code and the MACs of a sign-up. */
export async function prepareSignUp(
  keys: ServerKeys,
  tenant: string,
  request: CleanSignUp,
  code: FollowUpCode,
): Promise<NewSignUp> {
  const [codeMac, contactMac] = await Promise.all([
    keys.mac('code', tenant, code),
    keys.mac('contact', tenant, contactOf(request)),
  ]);
  return { id: crypto.randomUUID(), request, code, codeMac, contactMac };
}

/**
 * Takes a sign-up: a seat, one that is held until the contact confirms it, or a place in the waiting list. Who signs up with a contact that is signed up already gets a decoy, which
 * looks the same; a worker is told.
 * @param by who sends it
 * @returns the receipt, or why not: `full`, `duplicate`, `closed`, `past`, `gone`
 * @throws {Problem} for a date that there is not, or a party that is too large
 */
export async function takeSignUp(
  write: TenantWrite,
  sent: NewSignUp,
  by: 'person' | 'worker',
): Promise<SignUpReceipt | Problem> {
  const { request } = sent;
  const date = await readDate(write, request.occurrenceId);
  if (date === 'gone') return new Problem('gone', 'This activity is no longer in the programme.');
  if (!date) throw noSuchDate();
  if (!takesPlace(date)) return new Problem('closed', 'This date does not take place.');
  const line = await Line.of(write, date.occurrence.id);
  await line.settle(date);
  const known = line.rows.find(({ contact_mac, state }) => contact_mac === sent.contactMac && isLive(state));
  if (known && by === 'worker')
    return new Problem('duplicate', 'Someone is signed up for this date with this phone number or address already.');
  const taken = { seats: line.taken, waiting: line.waiting.length };
  const placement = placeSignUp(date.rule, request.party, taken, date.start, write.now.getTime());
  if (placement === 'too_many') throw tooMany(date);
  if (placement !== 'confirmed' && placement !== 'waiting') return new Problem(placement, WHY[placement]);
  const placed = by === 'person' ? untilConfirmed(placement, date, write.now) : { state: placement };
  if (known) return takeDecoy(write, sent, date, placed, line, known.id);
  const row = await rowOf(write, sent, date, placed);
  await line.add(row);
  if (row.state === 'unconfirmed') await askToConfirm(write, row);
  const position = await positionFor(write, line, row);
  await line.settle(date);
  return {
    ref: row.ref,
    code: sent.code,
    ...placed,
    ...(position !== undefined && { position }),
    occurrenceId: date.occurrence.id,
  };
}

/** Where a new sign-up stands, and until when its seat is held (UTC) if it has to be confirmed. */
export interface Placed {
  state: SignUpReceipt['state'];
  heldUntil?: string;
}

/** A seat that has to be confirmed is held for a while; where no time is left to confirm it, it is taken at once. */
function untilConfirmed(state: 'confirmed' | 'waiting', { rule, start }: SignUpDate, now: Date): Placed {
  if (state === 'waiting' || rule.confirm === undefined) return { state };
  const heldUntil = seatHeldUntil(start, now.getTime());
  return heldUntil === undefined ? { state } : { state: 'unconfirmed', heldUntil: new Date(heldUntil).toISOString() };
}

async function askToConfirm(write: TenantWrite, { id, contact, starts_at, held_until }: SignUpRow): Promise<void> {
  const data = { to: starts_at, heldUntil: held_until ?? undefined };
  await queueNotice(write, { signUp: id, cause: 'confirm', data, byPhone: isPhone(contact) });
}

/** Place in line as its holder is told, from 1: behind decoys too. */
export async function positionFor(write: TenantWrite, line: Line, row: SignUpRow): Promise<number | undefined> {
  const position = line.positionOf(row.id);
  return position === undefined ? undefined : position + (await decoysAhead(write, row));
}

const WHY = {
  full: 'All seats of this date are taken, and the waiting list is full.',
  closed: 'This date takes no sign-ups now.',
  past: 'This date has begun already.',
};

async function rowOf(
  write: TenantWrite,
  { id, request, codeMac, contactMac }: NewSignUp,
  date: SignUpDate,
  { state, heldUntil }: Placed,
): Promise<SignUpRow> {
  const line = await write.nextNumber();
  return {
    tenant: write.tenant.id,
    id,
    ref: signUpRef(write.now, line),
    occurrence_id: date.occurrence.id,
    activity_id: date.activity.id,
    line,
    first_name: request.firstName,
    contact: contactOf(request),
    contact_mac: contactMac,
    party: request.party,
    needs: JSON.stringify([...new Set(request.needs)]),
    note: request.note ?? null,
    lang: request.lang ?? null,
    state,
    version: 1,
    code_mac: codeMac,
    held_until: heldUntil ?? null,
    resume_state: null,
    ...timesOf(date),
    created_at: write.now.toISOString(),
  };
}

const noSuchDate = (): Problem =>
  new Problem('not_found', 'There is no date with this id in the programme.', {
    issues: [{ pointer: '/occurrenceId', code: 'unknown_occurrence', message: 'There is no date with this id.' }],
  });

function tooMany({ rule: { partyMax = 1, capacity = Infinity } }: SignUpDate): Problem {
  const most = Math.min(partyMax, capacity);
  const message = most === 1 ? 'Everyone signs up alone for this date.' : `At most ${most} persons can come together.`;
  return new Problem('invalid', message, { issues: [{ pointer: '/party', code: 'too_many', message }] });
}
