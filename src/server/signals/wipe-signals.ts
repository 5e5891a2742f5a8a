import { municipalDay } from '../../domain/municipal-clock.ts';
import { noteWiped } from '../store/settle-files.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { signalOfRow, storeSignal, type StoredSignal } from './signal-store.ts';
import './signal-tables.ts';

/** What lies apart from a signal, by its id. */
const APART = ['signal_messages', 'signal_contacts', 'signal_openings'] as const;
/** Ids in one statement: fewer than any engine allows. */
const SLICE = 500;

/** What is left of a signal for the yearly report: what it came down to, and words of lists; nothing that its sender or its answerer wrote to the other. */
export function wiped(signal: StoredSignal): StoredSignal {
  const { id, ref, state, version, receivedOn, openBy, answerBy, wipeOn, about, kind, bundleId } = signal;
  const { themes, placeId, onBehalf, senderRole, channel, summary, approaches, reason, days, answeredOn } = signal;
  return {
    ...{ id, ref, state, version, receivedOn, openBy, answerBy, wipeOn, about, kind, bundleId },
    ...{ themes, placeId, onBehalf, senderRole, channel, summary, approaches, reason, days, answeredOn },
    ...{ mayQuote: false, actions: [] },
  };
}

/** The same of one that goes wholly with the next purge: also out of its bundle. */
export const wipedNow = (signal: StoredSignal): Partial<StoredSignal> => ({
  ...NOTHING,
  ...wiped(signal),
  ...{ summary: undefined, bundleId: undefined, themes: [], approaches: [], placeId: undefined },
});

/** What {@link wiped} leaves out, so that it is written over where it stood. */
const NOTHING = {
  ...{ text: undefined, personKnows: undefined, lang: undefined, referredTo: undefined, activityId: undefined },
  ...{ translation: undefined, answer: undefined, reopenedOn: undefined, isAlone: undefined },
  discardProposedBy: undefined,
} satisfies Partial<StoredSignal>;

/** Wipes what was said with these signals, how to reach their senders, and who opened them. The row of each is for who calls. */
export async function wipeWords(write: TenantWrite, ids: readonly string[]): Promise<void> {
  const { db, tenant } = write;
  if (ids.length > 0) await noteWiped(write, ['signals', ...APART]);
  for (let from = 0; from < ids.length; from += SLICE)
    for (const table of APART)
      await db
        .deleteFrom(table)
        .where('tenant', '=', tenant.id)
        .where('signal_id', 'in', ids.slice(from, from + SLICE))
        .execute();
}

/**
 * Wipes what may no longer be kept: withdrawn and discarded signals wholly, of the others the words once their day is there. Codes,
 * transitions and notices go with them.
 * @returns the ids of all of these
 */
export async function purgeSignals(write: TenantWrite, now: Date): Promise<string[]> {
  const { db, tenant } = write;
  const gone = await db
    .deleteFrom('signals')
    .where('tenant', '=', tenant.id)
    .where('state', 'in', ['withdrawn', 'discarded'])
    .returning('id')
    .execute();
  const due = await db
    .selectFrom('signals')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('text', 'is not', null)
    .where('wipe_on', '<=', municipalDay(now.getTime()))
    .execute();
  for (const row of due) await storeSignal(write, wiped(signalOfRow(row)));
  const ids = [...gone, ...due].map(({ id }) => id);
  await wipeWords(write, ids);
  return ids;
}
