import { members } from '../members.ts';
import type { Secret } from './device-key.ts';
import type { StoredEntry } from './entry.ts';

const STATES = ['queued', 'sending', 'sent', 'failed'];

/**
 * An entry as it can be worked with. One that is damaged is not thrown away and never sent: it is shown as failed, so that the
 * person knows that something did not go.
 * @param order its key in the database
 */
export function readableEntry(found: unknown, order: number): StoredEntry {
  const entry = members(found) ?? {};
  const { id, tenant, state, createdAt, attempts, sealed, about } = entry;
  const isSealed = typeof members(sealed)?.ciphertext === 'string';
  const isWhole =
    entry.v === 1 &&
    [id, tenant].every(text => typeof text === 'string') &&
    STATES.includes(state as string) &&
    isTime(createdAt) &&
    [entry.triedAt, entry.nextAt, entry.sentAt].every(time => time === undefined || isTime(time)) &&
    (isSealed || state === 'sent' || state === 'failed') &&
    (state !== 'sent' || isSecret(about));
  if (isWhole) {
    const usable = {
      attempts: typeof attempts === 'number' ? attempts : 0,
      about: isSecret(about) ? about : undefined,
    };
    return { ...(entry as unknown as StoredEntry), ...usable, order };
  }
  return {
    ...({ v: 1, order, attempts: 0, state: 'failed', failure: { code: 'unreadable' } } as const),
    id: typeof id === 'string' ? id : `unreadable-${order}`,
    tenant: typeof tenant === 'string' ? tenant : undefined,
    createdAt: isTime(createdAt) ? createdAt : 0,
  };
}

/** What `Date` can hold (ECMA-262, time range). */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;

function isSecret(value: unknown): value is Secret {
  const { iv, data } = members(value) ?? {};
  return iv instanceof Uint8Array && data instanceof ArrayBuffer;
}
