import { DAY } from '../domain/duration.ts';
import { LATE_BALLOTS } from '../domain/poll.ts';
import { sha256 } from '../server/access/api-keys.ts';
import { findPoll } from '../server/polls/poll-store.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { DEMO_TENANT } from './municipality.ts';
import { PLACE } from './places.ts';
import { POLL } from './polls.ts';

const ID = '0de3057e4b1e7700';
const SECRET = '0de3057e'.repeat(8);

/** The key of the demo's tablet. Everybody may have it: it takes part in the demo's poll and does nothing else. */
export const DEMO_KIOSK_KEY = `stek_kiosk_${ID}_${SECRET}`;

/** Puts a tablet in Zillebeke, for a day from now on: whoever starts the demo can use it at once. */
export async function fillKiosk(store: Store): Promise<void> {
  const hash = await sha256(SECRET);
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    const poll = await findPoll(write, POLL.spring);
    if (poll?.state !== 'open') return;
    const { db, now, tenant } = write;
    const opens_at = now.toISOString();
    const closes_at = new Date(now.getTime() + DAY).toISOString();
    const expires_at = new Date(Date.parse(poll.closesAt) + LATE_BALLOTS).toISOString();
    const key = { ...{ id: ID, tenant: tenant.id, role: 'kiosk', label: 'Tablet', hash }, created_at: opens_at };
    await db
      .insertInto('api_keys')
      .values({ ...key, expires_at, revoked_at: null, last_used_on: null })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ expires_at }))
      .execute();
    await db
      .insertInto('kiosks')
      .values({ tenant: tenant.id, key_id: ID, poll_id: poll.id, place_id: PLACE.zillebeke, opens_at, closes_at })
      .onConflict(conflict => conflict.columns(['tenant', 'key_id']).doUpdateSet({ opens_at, closes_at }))
      .execute();
  });
}
