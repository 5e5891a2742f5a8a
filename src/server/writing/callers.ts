import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';

/**
 * The neighbourhood a request came from: the first three bytes of an IPv4 address, the first seven of IPv6. A household or a
 * library is one neighbourhood.
 */
export function neighbourhoodOf(address: string | undefined): string {
  if (!address) return 'unknown';
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  const plain = mapped ?? address;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...(tail === undefined ? [] : gap), ...after].map(group => group.padStart(4, '0'));
  return groups.slice(0, 4).join('').slice(0, 14).toLowerCase();
}

/** What is counted, with the length of one stretch of time in milliseconds. */
export const RATES = {
  /** Proofs asked for and things sent. */
  write: 10 * 60_000,
  /** Follow-up codes that were wrong. */
  code: 60 * 60_000,
} as const;

const DAY = 86_400_000;

/**
 * Counts what groups of callers do, in the database, so that all servers count together. Of the address only a keyed hash is
 * kept that is another one every day, for as long as the stretch of time lasts.
 */
export class Callers {
  readonly #store: Store;
  readonly #keys: ServerKeys;

  constructor(store: Store, keys: ServerKeys) {
    this.#store = store;
    this.#keys = keys;
  }

  /** Counts one more (or, with −1, one less). @returns how many it are in this stretch, and when the next begins */
  async count(
    what: keyof typeof RATES,
    tenant: string,
    neighbourhood: string,
    step = 1,
  ): Promise<{ count: number; resetsIn: number }> {
    const now = this.#store.clock().getTime();
    const stretch = Math.floor(now / RATES[what]);
    const ends = (stretch + 1) * RATES[what];
    const day = String(Math.floor(now / DAY));
    const bucket = await this.#keys.mac('caller', day, what, tenant, neighbourhood, String(stretch));
    const row = { bucket, count: Math.max(0, step), expires_at: new Date(ends).toISOString() };
    const { count } = await this.#store.db
      .insertInto('rate_counters')
      .values(row)
      .onConflict(conflict =>
        conflict.column('bucket').doUpdateSet(update => ({ count: update('rate_counters.count', '+', step) })),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    return { count, resetsIn: Math.ceil((ends - now) / 1000) };
  }
}
