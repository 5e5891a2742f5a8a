import { municipalDay } from '../../domain/municipal-clock.ts';
import { isSignalNewsMoot } from '../../domain/signal-news.ts';
import { isConfidential } from '../../domain/signal.ts';
import type { SignalContact } from '../../schema/signal.ts';
import type { NoticeKind, NoticeSubject } from '../notices/notice-kind.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readSignalSettings } from './signal-settings.ts';
import { SIGNAL, signalOfRow, type StoredSignal } from './signal-store.ts';

/** What is told of a signal: to who works here that there is something to do, to a sender who gave a way to reach them that there is news. */
export const signalNotices: NoticeKind = {
  subjects,
  desk: async read => (await readSignalSettings(read)).desk,
};

async function subjects(read: TenantRead, ids: readonly string[]): Promise<NoticeSubject[]> {
  const { db, tenant } = read;
  const query = db.selectFrom('signals').selectAll().where('tenant', '=', tenant.id).where('id', 'in', ids);
  const contacts = await contactsOf(read, ids);
  return (await query.execute()).map(row => subjectOf(signalOfRow(row), contacts.get(row.id)));
}

function subjectOf(signal: StoredSignal, contact = ''): NoticeSubject {
  const { id, ref, lang = null, text } = signal;
  return {
    ...{ id, ref, contact, lang },
    isMoot: (news, now) =>
      text === undefined ||
      (news.cause === 'news' ? contact === '' : isSignalNewsMoot(news, signal, municipalDay(now))),
    isOnHold: false,
    isConfidential: isConfidential(signal),
  };
}

async function contactsOf({ db, tenant }: TenantRead, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('signal_contacts')
    .select(['signal_id', 'contact'])
    .where('tenant', '=', tenant.id)
    .where('signal_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ signal_id, contact }) => [signal_id, reachOf(JSON.parse(contact) as SignalContact)]));
}

const reachOf = ({ reach }: SignalContact): string => ('email' in reach ? reach.email : reach.phone);

/** Has its sender told that there is something new to see with their code: by mail, or by a worker who calls. Nobody, where they gave no way to reach them. */
export async function tellSender(write: TenantWrite, id: string): Promise<void> {
  const contact = (await contactsOf(write, [id])).get(id);
  if (contact === undefined) return;
  await queueNotice(write, { kind: SIGNAL, entityId: id, cause: 'news', data: {}, byPhone: !contact.includes('@') });
}
