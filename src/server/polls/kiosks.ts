import { DAY } from '../../domain/duration.ts';
import { LATE_BALLOTS, pollStateAt } from '../../domain/poll.ts';
import type { BallotRequest } from '../../schema/ballot.ts';
import type { KioskRecord, KioskRequest } from '../../schema/poll-record.ts';
import { addApiKey } from '../access/api-keys.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Arrival } from '../submissions/submission-kind.ts';
import { placeNamed } from '../programme/place-named.ts';
import { knownPoll } from './poll-store.ts';

/**
 * Makes a key for a shared tablet, for one poll and some hours. What was cast within them can be handed over for as long as late ballots
 * count; then the key ends by itself.
 * @throws {Problem} `not_found`, `poll_closed`, `invalid`
 */
export async function makeKiosk(write: TenantWrite, pollId: string, request: KioskRequest): Promise<KioskRecord> {
  const poll = await knownPoll(write, pollId);
  const { db, tenant, now } = write;
  const state = pollStateAt(poll, now.getTime());
  if (state !== 'draft' && state !== 'open')
    throw new Problem('poll_closed', `This poll is “${state}”: nobody takes part on a tablet any more.`);
  const place = await placeNamed(write, request.placeId);
  const issues = [...hourIssues(request, now), ...place.issues.map(withFullStop)];
  if (!poll.channels.includes('kiosk'))
    issues.push({ pointer: '', code: 'not_here', message: 'Put “kiosk” in the channels of this poll first.' });
  if (issues.length > 0) throw invalid(issues, 'request');
  const [from, until] = [request.from, request.until].map(time => new Date(time).toISOString()) as [string, string];
  const expiresAt = new Date(Math.max(Date.parse(poll.closesAt), Date.parse(until)) + LATE_BALLOTS);
  const label = request.label ?? `Tablet, ${poll.title['nl'] ?? pollId}`;
  const { id, key } = await addApiKey(db, { tenant: tenant.id, role: 'kiosk', label, now, expiresAt });
  const placeId = place.id;
  await db
    .insertInto('kiosks')
    .values({
      ...{ tenant: tenant.id, key_id: id, poll_id: pollId, place_id: placeId ?? null },
      ...{ opens_at: from, closes_at: until },
    })
    .execute();
  return { ...(placeId !== undefined && { placeId }), from, until, label, id, pollId, key };
}

function hourIssues({ from, until }: KioskRequest, now: Date): ProblemIssue[] {
  const [begins, ends] = [Date.parse(from), Date.parse(until)];
  const issue = (code: string, message: string) => [{ pointer: '/until', code, message }];
  if (ends <= begins) return issue('wrong_order', 'It must end after it begins.');
  if (ends - begins > DAY)
    return issue('too_long', 'Give at most 24 hours: a tablet that stays has a key for each day.');
  return ends <= now.getTime() ? issue('past', 'This is over: give a later time.') : [];
}

/** How a ballot came in, and when it was cast, epoch milliseconds. */
interface CastOn {
  arrival: Arrival;
  castAt: number;
}

/**
 * Why a ballot cannot come from where it comes from: only a tablet says that it is one, for its own poll, of its own hours.
 * @returns `forbidden`, with what is wrong
 */
export async function kioskFault(
  { db, tenant }: TenantWrite,
  { channel, pollId }: BallotRequest,
  { arrival, castAt }: CastOn,
): Promise<Problem | undefined> {
  const isKiosk = arrival.by === 'kiosk';
  if (!isKiosk && channel !== 'kiosk') return undefined;
  if (!isKiosk) return forbidden('/channel', 'kiosk_only', 'A shared tablet sends its key with each ballot.');
  if (channel !== 'kiosk')
    return forbidden('/channel', 'kiosk_only', 'With the key of a tablet send the channel “kiosk”.');
  const query = db.selectFrom('kiosks').select(['poll_id', 'opens_at', 'closes_at']).where('tenant', '=', tenant.id);
  const kiosk = await query.where('key_id', '=', arrival.actor.id ?? '').executeTakeFirst();
  if (kiosk?.poll_id !== pollId) return forbidden('/pollId', 'other_poll', 'This tablet is for another poll.');
  if (castAt >= Date.parse(kiosk.opens_at) && castAt <= Date.parse(kiosk.closes_at)) return undefined;
  const hours = `${kiosk.opens_at} to ${kiosk.closes_at}`;
  return forbidden('/castAt', 'outside_hours', `This tablet is for ballots that are cast from ${hours}.`);
}

const forbidden = (pointer: string, code: string, message: string): Problem =>
  new Problem('forbidden', message, { issues: [{ pointer, code, message }] });
