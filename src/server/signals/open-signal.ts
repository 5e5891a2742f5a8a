import type { SignalContact } from '../../schema/signal.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import type { SignalDetails, SignalOpening } from '../../schema/signal-record.ts';
import { permits } from '../access/roles.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { allowedFor, maySee } from './signal-sight.ts';
import { noSuchSignal, readMessages, readSignal, signalRecordOf, type StoredSignal } from './signal-store.ts';

/**
 * Opens a signal: its own words are shown, and it is written down who saw them. Nobody sees them where that cannot be written.
 * @param by for who may not see it, it does not exist
 * @throws {Problem} `not_found`
 */
export async function openSignal(write: TenantWrite, id: string, by: Actor & { id: string }): Promise<SignalDetails> {
  const signal = await readSignal(write, id);
  if (!signal || !maySee(by, signal)) throw noSuchSignal();
  const details = await detailsOf(write, signal, by);
  const { db, tenant, now } = write;
  const row = { tenant: tenant.id, id: crypto.randomUUID(), signal_id: id, actor_id: by.id, at: now.toISOString() };
  // Of one that is wiped there is nothing to see, and nothing is written down about it any more.
  if (signal.text !== undefined) await db.insertInto('signal_openings').values(row).execute();
  return details;
}

async function detailsOf(read: TenantRead, signal: StoredSignal, by: Actor): Promise<SignalDetails> {
  const { text, personKnows, mayQuote } = signal;
  const contact = await contactOf(read, signal.id);
  const messages = await readMessages(read, signal.id);
  const isCoordinator = permits(by.role, 'submissions:read-confidential');
  return {
    ...signalRecordOf(signal, municipalDay(read.now.getTime())),
    ...{ text, personKnows, mayQuote },
    ...(contact && { contact }),
    messages: messages.map(({ sender, day, text: said }) => ({ from: sender, on: day, text: said })),
    ...(isCoordinator && { openings: await openingsOf(read, signal.id) }),
    allowed: allowedFor(signal, by),
  };
}

async function contactOf({ db, tenant }: TenantRead, id: string): Promise<SignalContact | undefined> {
  const query = db.selectFrom('signal_contacts').select('contact').where('tenant', '=', tenant.id);
  const row = await query.where('signal_id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.contact) as SignalContact);
}

/** Who opened it, the newest first: by the label of their key; who came at the command line has none. */
async function openingsOf({ db, tenant }: TenantRead, id: string): Promise<SignalOpening[]> {
  const rows = await db
    .selectFrom('signal_openings')
    .leftJoin('api_keys', join =>
      join
        .onRef('api_keys.id', '=', 'signal_openings.actor_id')
        .onRef('api_keys.tenant', '=', 'signal_openings.tenant'),
    )
    .select(['actor_id', 'label', 'at'])
    .where('signal_openings.tenant', '=', tenant.id)
    .where('signal_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('signal_openings.id')
    .execute();
  return rows.map(({ actor_id, label, at }) => ({ by: label ?? actor_id, at }));
}
