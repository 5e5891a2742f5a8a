import { asRecord } from '../as-record.ts';
import { ROUTE_BEFORE_KINDS } from '../submissions/entry-before-kinds.ts';
import type { Secret } from './device-key.ts';
import type { StoredEntry } from './entry.ts';

const VERSION = 4;
const STATES = ['queued', 'sending', 'sent', 'failed'];
/** `sign-ups`, or with the name and id of what it is sent to before it. */
const PATH = /^[a-z][\w-]*(\/[\w-]+)*$/;

/**
 * How a row names its municipality: with its version before it. A tab with older code takes it for another municipality's, and so
 * neither calls it damaged nor lets anybody put it away.
 */
const MARK = /^[234]\|/;

/** An entry as it lies in the database. */
export const rowOf = (entry: StoredEntry): StoredEntry => ({
  ...entry,
  tenant: `${VERSION}|${entry.tenant ?? ''}`,
});

/**
 * An entry as it can be worked with. One that is damaged is not thrown away and never sent: it is shown as failed, so that the
 * person knows that something did not go.
 * @param order its key in the database
 */
export function readableEntry(found: unknown, order: number): StoredEntry {
  const row = asRecord(found) ?? {};
  const { id, state, createdAt, attempts, sealed, about, keepFor } = row;
  const destination = destinationOf(row);
  const isSealed = typeof asRecord(sealed)?.ciphertext === 'string';
  const isReadable =
    destination.path !== '' &&
    destination.tenant !== undefined &&
    typeof id === 'string' &&
    STATES.includes(state as string) &&
    isTime(createdAt) &&
    [row.triedAt, row.nextAt, row.sentAt].every(time => time === undefined || isTime(time)) &&
    (isSealed || state === 'sent' || state === 'failed') &&
    (keepFor === undefined || (typeof keepFor === 'number' && keepFor >= 0)) &&
    (state !== 'sent' || isSecret(about));
  if (isReadable) {
    const usable = {
      attempts: typeof attempts === 'number' ? attempts : 0,
      about: isSecret(about) ? about : undefined,
    };
    return { ...(row as unknown as StoredEntry), ...destination, ...usable, order };
  }
  return {
    ...({ order, attempts: 0, state: 'failed', failure: { code: 'unreadable' } } as const),
    ...destination,
    id: typeof id === 'string' ? id : `unreadable-${order}`,
    createdAt: isTime(createdAt) ? createdAt : 0,
  };
}

type Destination = Pick<StoredEntry, 'v' | 'tenant' | 'kind' | 'path' | 'schemaVersion'>;

/** Where a row goes; without a path when that is not known. */
function destinationOf({ v, tenant, kind, path, schemaVersion }: Record<string, unknown>): Destination {
  const named = typeof tenant === 'string' ? tenant : undefined;
  if (v === 1) return { v, tenant: named, ...ROUTE_BEFORE_KINDS };
  const isKnown =
    (v === 2 || v === 3 || v === VERSION) &&
    typeof kind === 'string' &&
    typeof path === 'string' &&
    typeof schemaVersion === 'number';
  return {
    v: VERSION,
    tenant: named?.replace(MARK, ''),
    ...(isKnown && PATH.test(path) ? { kind, path, schemaVersion } : { kind: '', path: '', schemaVersion: 0 }),
  };
}

/** What `Date` can hold (ECMA-262, time range). */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;

function isSecret(value: unknown): value is Secret {
  const { iv, data } = asRecord(value) ?? {};
  return iv instanceof Uint8Array && data instanceof ArrayBuffer;
}
