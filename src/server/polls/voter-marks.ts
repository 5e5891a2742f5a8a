import { readPollCode } from '../../domain/poll-code.ts';
import type { BallotRequest } from '../../schema/ballot.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/**
 * What is kept of the mark of a browser, or of a code on a card: a keyed hash, whose key is not in the database.
 * @param word the mark, or the digits of the code
 */
export const markMac = (keys: ServerKeys, tenant: string, pollId: string, word: string): Promise<string> =>
  keys.mac('voter-mark', tenant, pollId, word);

/**
 * Writes down that somebody took part, where the poll asks for it: by a code that was printed, or by the mark of a browser. A poll of
 * strength 0 keeps no mark.
 * @returns why they cannot: `code_unknown`, alike for a wrong code and for one of another poll, or `already_voted`
 */
export async function leaveMark(
  write: TenantWrite,
  { id, strength }: PollRecord,
  { channel, code, mark }: BallotRequest,
  keys: ServerKeys,
): Promise<Problem | undefined> {
  const word = channel === 'code' ? code : strength > 0 ? mark : undefined;
  if (word === undefined) return undefined;
  const { db, tenant } = write;
  const mac = await markMac(keys, tenant.id, id, word);
  if (channel === 'code' && !(readPollCode(word) && (await wasPrinted(write, id, mac))))
    return new Problem('code_unknown', 'This poll has no card with this code. Look whether each digit is right.');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('voter_marks')
    .values({ tenant: tenant.id, poll_id: id, mark_mac: mac })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return undefined;
  const what = channel === 'code' ? 'With this card' : 'From this browser';
  return new Problem('already_voted', `${what} somebody took part in this poll already.`);
}

async function wasPrinted({ db, tenant }: TenantWrite, pollId: string, mac: string): Promise<boolean> {
  const query = db.selectFrom('poll_codes').select('code_mac').where('tenant', '=', tenant.id);
  const row = await query.where('poll_id', '=', pollId).where('code_mac', '=', mac).executeTakeFirst();
  return row !== undefined;
}
