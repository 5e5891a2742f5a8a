import { sql, type RawBuilder } from 'kysely';
import type { SeatCount } from '../../domain/seats.ts';
import { holdsSeat, signUpStates } from '../../domain/sign-up.ts';
import type { SeatSource } from '../store/counted-seats.ts';

const HOLDING = sql.join(signUpStates.states.filter(holdsSeat).map(state => sql.lit(state)));

/*
 * Seats that sign-ups hold and people who wait. Decoys look like sign-ups here too: seats that stay as they were would give them away. No
 * sign-up is refused for one.
 */
const TAKEN_BY_SIGN_UPS = sql`coalesce(sum(case when state in (${HOLDING}) then party else 0 end), 0)`;
const WAITING = sql`coalesce(sum(case when state = 'waiting' then 1 else 0 end), 0)`;
const TAKEN_BY_DECOYS = sql`coalesce(sum(case when state <> 'waiting' then party else 0 end), 0)`;
const SHOWN = sql`shown_until is not null`;

/** Of the date that a row of `seat_changes` names, by its indexes. */
const onDate = (what: RawBuilder<unknown>, rows: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(select ${what} from ${rows} tenant = seat_changes.tenant and occurrence_id = seat_changes.occurrence_id)`;

const SIGN_UPS = sql`sign_ups where`;
const DECOYS = sql`decoys where ${SHOWN} and`;

/** Seats that sign-ups hold and people who wait, by date. */
export const signUpSeats: SeatSource = {
  changed: {
    taken: sql`${onDate(TAKEN_BY_SIGN_UPS, SIGN_UPS)} + ${onDate(TAKEN_BY_DECOYS, DECOYS)}`,
    waiting: sql`${onDate(WAITING, SIGN_UPS)} + ${onDate(WAITING, DECOYS)}`,
  },
  async count(db, tenant) {
    const byDate = sql<{ occurrence_id: string; taken: number | string; waiting: number | string }>`
      select occurrence_id, ${TAKEN_BY_SIGN_UPS} as taken, ${WAITING} as waiting
        from sign_ups where tenant = ${tenant} group by occurrence_id
      union all
      select occurrence_id, ${TAKEN_BY_DECOYS}, ${WAITING}
        from decoys where tenant = ${tenant} and ${SHOWN} group by occurrence_id`;
    const seats = new Map<string, SeatCount>();
    for (const { occurrence_id, taken, waiting } of (await byDate.execute(db)).rows) {
      const count = seats.get(occurrence_id) ?? { taken: 0, waiting: 0 };
      // PostgreSQL adds up to numbers larger than JavaScript's, and gives them as text.
      count.taken += Number(taken);
      count.waiting += Number(waiting);
      seats.set(occurrence_id, count);
    }
    return seats;
  },
};
