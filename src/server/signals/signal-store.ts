import { brokenPromises } from '../../domain/signal-news.ts';
import type { SignalStep } from '../../domain/signal.ts';
import type { SignalRecord } from '../../schema/signal-record.ts';
import type { L10n, LocalDate } from '../../schema/scalar.ts';
import type { SignalKind, SignalState } from '../../schema/signal.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { SignalTable } from './signal-tables.ts';

/** In rows of every kind of thing, and in words. */
export const SIGNAL = 'signal';

/** What of a signal lies in its document: what nobody searches by. */
export interface SignalDocument extends Pick<
  SignalRecord,
  | 'themes'
  | 'placeId'
  | 'onBehalf'
  | 'senderRole'
  | 'channel'
  | 'lang'
  | 'summary'
  | 'approaches'
  | 'referredTo'
  | 'activityId'
  | 'translation'
  | 'actions'
  | 'reason'
  | 'answer'
> {
  /** Whether the other person knows. */
  personKnows?: string | undefined;
  /** Whether its words may be quoted, without a name. */
  mayQuote: boolean;
  /** The day on which it came to each step that its sender sees. */
  days: Partial<Record<SignalStep, LocalDate>>;
  /** The day of the last answer. */
  answeredOn?: LocalDate | undefined;
  /** The day on which its sender said that the answer is not right, which can be said once. */
  reopenedOn?: LocalDate | undefined;
  /** Since then it goes its own way, also when it is still in the bundle that was answered; until it is weighed again. */
  isAlone?: boolean | undefined;
  /** Who proposed to discard it, as in {@link Actor}. */
  discardProposedBy?: string | undefined;
}

/** A signal as it is kept. Who it is from is not among it. */
export interface StoredSignal extends SignalDocument {
  id: string;
  ref: string;
  state: SignalState;
  version: number;
  /** Days on the municipality's clock. */
  receivedOn: LocalDate;
  openBy: LocalDate;
  answerBy: LocalDate;
  about?: SignalKind | undefined;
  kind?: SignalKind | undefined;
  bundleId?: string | undefined;
  /** The words of who sent it; absent once they are wiped. */
  text?: string | undefined;
  wipeOn: LocalDate;
}

/** A signal as it is kept, of its row. */
export function signalOfRow(row: SignalTable): StoredSignal {
  const { tenant: _, document, received_on, open_by, answer_by, about, kind, bundle_id, text, wipe_on, ...same } = row;
  return {
    ...(JSON.parse(document) as SignalDocument),
    ...same,
    ...{ receivedOn: received_on, openBy: open_by, answerBy: answer_by, wipeOn: wipe_on },
    ...(about !== null && { about }),
    ...(kind !== null && { kind }),
    ...(bundle_id !== null && { bundleId: bundle_id }),
    ...(text !== null && { text }),
  };
}

/** A signal, whatever its state and whoever may see it. @returns `undefined` for an id that nothing has */
export async function readSignal({ db, tenant }: TenantRead, id: string): Promise<StoredSignal | undefined> {
  const query = db.selectFrom('signals').selectAll().where('tenant', '=', tenant.id).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && signalOfRow(row);
}

/** All signals of a municipality. */
export async function readSignals({ db, tenant }: TenantRead): Promise<StoredSignal[]> {
  const rows = await db.selectFrom('signals').selectAll().where('tenant', '=', tenant.id).execute();
  return rows.map(signalOfRow);
}

/** The same for an id that nothing has as for one that somebody may not see. */
export const noSuchSignal = (): Problem => new Problem('not_found', 'There is no signal with this id.');

/** Writes a signal over itself, or as a new one. */
export async function storeSignal({ db, tenant }: TenantWrite, signal: StoredSignal): Promise<void> {
  const { id, ref, state, version, receivedOn, openBy, answerBy, about, kind, bundleId, text, wipeOn, ...document } =
    signal;
  const row = {
    ...{ ref, state, version, received_on: receivedOn, open_by: openBy, answer_by: answerBy, wipe_on: wipeOn },
    ...{ about: about ?? null, kind: kind ?? null, bundle_id: bundleId ?? null, text: text ?? null },
    document: JSON.stringify(document),
  };
  await db
    .insertInto('signals')
    .values({ tenant: tenant.id, id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
}

/** A signal as who works here sees it in a list: without its words. @param today on the municipality's clock */
export function signalRecordOf(signal: StoredSignal, today: LocalDate): SignalRecord {
  const { text, personKnows: _k, mayQuote: _q, days: _d, answeredOn: _a, reopenedOn: _r, ...rest } = signal;
  const { discardProposedBy: _p, isAlone: _i, wipeOn: _w, ...record } = rest;
  return { ...record, late: isLate(signal, today), isWiped: text === undefined };
}

/** Whether a day went by without what it promised: that somebody opens it, or that it is answered. */
export const isLate = (signal: StoredSignal, today: LocalDate): boolean =>
  signal.text !== undefined && brokenPromises(signal, today).length > 0;

/** Something that was said between the sender and who answers. */
export interface StoredMessage {
  sender: 'holder' | 'staff';
  day: LocalDate;
  text: L10n;
}

/** What was said, the oldest first. */
export async function readMessages({ db, tenant }: TenantRead, id: string): Promise<StoredMessage[]> {
  const rows = await db
    .selectFrom('signal_messages')
    .select(['sender', 'day', 'text'])
    .where('tenant', '=', tenant.id)
    .where('signal_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ sender, day, text }) => ({ sender, day, text: JSON.parse(text) as L10n }));
}

/** Adds what was said. */
export async function addMessage(write: TenantWrite, id: string, { sender, day, text }: StoredMessage): Promise<void> {
  const { db, tenant } = write;
  const position = (await readMessages(write, id)).length + 1;
  const row = { tenant: tenant.id, signal_id: id, position, sender, day, text: JSON.stringify(text) };
  await db.insertInto('signal_messages').values(row).execute();
}
