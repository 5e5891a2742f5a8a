import { HOUR } from '../../domain/duration.ts';
import type { Updateable } from 'kysely';
import {
  type Attempted,
  mattersAfterwards,
  newsSince,
  nextAttempt,
  noticeMoment,
  replacedBy,
} from '../../domain/notice.ts';
import type { NoticeFailure } from '../../schema/notice.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import type { NoticeTable } from '../store/tables.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { LONG_AGO, readNews } from './queue-notice.ts';
import type { NoticeFacts } from './notice-facts.ts';
import type { KindOfNotices, NoticeToken } from './notice-kind.ts';
import type { Delivery, NoticeWay } from './notice-way.ts';
import { readNotices, type Notice, type NoticeRow } from './read-notices.ts';

/** What one round of sending did. */
export interface SendReport {
  sent: number;
  /** To be tried again. */
  failed: number;
  /** Given to a worker to tell. */
  toCall: number;
  /** That nobody needed any more. */
  dropped: number;
  /** What keeps all of it, or all that goes to one program, from going out. */
  trouble?: NoticeFailure | undefined;
}

/** Notices of one round, so that other work of the server has its turn. */
const ROUND = 50;
/** How long a notice belongs to the server that sends it; longer than the slowest mail server or program is waited for; milliseconds. */
const LEASE = 5 * 60_000;
/** What somebody has to look at first is looked at again after so long; milliseconds. */
const REVIEW = HOUR;

/**
 * Sends what is due by one way. Several servers on one database may do it at once: each notice belongs to one of them for a while. A server
 * that dies between sending and noting it sends that notice once more, under the same name (`Message-ID`, `webhook-id`).
 * @param kinds those of which somebody is told something
 * @param keys asked for only where a mail asks its reader to press a button
 */
export async function sendNotices(
  store: Store,
  kinds: readonly KindOfNotices[],
  keys: () => Promise<ServerKeys>,
  way: NoticeWay,
): Promise<SendReport> {
  const report: SendReport = { sent: 0, failed: 0, toCall: 0, dropped: 0 };
  const broken = new Set<string>();
  for (const { id, tenant, kind, cause } of await dueNotices(store, kinds, way)) {
    const line = way.lineOf({ tenant, kind });
    if (broken.has(line)) continue;
    const { token } = kinds.find(known => known.kind === kind)?.notices ?? {};
    const made = token?.causes.includes(cause) ? await token.make(await keys(), tenant) : undefined;
    const taken = await writeForTenant(store, tenant, write => take(write, kinds, id, made));
    if (taken === 'dropped') report.dropped++;
    if (taken === 'to_call') report.toCall++;
    if (typeof taken !== 'object') continue;
    const delivery = await way.send(taken.facts, store.clock().getTime());
    const outcome = await writeForTenant(store, tenant, write => settle(write, taken, delivery, way.pauses));
    if (outcome) report[outcome]++;
    if (delivery.kind !== 'failed' || !delivery.isForAll) continue;
    report.trouble = delivery.failure;
    broken.add(line);
  }
  return report;
}

async function dueNotices(
  store: Store,
  kinds: readonly KindOfNotices[],
  { reaches, pauses }: NoticeWay,
): Promise<Pick<NoticeRow, 'id' | 'tenant' | 'kind' | 'cause'>[]> {
  const known = kinds.filter(({ notices }) => notices).map(({ kind }) => kind);
  if (known.length === 0) return [];
  const now = store.clock().toISOString();
  for (const [id, until] of pauses) if (until <= Date.parse(now)) pauses.delete(id);
  const due = store.db
    .selectFrom('notices')
    .select(['id', 'tenant', 'kind', 'cause'])
    .where('kind', 'in', known)
    .where('recipient', 'in', reaches)
    .where('state', '=', 'queued')
    .where('next_at', '<=', now)
    .where(where => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .orderBy('created_at')
    .limit(ROUND);
  return (pauses.size === 0 ? due : due.where('id', 'not in', [...pauses.keys()])).execute();
}

/** A notice while this server sends it. */
interface Taken {
  row: NoticeRow;
  facts: NoticeFacts;
}

/** Takes a notice to send it. The tenant's lock keeps others out while it is looked at. */
async function take(
  write: TenantWrite,
  kinds: readonly KindOfNotices[],
  id: string,
  made: NoticeToken | undefined,
): Promise<Taken | 'busy' | 'dropped' | 'to_call' | 'later'> {
  const now = write.now.toISOString();
  const [notice] = await readNotices(write, kinds, id);
  if (!notice) return drop(write, id);
  const { row, kind, subject } = notice;
  if (row.state !== 'queued' || row.next_at > now || (row.leased_until ?? '') > now) return 'busy';
  if (notice.isMoot || (await newerOf(write, row))) return drop(write, id);
  if (subject.isOnHold) {
    await change(write, id, { next_at: new Date(write.now.getTime() + REVIEW).toISOString() });
    return 'later';
  }
  if (subject.date && subject.date.start <= now) {
    if (!mattersAfterwards(row.cause)) return drop(write, id);
    return giveUp(write, row, 'too_late');
  }
  if (notice.address === '') return giveUp(write, row, 'no_address');
  const facts = await factsOf(write, notice);
  const lease = { leased_until: new Date(write.now.getTime() + LEASE).toISOString(), attempts: row.attempts + 1 };
  await change(write, id, lease);
  if (!made) return { row: { ...row, ...lease }, facts };
  await kind.token?.keep(write, subject.id, made.mac);
  return { row: { ...row, ...lease }, facts: { ...facts, confirmToken: made.token } };
}

/** Notes what became of what was sent, unless somebody else told the person meanwhile. */
async function settle(
  write: TenantWrite,
  { row, facts }: Taken,
  delivery: Delivery,
  pauses: Map<string, number>,
): Promise<'sent' | 'failed' | 'toCall' | undefined> {
  const now = write.now.toISOString();
  const kept = await write.db.selectFrom('notices').selectAll().where('id', '=', row.id).executeTakeFirst();
  if (kept?.state !== 'queued' || kept.leased_until !== row.leased_until)
    return delivery.kind === 'taken' ? 'sent' : undefined;
  if (delivery.kind === 'taken') {
    const told_at = noticeMoment(row.recipient, write.now.getTime());
    await change(write, row.id, { state: 'told', told_at, leased_until: null, failure: null });
    return 'sent';
  }
  const { failure } = delivery;
  const isUncertain = delivery.kind === 'failed' && delivery.isUncertain;
  const newer = await newerOf(write, row);
  if (newer) {
    await drop(write, row.id);
    if (!isUncertain) await mergeInto(write, row, newer);
    return 'failed';
  }
  const next = delivery.kind === 'failed' ? nextAttempt(attempted({ row, facts }, write.now.getTime())) : undefined;
  const isForPerson = row.recipient === 'person';
  const leased_until = isUncertain ? (isForPerson ? now : LONG_AGO) : null;
  if (next === undefined) {
    await giveUp(write, row, failure, leased_until);
    return 'toCall';
  }
  if (!isForPerson) pauses.set(row.id, next);
  await change(write, row.id, { ...(isForPerson && { next_at: new Date(next).toISOString() }), failure, leased_until });
  return 'failed';
}

function attempted({ row, facts }: Taken, now: number): Attempted {
  const end = facts.news.data.heldUntil ?? facts.date?.start;
  return {
    attempts: row.attempts,
    created: Date.parse(row.created_at),
    end: end === undefined ? undefined : Date.parse(end),
    now,
  };
}

/** Leaves it to somebody who does it. */
async function giveUp(
  write: TenantWrite,
  row: NoticeRow,
  failure: NoticeFailure,
  leased_until: string | null = null,
): Promise<'to_call'> {
  await change(write, row.id, { state: 'to_call', failure, leased_until });
  return 'to_call';
}

/** News that was queued for the same thing while this was being sent, and that takes its place. */
async function newerOf({ db }: TenantWrite, { tenant, kind, entity_id, recipient, cause, created_at }: NoticeRow) {
  return db
    .selectFrom('notices')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('entity_id', '=', entity_id)
    .where('recipient', '=', recipient)
    .where('cause', 'in', replacedBy(cause))
    .where('state', '!=', 'told')
    .where('created_at', '>', created_at)
    .executeTakeFirst();
}

/** The person never heard the older news, so the newer begins where it began. */
async function mergeInto(write: TenantWrite, older: NoticeRow, newer: NoticeRow): Promise<void> {
  const news = newsSince(readNews(older), readNews(newer));
  if (!news) await drop(write, newer.id);
  else await change(write, newer.id, { cause: news.cause, data: JSON.stringify(news.data) });
}

async function drop({ db }: TenantWrite, id: string): Promise<'dropped'> {
  await db.deleteFrom('notices').where('id', '=', id).execute();
  return 'dropped';
}

async function change({ db }: TenantWrite, id: string, values: Updateable<NoticeTable>): Promise<void> {
  await db.updateTable('notices').set(values).where('id', '=', id).execute();
}

async function factsOf(write: TenantWrite, { row, news, kind, subject, address }: Notice): Promise<NoticeFacts> {
  const { date, lang, ref } = subject;
  const details = date && (await kind.details?.(write, subject.id));
  return {
    id: row.id,
    tenant: write.tenant,
    kind: row.kind,
    news,
    recipient: row.recipient,
    to: address,
    lang: lang ?? 'nl',
    ref,
    createdAt: row.created_at,
    ...(date && details && { date: { ...details, start: date.start } }),
  };
}
