import { HOUR } from '../../domain/duration.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { PROMISE_CAUSES } from '../../domain/notice.ts';
import { isForCoordinator, promiseNews, type PromiseNews } from '../../domain/signal-news.ts';
import { isSignalDone, signalStates } from '../../domain/signal.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Job } from '../jobs/jobs.ts';
import { queueStaffNotice } from '../notices/queue-staff-notice.ts';
import type { Store } from '../store/store.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { SIGNAL } from './signal-store.ts';
import type { SignalTable } from './signal-tables.ts';

/** Has who works here told what was promised and is near, or was not kept. @returns how many signals somebody is told of */
export async function tellOfPromises(store: Store): Promise<number> {
  let told = 0;
  for (const { id } of await store.tenants()) {
    // Nobody waits for a look at it: it is looked at once more by whoever writes.
    const due = (await readForTenant(store, id, dueSignals)) ?? [];
    for (const { id: signal } of due)
      told += (await writeForTenant(store, id, write => tellOf(write, signal), { beside: SIGNAL })) ?? 0;
  }
  return told;
}

/** The same as a job. */
export const signalClocks: Job = { name: 'signal-clocks', every: HOUR, run: tellOfPromises };

/** To tell somebody of. */
interface Telling extends PromiseNews {
  to: 'owner' | 'coordinator';
}

type SignalRow = Pick<SignalTable, 'id' | 'ref' | 'state' | 'open_by' | 'answer_by'>;

const OPEN = signalStates.states.filter(state => !isSignalDone(state));

/** Signals that nobody answered and whose words are still there; with an id, that one only. */
async function openSignals({ db, tenant }: TenantRead, id?: string): Promise<SignalRow[]> {
  const open = db
    .selectFrom('signals')
    .select(['id', 'ref', 'state', 'open_by', 'answer_by'])
    .where('tenant', '=', tenant.id)
    .where('state', 'in', OPEN)
    .where('text', 'is not', null)
    .orderBy('id');
  return (id === undefined ? open : open.where('id', '=', id)).execute();
}

async function dueSignals(read: TenantRead): Promise<SignalRow[]> {
  const due: SignalRow[] = [];
  for (const row of await openSignals(read)) if ((await tellingsOf(read, row)).length > 0) due.push(row);
  return due;
}

async function tellOf(write: TenantWrite, id: string): Promise<number> {
  const [row] = await openSignals(write, id);
  const tellings = row ? await tellingsOf(write, row) : [];
  for (const { cause, day, to } of tellings)
    await queueStaffNotice(write, { kind: SIGNAL, entityId: id, ref: row!.ref, cause, to, data: { day } });
  return tellings.length > 0 ? 1 : 0;
}

/** Who has to hear what today and did not yet: first the owner, and the coordinator some working days after them. */
async function tellingsOf(read: TenantRead, row: SignalRow): Promise<Telling[]> {
  const today = municipalDay(read.now.getTime());
  const news = promiseNews({ state: row.state, openBy: row.open_by, answerBy: row.answer_by }, today);
  if (news.length === 0) return [];
  const said = await saidOf(read, row.id);
  return news.flatMap(({ cause, day }): Telling[] => {
    const toldOn = said.get(keyOf('owner', cause, day));
    if (toldOn === undefined) return [{ cause, day, to: 'owner' }];
    const isNext = !said.has(keyOf('coordinator', cause, day)) && isForCoordinator(cause, toldOn, today);
    return isNext ? [{ cause, day, to: 'coordinator' }] : [];
  });
}

const keyOf = (...parts: [recipient: string, cause: string, day: LocalDate | undefined]): string => parts.join(' ');

/** Who was told of which promise, and on which day. */
async function saidOf({ db, tenant }: TenantRead, id: string): Promise<Map<string, LocalDate>> {
  const rows = await db
    .selectFrom('notices')
    .select(['recipient', 'cause', 'data', 'created_at'])
    .where('tenant', '=', tenant.id)
    .where('kind', '=', SIGNAL)
    .where('entity_id', '=', id)
    .where('cause', 'in', PROMISE_CAUSES)
    .execute();
  return new Map(
    rows.map(({ recipient, cause, data, created_at }) => [
      keyOf(recipient, cause, (JSON.parse(data) as { day?: LocalDate }).day),
      created_at.slice(0, 10),
    ]),
  );
}
