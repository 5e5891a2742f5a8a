import type { Selectable } from 'kysely';
import type { SignUpState } from '../../schema/sign-up.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { SignUpTable } from './sign-up-tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { expireDecoys } from './expire-decoys.ts';
import { seatsHeld, settlementOf } from './settlement.ts';
import type { SignUpDate } from './sign-up-date.ts';

export type SignUpRow = Selectable<SignUpTable>;

/** Whether a contact is a phone number and not an e-mail address. */
export const isPhone = (contact: string): boolean => !contact.includes('@');

const overOf = ({ state }: SignUpRow): string => (state === 'offered' ? 'offer_over' : 'not_confirmed');

/** In rows of every kind of thing. */
export const SIGN_UP = 'sign-up';

/** Who moved a sign-up, and why. */
export interface MoveReason extends Actor {
  /** As a word of ours. */
  reason?: string | undefined;
  /** In the words of somebody who works here. */
  note?: string | undefined;
  /** What went with it. */
  data?: Record<string, unknown> | undefined;
}

/** What goes with a new state. */
export interface MoveMore {
  /** Until when a seat is held that waits for an answer, epoch milliseconds. */
  heldUntil?: number;
  /** What it becomes again when the programme brings its date back. */
  resume?: SignUpState;
}

/** All sign-ups of one date, in the order in which people came. */
export const readWaitingList = ({ db, tenant }: TenantRead, occurrenceId: string): Promise<SignUpRow[]> =>
  db
    .selectFrom('sign_ups')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('line')
    .execute();

/** Place of one of them among those who wait, from 1; `undefined` for who does not wait. */
export function positionIn(rows: readonly SignUpRow[], id: string): number | undefined {
  const index = rows.filter(({ state }) => state === 'waiting').findIndex(row => row.id === id);
  return index < 0 ? undefined : index + 1;
}

/** All sign-ups of one date inside a write, in the order in which people came. */
export class WaitingList {
  readonly #write: TenantWrite;
  readonly #occurrenceId: string;
  #rows: SignUpRow[];
  /** Within one write it is one moment: what is over now is over once. */
  #hasExpiredDecoys = false;

  private constructor(write: TenantWrite, occurrenceId: string, rows: SignUpRow[]) {
    this.#write = write;
    this.#occurrenceId = occurrenceId;
    this.#rows = rows;
  }

  static async of(write: TenantWrite, occurrenceId: string): Promise<WaitingList> {
    return new WaitingList(write, occurrenceId, await readWaitingList(write, occurrenceId));
  }

  /** The date. */
  get occurrenceId(): string {
    return this.#occurrenceId;
  }

  get rows(): readonly SignUpRow[] {
    return this.#rows;
  }

  /** Seats that are held. */
  get taken(): number {
    return seatsHeld(this.#rows);
  }

  get waiting(): readonly SignUpRow[] {
    return this.#rows.filter(({ state }) => state === 'waiting');
  }

  /** Place in the waiting list, from 1. */
  positionOf(id: string): number | undefined {
    return positionIn(this.#rows, id);
  }

  async add(row: SignUpRow): Promise<void> {
    await this.#write.db.insertInto('sign_ups').values(row).execute();
    this.#rows.push(row);
    await this.#record(row, undefined, { role: 'holder' });
  }

  /** Takes one to another state. Whether it may is for the caller to know. */
  async move(row: SignUpRow, to: SignUpState, by: MoveReason, more: MoveMore = {}): Promise<SignUpRow> {
    const { heldUntil, resume = null } = more;
    const held_until = heldUntil === undefined ? null : new Date(heldUntil).toISOString();
    const moved: SignUpRow = { ...row, state: to, version: row.version + 1, held_until, resume_state: resume };
    await this.#write.db
      .updateTable('sign_ups')
      .set({ state: to, version: moved.version, held_until, resume_state: resume })
      .where('tenant', '=', row.tenant)
      .where('id', '=', row.id)
      .execute();
    this.#rows = this.#rows.map(known => (known.id === row.id ? moved : known));
    await this.#record(moved, row.state, by);
    return moved;
  }

  /**
   * Brings the line up to date: sets seats free that nobody answered for in time, and offers free seats to the first in line that
   * fit. Call it before deciding on a seat and after setting one free.
   *
   * Who is offered a seat need not confirm it by their contact as well: an offer needs an answer with the code, and who waited long is
   * no robot in a hurry.
   */
  async settle(date: Pick<SignUpDate, 'rule' | 'start'>): Promise<void> {
    const due = settlementOf(this.#rows, date, this.#write.now.getTime());
    const clock: MoveReason = { role: 'clock' };
    for (const row of due.unanswered) await this.move(row, 'expired', { ...clock, reason: overOf(row) });
    for (const row of due.late) await this.move(row, 'expired', { ...clock, reason: 'started' });
    if (!this.#hasExpiredDecoys) await expireDecoys(this.#write, this.#occurrenceId);
    this.#hasExpiredDecoys = true;
    const { heldUntil } = due;
    if (heldUntil === undefined) return;
    for (const row of due.skipped) await this.#logSkip(row, due.free);
    for (const row of due.offered) await this.#tellOfOffer(await this.move(row, 'offered', clock, { heldUntil }));
  }

  async #tellOfOffer({ id, contact, starts_at, held_until }: SignUpRow): Promise<void> {
    if (contact === '') return;
    const data = { to: starts_at, heldUntil: held_until ?? undefined };
    await queueNotice(this.#write, { kind: SIGN_UP, entityId: id, cause: 'offered', data, byPhone: isPhone(contact) });
  }

  async #record(
    row: SignUpRow,
    from: SignUpState | undefined,
    { reason, note, data, ...actor }: MoveReason,
  ): Promise<void> {
    const moved = { kind: SIGN_UP, entityId: row.id, from, to: row.state };
    await recordTransition(this.#write, { ...moved, actor, reason, note, data });
    this.#write.markSeatsChanged(this.#occurrenceId);
  }

  async #logSkip({ id: signUp, party }: SignUpRow, free: number): Promise<void> {
    await this.#write.db
      .insertInto('skips')
      .values({
        id: crypto.randomUUID(),
        tenant: this.#write.tenant.id,
        occurrence_id: this.#occurrenceId,
        sign_up_id: signUp,
        party,
        free,
        at: this.#write.now.toISOString(),
      })
      .execute();
  }
}
