import { activityIdOf } from '../domain/occurrence-id.ts';
import { signUpPurgeAt } from '../domain/sign-up.ts';
import type { Activity } from '../schema/activity.ts';
import type { ServerKeys } from '../server/keys/server-keys.ts';
import { dateOf, type SignUpDate } from '../server/sign-ups/sign-up-date.ts';
import { WaitingList } from '../server/sign-ups/waiting-list.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant, type TenantWrite } from '../server/store/tenant-write.ts';
import { codeMacOf, keepCode } from '../server/submissions/follow-up-codes.ts';
import { nextNumber, submissionRef } from '../server/submissions/numbers.ts';
import { ACTIVITY } from './activity-ids.ts';
import { DEMO_CODE } from './demo-code.ts';
import { DEMO_TENANT } from './municipality.ts';
import { demoSeats, type DemoSeats } from './seats.ts';

/** Common first names; nobody in particular. */
const NAMES = ['Marie', 'Jan', 'Fatima', 'Luc', 'An', 'Mohamed', 'Rita', 'Karel', 'Elif', 'Tom', 'Greet', 'Samir'];

const MEAL = `${ACTIVITY.restaurant}_20261217T1130`;

/** Signs people up for the dates of the demo that nobody signed up for yet. */
export async function fillSignUps(store: Store, keys: ServerKeys, activities: readonly Activity[]): Promise<void> {
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    for (const seats of demoSeats()) {
      const activity = activities.find(({ id }) => id === activityIdOf(seats.occurrenceId));
      const date = activity && dateOf(activity, seats.occurrenceId, DEMO_TENANT.tz);
      const line = await WaitingList.of(write, seats.occurrenceId);
      if (date && line.rows.length === 0) await fill(write, keys, line, date, seats);
    }
  });
}

async function fill(write: TenantWrite, keys: ServerKeys, line: WaitingList, date: SignUpDate, seats: DemoSeats) {
  const parties = partiesOf(seats);
  const people: DemoPerson[] = [
    ...parties.map((party, index) => ({ index, party, state: 'confirmed' as const })),
    ...Array.from({ length: seats.waiting }, (_, index) => ({ index, party: 1, state: 'waiting' as const })),
  ];
  for (const person of people) {
    const row = await rowOf(write, keys, date, person);
    await line.add(row);
    // Nobody holds the codes of the others.
    if (row.occurrence_id !== MEAL || person.index > 0) continue;
    const mac = await codeMacOf(keys, DEMO_TENANT.id, DEMO_CODE[person.state]);
    await keepCode(write, mac, { kind: 'sign-up', entityId: row.id, holder: 'holder' });
  }
}

interface DemoPerson {
  /** Counts those of one date in one state. */
  index: number;
  party: number;
  state: 'confirmed' | 'waiting';
}

/** Ones, twos and threes that make up the seats taken. */
function partiesOf({ taken, partyMax }: DemoSeats): number[] {
  const parties: number[] = [];
  for (let left = taken; left > 0; left -= parties.at(-1) ?? left)
    parties.push(Math.min(left, partyMax, 1 + (parties.length % 3)));
  return parties;
}

async function rowOf(
  write: TenantWrite,
  keys: ServerKeys,
  { activity, occurrence, start, end }: SignUpDate,
  { index, party, state }: DemoPerson,
) {
  const number = await nextNumber(write, 'sign-up');
  const firstName = NAMES[number % NAMES.length] ?? 'An';
  // A domain that never exists (RFC 2606).
  const contact = `${firstName.toLowerCase()}.${number}@post.example`;
  return {
    tenant: DEMO_TENANT.id,
    id: crypto.randomUUID(),
    ref: submissionRef('IN', write.now, number),
    occurrence_id: occurrence.id,
    activity_id: activity.id,
    line: number,
    first_name: firstName,
    contact,
    contact_mac: await keys.mac('contact', DEMO_TENANT.id, contact),
    party,
    needs: index % 9 === 4 ? '["wheelchair"]' : '[]',
    note: null,
    lang: 'nl',
    state,
    version: 1,
    held_until: null,
    resume_state: null,
    starts_at: new Date(start).toISOString(),
    ends_at: new Date(end).toISOString(),
    created_at: write.now.toISOString(),
    purge_at: new Date(signUpPurgeAt(end)).toISOString(),
  };
}
