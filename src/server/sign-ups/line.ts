import type { Selectable } from 'kysely';
import { awaitsAnswer, holdsSeat, offersFor, seatHeldUntil, type Mover } from '../../domain/sign-up.ts';
import type { SignUpState } from '../../schema/sign-up.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { SignUpTable } from '../store/tables.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { expireDecoys } from './expire-decoys.ts';
import type { SignUpDate } from './sign-up-date.ts';

export type SignUpRow = Selectable<SignUpTable>;

/** Whether a contact is a phone number and not an e-mail address. */
export const isPhone = (contact: string): boolean => !contact.includes('@');

const overOf = ({ state }: SignUpRow): string => (state === 'offered' ? 'offer_over' : 'not_confirmed');

/** Who moved a sign-up, and why. */
export interface MoveReason {
  mover: Mover;
  /** The API key of the worker. */
  actor?: string | undefined;
  reason?: string | undefined;
}

/** What goes with a new state. */
export interface MoveMore {
  /** Until when a seat is held that waits for an answer, epoch milliseconds. */
  heldUntil?: number;
  /** What it becomes again when the programme brings its date back. */
  resume?: SignUpState;
}

/** All sign-ups of one date inside a write, in the order in which people came. */
export class Line {
  readonly #write: TenantWrite;
  readonly #occurrence: string;
  #rows: SignUpRow[];

  private constructor(write: TenantWrite, occurrence: string, rows: SignUpRow[]) {
    this.#write = write;
    this.#occurrence = occurrence;
    this.#rows = rows;
  }

  static async of(write: TenantWrite, occurrence: string): Promise<Line> {
    const rows = await write.db
      .selectFrom('sign_ups')
      .selectAll()
      .where('tenant', '=', write.tenant.id)
      .where('occurrence_id', '=', occurrence)
      .orderBy('line')
      .execute();
    return new Line(write, occurrence, rows);
  }

  /** The date. */
  get occurrenceId(): string {
    return this.#occurrence;
  }

  get rows(): readonly SignUpRow[] {
    return this.#rows;
  }

  /** Seats that are held. */
  get taken(): number {
    return this.#rows.reduce((sum, { state, party }) => sum + (holdsSeat(state) ? party : 0), 0);
  }

  get waiting(): readonly SignUpRow[] {
    return this.#rows.filter(({ state }) => state === 'waiting');
  }

  /** Place in the waiting list, from 1. */
  positionOf(id: string): number | undefined {
    const index = this.waiting.findIndex(row => row.id === id);
    return index < 0 ? undefined : index + 1;
  }

  async add(row: SignUpRow): Promise<void> {
    await this.#write.db.insertInto('sign_ups').values(row).execute();
    this.#rows.push(row);
    await this.#record(row, null, { mover: 'person' });
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
  async settle({ rule, start }: Pick<SignUpDate, 'rule' | 'start'>): Promise<void> {
    const now = this.#write.now.getTime();
    const clock: MoveReason = { mover: 'clock' };
    for (const row of this.#rows) {
      const isOver = awaitsAnswer(row.state) && Date.parse(row.held_until ?? '') <= now;
      const isLate = row.state === 'waiting' && start <= now;
      if (isOver || isLate) await this.move(row, 'expired', { ...clock, reason: isOver ? overOf(row) : 'started' });
    }
    await expireDecoys(this.#write, this.#occurrence);
    const heldUntil = seatHeldUntil(start, now);
    // Where nobody can sign up any more, no limit means no seat, and not seats without end.
    if (heldUntil === undefined || rule.mode === 'none') return;
    const free = rule.capacity === undefined ? Infinity : Math.max(0, rule.capacity - this.taken);
    const { offered, skipped } = offersFor(this.waiting, free);
    for (const id of skipped) await this.#logSkip(id, free);
    for (const row of this.waiting.filter(({ id }) => offered.includes(id)))
      await this.#tellOfOffer(await this.move(row, 'offered', clock, { heldUntil }));
  }

  async #tellOfOffer({ id, contact, starts_at, held_until }: SignUpRow): Promise<void> {
    if (contact === '') return;
    const data = { to: starts_at, heldUntil: held_until ?? undefined };
    await queueNotice(this.#write, { signUp: id, cause: 'offered', data, byPhone: isPhone(contact) });
  }

  async #record(row: SignUpRow, from: SignUpState | null, { mover, actor, reason }: MoveReason): Promise<void> {
    const at = this.#write.now.toISOString();
    await this.#write.db
      .insertInto('transitions')
      .values({
        id: crypto.randomUUID(),
        tenant: row.tenant,
        entity_id: row.id,
        from_state: from,
        to_state: row.state,
        at,
        mover,
        actor_id: actor ?? null,
        reason: reason ?? null,
      })
      .execute();
    this.#write.markSeatsChanged(this.#occurrence);
  }

  async #logSkip(signUp: string, free: number): Promise<void> {
    const party = this.#rows.find(({ id }) => id === signUp)?.party ?? 0;
    await this.#write.db
      .insertInto('skips')
      .values({
        id: crypto.randomUUID(),
        tenant: this.#write.tenant.id,
        occurrence_id: this.#occurrence,
        sign_up_id: signUp,
        party,
        free,
        at: this.#write.now.toISOString(),
      })
      .execute();
  }
}
