import { DAY } from '../../domain/duration.ts';
import type { Selectable } from 'kysely';
import { isLive } from '../../domain/sign-up.ts';
import type { SignUpReceipt, SignUpState } from '../../schema/sign-up.ts';
import type { DecoyTable } from './sign-up-tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { tellKnownContact } from './known-contact.ts';
import { placeInLine } from './place-in-line.ts';
import { takesPlace, timesOf, type SignUpDate } from './sign-up-date.ts';
import type { NewSignUp, Placed } from './take-sign-up.ts';

/*
 * Who signs up with a contact that is signed up already gets what anyone gets: a number, a code and a state. Otherwise a stranger could ask of
 * any phone number whether it comes. Nothing stands behind it: it holds no seat, nobody is in the list for the door, and its code
 * leads to itself, never to the sign-up of the contact.
 */

export type DecoyRow = Selectable<DecoyTable>;

/** How long a decoy counts in the seats and places in line that visitors see, as a sign-up would; milliseconds. */
const SHOWN = DAY;

/** Answers a second sign-up with a known contact, and has the contact told. @param known id of the first */
export async function takeDecoy(
  write: TenantWrite,
  { request, made }: NewSignUp,
  date: SignUpDate,
  placed: Placed,
  known: string,
): Promise<SignUpReceipt> {
  const { id, code } = made;
  const { number, ref } = await made.number();
  const { state, heldUntil } = placed;
  await write.db
    .insertInto('decoys')
    .values({
      tenant: write.tenant.id,
      id,
      ref,
      occurrence_id: date.occurrence.id,
      line: number,
      party: request.party,
      state,
      sign_up_id: known,
      held_until: heldUntil ?? null,
      shown_until: new Date(write.now.getTime() + SHOWN).toISOString(),
      starts_at: timesOf(date).starts_at,
      purge_at: timesOf(date).purge_at,
    })
    .execute();
  await tellKnownContact(write, known);
  write.markSeatsChanged(date.occurrence.id);
  const position = await placeInLine(write, { occurrence_id: date.occurrence.id, line: number, state });
  return { ref, code, ...placed, ...(position !== undefined && { position }), occurrenceId: date.occurrence.id };
}

/** The decoy of this id. */
export const findDecoy = ({ db, tenant }: TenantRead, id: string): Promise<DecoyRow | undefined> =>
  db.selectFrom('decoys').selectAll().where('tenant', '=', tenant.id).where('id', '=', id).executeTakeFirst();

/** A decoy as it would stand now were it a sign-up. @param date `undefined` when the programme no longer has it */
export function asItWouldStand(decoy: DecoyRow, date: SignUpDate | undefined, now: Date): DecoyRow {
  const starts_at = date ? new Date(date.start).toISOString() : decoy.starts_at;
  const state = stateOfDecoy(decoy, date, now);
  return { ...decoy, starts_at, state, held_until: state === decoy.state ? decoy.held_until : null };
}

/** What a sign-up in its place would have become meanwhile. */
function stateOfDecoy({ state, starts_at }: DecoyRow, date: SignUpDate | undefined, now: Date): SignUpState {
  if (!isLive(state)) return state;
  const hasBegun = (date ? new Date(date.start).toISOString() : starts_at) <= now.toISOString();
  if (!hasBegun && !(date && takesPlace(date))) return isOff(date) ? 'cancelled' : 'to_review';
  return hasBegun && state === 'waiting' ? 'expired' : state;
}

const isOff = (date: SignUpDate | undefined): boolean => date !== undefined && date.occurrence.status !== 'paused';

/** Ends a decoy, and has the contact told: they may think that it was theirs. */
export async function cancelDecoy(write: TenantWrite, { id, sign_up_id, occurrence_id }: DecoyRow): Promise<void> {
  await write.db
    .updateTable('decoys')
    .set({ state: 'cancelled', shown_until: null, held_until: null })
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', id)
    .execute();
  await tellKnownContact(write, sign_up_id);
  write.markSeatsChanged(occurrence_id);
}
