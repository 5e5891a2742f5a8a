import { DAY } from '../../domain/duration.ts';
import { isLive } from '../../domain/sign-up.ts';
import { SIGN_UP_STATES } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { readTransition } from '../submissions/transitions.ts';
import { WaitingList } from './waiting-list.ts';
import { readDate } from './sign-up-date.ts';

/** Many sign-ups for one date from one network on one day: a class in a library, or one robot. Who they are is for a worker to see. */
export interface Burst {
  id: string;
  occurrenceId: string;
  signUps: number;
  persons: number;
  /** First and last of them, UTC. */
  first: string;
  last: string;
  /** Short names of the sign-ups, to find them in the list of the date. */
  refs: string[];
}

/** From here on it is called one; a family or some neighbours are fewer. */
const FEWEST = 5;
/** After this nobody can tell which sign-ups came from one network; milliseconds. */
const KEPT = 2 * DAY;

/**
 * What sign-ups for one date from one network have in common: a keyed hash that is another one every day. The address is not kept.
 * @param now epoch milliseconds
 */
export async function burstOf(
  keys: ServerKeys,
  tenant: string,
  networkPrefix: string,
  occurrenceId: string,
  now: number,
): Promise<string> {
  const mac = await keys.mac('caller', String(Math.floor(now / DAY)), 'burst', tenant, networkPrefix, occurrenceId);
  // A letter first: at the command line a hyphen would be an option.
  return `b${mac.slice(0, 21)}`;
}

/** Keeps for two days what a sign-up has in common with others. */
export async function keepBurst(write: TenantWrite, signUpId: string, burst: string): Promise<void> {
  const expires_at = new Date(write.now.getTime() + KEPT).toISOString();
  await write.db
    .insertInto('sign_up_origins')
    .values({ tenant: write.tenant.id, sign_up_id: signUpId, burst, expires_at })
    .execute();
}

/** What is wanted of a burst: that it is cancelled. */
export interface BurstTransition {
  /** Short names of the sign-ups that stay: a real neighbour can be among them. */
  keep: readonly string[];
  /** Why, for colleagues. */
  note?: string | undefined;
}

/** Reads what is wanted of a burst. @throws {Problem} `invalid` */
export function readBurstTransition(body: unknown): BurstTransition {
  const { note } = readTransition(body, { to: ['cancelled'], isVersioned: false, fields: { keep: checkRefs } });
  const { keep = [] } = body as { keep?: string[] };
  return { keep, note };
}

const checkRefs = (refs: unknown): string | undefined =>
  Array.isArray(refs) && refs.every(ref => typeof ref === 'string' && /^IN-\d\d-\d{4,}$/.test(ref))
    ? undefined
    : 'Write the numbers that stay, such as IN-26-0412.';

/** Bursts of which somebody is signed up still, the latest first. */
export async function listBursts(read: TenantRead): Promise<Burst[]> {
  const rows = await liveRows(read).orderBy('sign_ups.line').execute();
  const groups = new Map<string, typeof rows>();
  for (const row of rows) groups.set(row.burst, [...(groups.get(row.burst) ?? []), row]);
  return [...groups]
    .filter(([, members]) => members.length >= FEWEST)
    .map(([id, members]) => ({
      id,
      occurrenceId: members[0]!.occurrence_id,
      signUps: members.length,
      persons: members.reduce((sum, { party }) => sum + party, 0),
      first: members[0]!.created_at,
      last: members.at(-1)!.created_at,
      refs: members.map(({ ref }) => ref),
    }))
    .sort((one, other) => (one.last < other.last ? 1 : -1));
}

/**
 * Cancels what is left of a burst; its seats go to the waiting list as any others.
 * @param id that of the burst
 * @throws {Problem} `not_found`
 */
export async function cancelBurst(
  write: TenantWrite,
  id: string,
  { keep, note }: BurstTransition,
  by: Actor,
): Promise<{ id: string; cancelled: number; kept: number }> {
  const members = await liveRows(write).where('sign_up_origins.burst', '=', id).execute();
  const [one] = members;
  if (!one) throw new Problem('not_found', 'There is no burst with this id, or nobody of it is signed up now.');
  const ids = new Set(members.filter(({ ref }) => !keep.includes(ref)).map(member => member.id));
  const line = await WaitingList.of(write, one.occurrence_id);
  for (const row of line.rows) if (ids.has(row.id)) await line.move(row, 'cancelled', { ...by, reason: 'burst', note });
  const date = await readDate(write, one.occurrence_id);
  if (date && date !== 'gone') await line.settle(date);
  return { id, cancelled: ids.size, kept: members.length - ids.size };
}

/** Live sign-ups with the burst they came in, while that is known. */
const liveRows = ({ db, tenant, now }: TenantRead) =>
  db
    .selectFrom('sign_up_origins')
    .innerJoin('sign_ups', join =>
      join
        .onRef('sign_ups.tenant', '=', 'sign_up_origins.tenant')
        .onRef('sign_ups.id', '=', 'sign_up_origins.sign_up_id'),
    )
    .select(['burst', 'sign_ups.id', 'ref', 'occurrence_id', 'party', 'created_at'])
    .where('sign_up_origins.tenant', '=', tenant.id)
    .where('sign_up_origins.expires_at', '>', now.toISOString())
    .where('sign_ups.state', 'in', LIVE);

const LIVE = SIGN_UP_STATES.filter(isLive);
