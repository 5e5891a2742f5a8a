import { municipalDay } from '../../domain/municipal-clock.ts';
import { isSignalNewsMoot } from '../../domain/signal-news.ts';
import { isConfidential } from '../../domain/signal.ts';
import type { StaffCause } from '../../schema/notice.ts';
import type { SignalContact, SignalState } from '../../schema/signal.ts';
import type { NoticeKind, NoticeSubject } from '../notices/notice-kind.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { queueStaffNotice } from '../notices/queue-staff-notice.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
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
  const { id, ref, lang = null } = signal;
  const isWiped = signal.text === undefined;
  return {
    ...{ id, ref, contact, lang },
    isMoot: (news, now) =>
      news.cause === 'news' ? contact === '' : isSignalNewsMoot(news, { ...signal, isWiped }, municipalDay(now)),
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

/** What who looks after signals hears of what the holder of a code did, by the state it leads to. */
const HOLDER_NEWS: Partial<Record<SignalState, StaffCause>> = {
  received: 'answered_back',
  reopened: 'reopened',
  withdrawn: 'withdrawn',
};

/** The states in which there is something new for its sender to read. */
const READABLE: readonly SignalState[] = ['question_open', 'answered', 'not_taken_up'];

/** What of a signal stands in a notice. */
type Named = Pick<StoredSignal, 'id' | 'ref'>;

/** Has who looks after signals told that one came. */
export const tellOfArrival = (write: TenantWrite, signal: Named): Promise<void> => tellOwner(write, signal, 'arrived');

/** Has those told who have to hear of a step: of one of its holder who looks after it, of one of who works here its holder. */
export async function tellOfStep(write: TenantWrite, signal: Named & { state: SignalState }, by: Actor): Promise<void> {
  const cause = by.role === 'holder' ? HOLDER_NEWS[signal.state] : undefined;
  if (cause) await tellOwner(write, signal, cause);
  else if (READABLE.includes(signal.state)) await tellSender(write, signal.id);
}

const tellOwner = (write: TenantWrite, { id: entityId, ref }: Named, cause: StaffCause): Promise<void> =>
  queueStaffNotice(write, { kind: SIGNAL, entityId, ref, cause, to: 'owner' });

/** By mail, or by a worker who calls. Nobody, where they gave no way to reach them. */
async function tellSender(write: TenantWrite, id: string): Promise<void> {
  const contact = (await contactsOf(write, [id])).get(id);
  if (contact === undefined) return;
  await queueNotice(write, { kind: SIGNAL, entityId: id, cause: 'news', data: {}, byPhone: !contact.includes('@') });
}
