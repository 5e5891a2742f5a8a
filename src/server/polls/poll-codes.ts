import { newPollCode } from '../../domain/poll-code.ts';
import { pollStateAt } from '../../domain/poll.ts';
import type { PollCodes } from '../../schema/poll-record.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid } from '../submissions/read-request.ts';
import { knownPoll } from './poll-store.ts';
import { markMac } from './voter-marks.ts';

/** Codes of one poll: as many as it has visitors, and still one try in tens of millions hits one. */
const MOST_CODES = 5000;

/**
 * Makes one-time codes for a poll. They are shown this once: what is kept is a keyed hash of each, in no order.
 * @throws {Problem} `not_found`, `poll_closed`, `invalid` for a poll without codes, or with too many
 */
export async function makeCodes(
  write: TenantWrite,
  pollId: string,
  count: number,
  keys: ServerKeys,
): Promise<PollCodes> {
  const poll = await knownPoll(write, pollId);
  const { db, tenant, now } = write;
  const state = pollStateAt(poll, now.getTime());
  if (state !== 'draft' && state !== 'open')
    throw new Problem('poll_closed', `This poll is “${state}”: nobody takes part with a code any more.`);
  const refuse = (pointer: string, code: string, message: string) => invalid([{ pointer, code, message }], 'request');
  if (!poll.channels.includes('code'))
    throw refuse('', 'not_here', 'In this poll one does not take part with a code: put “code” in its channels.');
  const known = await db
    .selectFrom('poll_codes')
    .select('code_mac')
    .where('tenant', '=', tenant.id)
    .where('poll_id', '=', pollId)
    .execute();
  if (known.length + count > MOST_CODES)
    throw refuse('/count', 'too_many', `A poll has at most ${MOST_CODES} codes; this one has ${known.length}.`);
  const taken = new Set(known.map(({ code_mac }) => code_mac));
  const made = new Map<string, string>();
  while (made.size < count) {
    const code = newPollCode(bytes => crypto.getRandomValues(bytes));
    const mac = await markMac(keys, tenant.id, pollId, code);
    if (!taken.has(mac)) made.set(mac, code);
  }
  const rows = [...made.keys()].toSorted().map(code_mac => ({ tenant: tenant.id, poll_id: pollId, code_mac }));
  await db.insertInto('poll_codes').values(rows).execute();
  return { codes: [...made.values()] };
}
