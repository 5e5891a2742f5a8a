import { isLive, placeSignUp, seatHeldUntil } from '../../domain/sign-up.ts';
import type * as z from 'zod/mini';
import type { SignUpReceipt, SignUpRequest } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Made } from '../submissions/submission-kind.ts';
import { takeDecoy } from './decoy.ts';
import { placeInLine } from './place-in-line.ts';
import { readDate, takesPlace, timesOf, type SignUpDate } from './sign-up-date.ts';
import { isPhone, SIGN_UP, WaitingList, type SignUpRow } from './waiting-list.ts';

/** A sign-up as it is kept: cleaned, with its defaults filled in. */
export type CleanSignUp = z.output<typeof SignUpRequest>;

/** A sign-up with what is made for it. */
export interface NewSignUp {
  request: CleanSignUp;
  made: Made;
  /** HMAC of the contact. */
  contactMac: string;
}

/** One way to reach someone, in one spelling. */
export const contactOf = ({ contact }: CleanSignUp): string =>
  'phone' in contact && contact.phone ? contact.phone : 'email' in contact ? contact.email.toLowerCase() : '';

/**
 * Takes a sign-up: a seat, one that is held until the contact confirms it, or a place in the waiting list. Who signs up with a contact
 * that is signed up already gets a decoy, which looks the same; a worker is told.
 * @returns the receipt, or why not: `full`, `duplicate`, `closed`, `past`, `gone`
 * @throws {Problem} for a date that there is not, or a party that is too large
 */
export async function takeSignUp(
  write: TenantWrite,
  request: CleanSignUp,
  made: Made,
): Promise<SignUpReceipt | Problem> {
  const { by, code } = made;
  const sent = { request, made, contactMac: await made.keys.mac('contact', write.tenant.id, contactOf(request)) };
  const date = await readDate(write, request.occurrenceId);
  if (date === 'gone') return new Problem('gone', 'This activity is no longer in the programme.');
  if (!date) throw noSuchDate();
  if (!takesPlace(date)) return new Problem('closed', 'This date does not take place.');
  const line = await WaitingList.of(write, date.occurrence.id);
  await line.settle(date);
  const known = line.rows.find(({ contact_mac, state }) => contact_mac === sent.contactMac && isLive(state));
  if (known && by === 'worker')
    return new Problem('duplicate', 'Someone is signed up for this date with this phone number or address already.');
  const taken = { seats: line.taken, waiting: line.waiting.length };
  const placement = placeSignUp(date.rule, request.party, taken, date.start, write.now.getTime());
  if (placement === 'too_many') throw tooMany(date);
  if (placement !== 'confirmed' && placement !== 'waiting') return new Problem(placement, WHY[placement]);
  const placed = by === 'holder' ? untilConfirmed(placement, date, write.now) : { state: placement };
  if (known) return takeDecoy(write, sent, date, placed, known.id);
  const row = await rowOf(write, sent, date, placed);
  await line.add(row);
  if (row.state === 'unconfirmed') await askToConfirm(write, row);
  const position = await placeInLine(write, row);
  await line.settle(date);
  return {
    ref: row.ref,
    code,
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
  await queueNotice(write, { kind: SIGN_UP, entityId: id, cause: 'confirm', data, byPhone: isPhone(contact) });
}

const WHY = {
  full: 'All seats of this date are taken, and the waiting list is full.',
  closed: 'This date takes no sign-ups now.',
  past: 'This date has begun already.',
};

async function rowOf(
  write: TenantWrite,
  { request, made, contactMac }: NewSignUp,
  date: SignUpDate,
  { state, heldUntil }: Placed,
): Promise<SignUpRow> {
  const { number: line, ref } = await made.number();
  return {
    tenant: write.tenant.id,
    id: made.id,
    ref,
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
