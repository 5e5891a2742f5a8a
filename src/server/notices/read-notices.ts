import type { Selectable } from 'kysely';
import type { News } from '../../domain/notice.ts';
import type { NoticeTable } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { KindOfNotices, NoticeKind, NoticeSubject } from './notice-kind.ts';
import { readNews } from './queue-notice.ts';

export type NoticeRow = Selectable<NoticeTable>;

/** A notice beside what it is about. */
export interface Notice {
  row: NoticeRow;
  news: News;
  kind: NoticeKind;
  subject: NoticeSubject;
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
    for (const row of own) {
      const subject = subjects.get(row.entity_id);
      const news = readNews(row);
      if (subject)
        found.set(row, { row, news, kind: notices, subject, isMoot: subject.isMoot(news, read.now.getTime()) });
    }
  }
  return rows.flatMap(row => found.get(row) ?? []);
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

/** Deletes the notices that nobody needs any more. @returns how many */
export async function dropMootNotices(write: TenantWrite, kinds: readonly KindOfNotices[]): Promise<number> {
  const moot = (await readNotices(write, kinds)).filter(one => one.isMoot).map(({ row }) => row.id);
  for (const id of moot) await write.db.deleteFrom('notices').where('id', '=', id).execute();
  return moot.length;
}
