import type { AnyReceipt } from '../../schema/submission.ts';
import type { StekClient } from '../client.ts';
import type { StekError } from '../errors.ts';
import { isFinal } from '../final-refusal.ts';
import { createdAt, sentAt, type EntryContent, type StoredEntry } from './entry.ts';
import type { EntryStore } from './entry-store.ts';
import { failureOf, queuedAgain, stopsTheLine } from './retry-policy.ts';
import type { Moment, ServerTime } from './server-time.ts';
import { AWAITED, CLOCK_LEEWAY, LONGEST_LIFE } from './timings.ts';

/** What sending one entry needs. */
export interface DeliveryContext {
  readonly client: StekClient;
  readonly store: EntryStore;
  readonly time: ServerTime;
  /** Refusals in full, for who is still waiting in this tab. */
  readonly errors: Map<string, StekError>;
  /** What this tab has handed in itself, and what came back of that which is forgotten already. */
  readonly own: Map<string, AnyReceipt | undefined>;
  readonly signal: AbortSignal;
  /** Changes an entry, or takes it away; resolves when everyone in this tab was told. */
  update(entry: StoredEntry, changes?: Partial<StoredEntry>, content?: EntryContent): Promise<void>;
}

/**
 * Sends one entry, and writes down what became of it. Only an answer of the server that is meant ends it.
 * @returns whether the next one can be sent now
 */
export async function deliver(entry: StoredEntry, context: DeliveryContext): Promise<boolean> {
  const { client, time, errors, own, signal, store, update } = context;
  const { id, sealed, idempotencyKey = id } = entry;
  if (entry.state === 'sent' || !sealed) {
    if (isForgotten(entry) || (await isTooOld(sentAt(entry), askedOnce(context)))) await update(entry);
    return true;
  }
  if (await isTooOld(createdAt(entry), askedOnce(context))) {
    await update(entry, { state: 'failed', failure: { code: 'expired' } });
    return true;
  }
  await update(entry, { state: 'sending', triedAt: Date.now() });
  const options = { idempotencyKey, retry: 0, signal };
  const sending = client.submissions.send(entry, sealed, options);
  const { data: receipt, error } = await sending.result();
  if (!error) {
    time.note((await sending.withResponse()).response.date);
    const { device, server } = time.moment();
    const { about } = await store.content(entry);
    const nextAt = awaitedUntil(entry);
    const sent = { state: 'sent', sealed: undefined, sentAt: device, sentAtServer: server, nextAt } as const;
    await update(entry, sent, { about, receipt });
    if (entry.hasCode !== false || !(own.has(id) || isForgotten({ ...entry, nextAt }))) return true;
    own.set(id, receipt);
    await update(entry);
    return true;
  }
  if (!isFinal(error)) {
    await update(entry, queuedAgain(entry, error));
    return !stopsTheLine(error);
  }
  errors.set(id, error);
  await update(entry, { state: 'failed', failure: failureOf(error) });
  return true;
}

/** Until when a tab may be waiting for the answer. A time further away was written before the clock was set back. */
const awaitedUntil = ({ createdAt: since, awaitedUntil: until = since + AWAITED }: StoredEntry): number =>
  Math.min(until, Date.now() + AWAITED);

/** Whether nobody needs what came back of it any more: it has no code, and no tab can still be waiting to see that it went. */
const isForgotten = ({ hasCode, nextAt = 0 }: StoredEntry): boolean => hasCode === false && nextAt <= Date.now();

/** Asks the server what time it is; `undefined` when it cannot be asked. */
export type ServerNow = () => Promise<number | undefined>;

/** Asks at most once, and only when somebody wants to know. */
export function askedOnce({ client, time, signal }: DeliveryContext): ServerNow {
  let answer: Promise<number | undefined> | undefined;
  const ask = async () => {
    const asked = client.submissions.sealingKeys({ signal, retry: 0 });
    if (!(await asked.result()).ok) return undefined;
    const { date, stale } = (await asked.withResponse()).response;
    if (!stale) time.note(date);
    return stale ? undefined : date;
  };
  return () => (answer ??= ask());
}

/**
 * Whether something lies here too long. Two clocks must say so, the device's and the server's: either can have been days wrong and
 * set right since. When the server cannot be asked, nothing is given up.
 */
async function isTooOld({ device, server }: Moment, serverNow: ServerNow): Promise<boolean> {
  if (Date.now() - device <= LONGEST_LIFE || server === undefined) return false;
  const now = await serverNow();
  return now !== undefined && now - server > LONGEST_LIFE;
}

/**
 * The same of what its kind lets lie for a while only. There the device's clock alone says so in the end, when the server cannot be asked or was
 * never heard; and the server's, when the device's was set back since.
 */
export async function isKeptTooLong(entry: StoredEntry, serverNow: ServerNow): Promise<boolean> {
  const { keepFor = LONGEST_LIFE } = entry;
  const { device, server } = createdAt(entry);
  const age = Date.now() - device;
  if (age >= 0 && age <= keepFor) return false;
  const now = server === undefined ? undefined : await serverNow();
  return now === undefined ? age > keepFor + CLOCK_LEEWAY : now - server! > keepFor;
}
