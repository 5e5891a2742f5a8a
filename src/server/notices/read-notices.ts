import type { Selectable } from 'kysely';
import { outlivesItsThing, type News } from '../../domain/notice.ts';
import type { NoticeTable } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { KindOfNotices, NoticeKind, NoticeSubject, StaffDesk } from './notice-kind.ts';
import { readNews } from './queue-notice.ts';

export type NoticeRow = Selectable<NoticeTable>;

/** A notice beside what it is about. */
export interface Notice {
  row: NoticeRow;
  news: News;
  kind: NoticeKind;
  subject: NoticeSubject;
  /** Where it goes: a mail address, a phone number, or the address of a program; empty when nobody is named. */
  address: string;
  /** Whether nobody needs it any more. */
  isMoot: boolean;
}

/** Ids that are asked for at once: fewer than any engine allows. */
const SLICE = 500;

/**
 * The notices that were not told yet, in the order in which they were queued; with `id`, that one only, told or not. Those whose
 * thing was wiped are left out, and those of a kind that is not among these.
 */
export async function readNotices(read: TenantRead, kinds: readonly KindOfNotices[], id?: string): Promise<Notice[]> {
  let wanted = read.db.selectFrom('notices').where('tenant', '=', read.tenant.id);
  wanted = id === undefined ? wanted.where('state', '!=', 'told') : wanted.where('id', '=', id);
  const rows = await wanted.selectAll().orderBy('created_at').orderBy('id').execute();
  const found = new Map<NoticeRow, Notice>();
  for (const { kind, notices } of kinds) {
    if (!notices) continue;
    const own = rows.filter(row => row.kind === kind);
    const subjects = await subjectsOf(read, notices, own);
    const desk = (own.some(({ recipient }) => recipient !== 'person') && (await notices.desk?.(read))) || {};
    for (const row of own) {
      const subject = subjects.get(row.entity_id) ?? wipedSubject(row);
      if (subject) found.set(row, noticeOf(row, notices, subject, addressOf(row, subject, desk), read.now.getTime()));
    }
  }
  return rows.flatMap(row => found.get(row) ?? []);
}

function noticeOf(row: NoticeRow, kind: NoticeKind, subject: NoticeSubject, address: string, now: number): Notice {
  const news = readNews(row);
  // A program that is named no longer hears nothing; that something was taken back is nothing that is still to be done.
  const isForNobody = address === '' && (row.recipient === 'webhook' || outlivesItsThing(row.cause));
  return { row, news, kind, subject, address, isMoot: isForNobody || subject.isMoot(news, now) };
}

/** Of what is wiped nothing is known but its name, and so nobody but those may see it who may see anything. */
function wipedSubject({ entity_id: id, recipient, ref, cause }: NoticeRow): NoticeSubject | undefined {
  if (recipient === 'person' || ref === null || !outlivesItsThing(cause)) return undefined;
  return { id, ref, contact: '', lang: null, isMoot: () => false, isOnHold: false, isConfidential: true };
}

/** Where nobody is named to look after it, or to stand in for who does, the coordinator does. */
function addressOf({ recipient }: NoticeRow, { contact, desk: own }: NoticeSubject, named: StaffDesk): string {
  if (recipient === 'person') return contact;
  const desk = { ...named, ...own };
  const isOneOfTwo = recipient === 'owner' || recipient === 'deputy';
  return desk[recipient] ?? (isOneOfTwo ? desk.coordinator : undefined) ?? '';
}

async function subjectsOf(
  read: TenantRead,
  kind: NoticeKind,
  rows: readonly NoticeRow[],
): Promise<Map<string, NoticeSubject>> {
  const ids = [...new Set(rows.map(row => row.entity_id))];
  const subjects: NoticeSubject[] = [];
  for (let from = 0; from < ids.length; from += SLICE)
    subjects.push(...(await kind.subjects(read, ids.slice(from, from + SLICE))));
  return new Map(subjects.map(subject => [subject.id, subject]));
}
