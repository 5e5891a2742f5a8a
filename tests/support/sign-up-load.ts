import { holdsSeat, isLive } from '../../src/domain/sign-up.ts';
import { endOffers } from '../../src/server/sign-ups/end-offers.ts';
import type { SignUpRow } from '../../src/server/sign-ups/waiting-list.ts';
import type { Store } from '../../src/server/store/store.ts';
import { actionNames, aPerson, courseOf, dateOfCourse, SignUpDesk, TOWN } from './sign-up-desk.ts';

/** What a run of many clients did, and every breach of a rule that was seen. */
export interface LoadReport {
  operations: number;
  counts: Record<string, number>;
  checks: number;
  breaches: string[];
}

const CLIENTS = 20;
const HOUR = 3_600_000;

/**
 * Twenty clients sign up, cancel, accept and let offers lapse on ten dates of 1 to 10 seats, all at once. While they do, and at
 * the end, everything that is stored is held against the rules.
 * @param clock is moved on by the run
 */
export async function runSignUpLoad(
  store: Store,
  clock: { now: number },
  operations: number,
  seed = 1,
): Promise<LoadReport> {
  const random = randomFrom(seed);
  const courses = Array.from({ length: 10 }, (_, index) => ({
    id: `course-${index + 1}`,
    capacity: index + 1,
    rule: { mode: 'required' as const, capacity: index + 1, waitlist: 8, partyMax: 3 },
  }));
  const desk = await SignUpDesk.open(
    store,
    courses.map(({ id, rule }) => courseOf(id, rule)),
  );
  const report: LoadReport = { operations: 0, counts: {}, checks: 0, breaches: [] };
  const codes: string[] = [];
  const count = (name: string) => (report.counts[name] = (report.counts[name] ?? 0) + 1);
  const check = async () => {
    report.checks++;
    report.breaches.push(
      ...(await breachesIn(store, new Map(courses.map(one => [dateOfCourse(one.id), one.capacity])))),
    );
  };

  const step = async () => {
    const dice = random();
    const code = codes[Math.floor(random() * codes.length)];
    if (dice < 0.5 || code === undefined) {
      const course = courses[Math.floor(random() * courses.length)]!;
      const party = 1 + Math.floor(random() * Math.min(3, course.capacity));
      const person = aPerson(dateOfCourse(course.id), Math.floor(random() * 60), { party });
      const { status, body } = await desk.register(person);
      if (status === 201) codes.push(String(body['code']));
      count(`sign-up: ${String(body['state'] ?? body['code'])}`);
    } else if (dice < 0.75) {
      const { body } = await desk.followUp(code, 'withdraw');
      count(`cancel: ${String(body['state'] ?? body['code'])}`);
    } else if (dice < 0.95) {
      const { status, body } = await desk.followUp(code);
      if (status === 200 && actionNames(body).includes('accept')) {
        const accepted = await desk.followUp(code, 'accept');
        count(`accept: ${String(accepted.body['state'] ?? accepted.body['code'])}`);
      } else count(`look: ${String(body['state'] ?? body['code'])}`);
    } else {
      // Six days in all: every date is still to come at the end, and many offers have lapsed.
      clock.now += (144 * HOUR) / (operations * 0.05);
      await endOffers(store);
      count('time goes by');
    }
  };

  const client = async () => {
    while (report.operations < operations) {
      const mine = ++report.operations;
      await step();
      if (mine % 25 === 0) await check();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await check();
  report.breaches.push(...desk.errors.map(String));
  return report;
}

/** Every breach of a rule in what is stored now, read at one moment. */
async function breachesIn(store: Store, capacities: ReadonlyMap<string, number>): Promise<string[]> {
  const { rows, moves } = await store.db.transaction().execute(async db => {
    await db.updateTable('tenants').set({ id: TOWN.id }).where('id', '=', TOWN.id).execute();
    return {
      rows: await db.selectFrom('sign_ups').selectAll().orderBy('line').execute(),
      moves: await db.selectFrom('transitions').select(['entity_id', 'from_state', 'to_state']).execute(),
    };
  });
  const overtook = new Map<string, 'at once' | 'by an offer'>();
  for (const { entity_id, from_state, to_state } of moves) {
    if (from_state === null && to_state === 'confirmed') overtook.set(entity_id, 'at once');
    if (from_state === 'waiting' && to_state === 'offered') overtook.set(entity_id, 'by an offer');
  }
  return [...capacities].flatMap(([occurrenceId, capacity]) =>
    breachesOn(
      rows.filter(row => row.occurrence_id === occurrenceId),
      capacity,
      overtook,
    ).map(breach => `${occurrenceId}: ${breach}`),
  );
}

function breachesOn(
  rows: readonly SignUpRow[],
  capacity: number,
  overtook: ReadonlyMap<string, 'at once' | 'by an offer'>,
): string[] {
  const breaches: string[] = [];
  const taken = rows.reduce((sum, { state, party }) => sum + (holdsSeat(state) ? party : 0), 0);
  if (taken > capacity) breaches.push(`${taken} seats taken of ${capacity}`);
  const live = rows.filter(({ state }) => isLive(state)).map(({ contact }) => contact);
  if (new Set(live).size !== live.length) breaches.push('one contact has two live sign-ups');
  const waiting = rows.filter(({ state }) => state === 'waiting');
  for (const one of waiting) {
    if (one.party <= capacity - taken) breaches.push(`${one.ref} waits though ${capacity - taken} seats are free`);
    for (const later of rows.filter(({ line }) => line > one.line)) {
      const way = overtook.get(later.id);
      if (way === 'at once') breaches.push(`${later.ref} got a seat at once though ${one.ref} waits`);
      if (way === 'by an offer' && later.party >= one.party)
        breaches.push(`${later.ref} was offered a seat before ${one.ref}, who fits as well`);
    }
  }
  return breaches;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
