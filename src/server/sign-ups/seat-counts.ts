import type { Transaction } from 'kysely';
import type { SeatCount } from '../../domain/seats.ts';
import { holdsSeat } from '../../domain/sign-up.ts';
import type { SeatSource } from '../store/counted-seats.ts';
import type { Tables } from '../store/tables.ts';

/** Seats that sign-ups hold and people who wait, by date. */
export const signUpSeats: SeatSource = {
  async count(db, tenant, occurrenceIds) {
    let query = db
      .selectFrom('sign_ups')
      .select(({ fn }) => ['occurrence_id', 'state', fn.sum('party').as('seats'), fn.countAll().as('count')])
      .where('tenant', '=', tenant)
      .groupBy(['occurrence_id', 'state']);
    if (occurrenceIds) query = query.where('occurrence_id', 'in', occurrenceIds);
    const seats = new Map<string, SeatCount>();
    for (const { occurrence_id, state, ...row } of await query.execute()) {
      const count = countOf(seats, occurrence_id);
      if (holdsSeat(state)) count.taken += Number(row.seats);
      if (state === 'waiting') count.waiting += Number(row.count);
    }
    await addDecoys(db, tenant, seats, occurrenceIds);
    return seats;
  },
};

/** Decoys look like sign-ups here too: seats that stay as they were would give them away. No sign-up is refused for one. */
async function addDecoys(
  db: Transaction<Tables>,
  tenant: string,
  seats: Map<string, SeatCount>,
  occurrenceIds: readonly string[] | undefined,
): Promise<void> {
  let query = db
    .selectFrom('decoys')
    .select(['occurrence_id', 'state', 'party'])
    .where('tenant', '=', tenant)
    .where('shown_until', 'is not', null);
  if (occurrenceIds) query = query.where('occurrence_id', 'in', occurrenceIds);
  for (const { occurrence_id, state, party } of await query.execute()) {
    const count = countOf(seats, occurrence_id);
    if (state === 'waiting') count.waiting++;
    else count.taken += party;
  }
}

function countOf(seats: Map<string, SeatCount>, occurrenceId: string): SeatCount {
  const count = seats.get(occurrenceId) ?? { taken: 0, waiting: 0 };
  seats.set(occurrenceId, count);
  return count;
}
