import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import { DAY, HOUR, MINUTE } from '../../domain/duration.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import { Problem } from '../http/problem.ts';
import type { Tables } from '../store/tables.ts';
import { forwardedFor, type ProxyHeader } from './forwarded-for.ts';

/**
 * The network a request came from: the first three bytes of an IPv4 address, the first seven of IPv6. A household or a library is one
 * network.
 */
export function networkPrefixOf(address: string | undefined): string {
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

/** The address of the connection, as the Node server hands it on; in a page there is none. */
export const connectionAddress = ({ env }: Context): string | undefined =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;

/**
 * Where a request came from, behind some trusted proxies. Without one the header is not looked at: anyone can write it.
 * @param proxies 0 for none
 * @param header the one that these proxies write
 * @returns the address they saw; that of the connection where they say none
 */
export const proxied =
  (proxies: number, header: ProxyHeader = 'x-forwarded-for') =>
  (context: Context): string | undefined =>
    (proxies > 0 ? forwardedFor(context.req.header(header) ?? '', header, proxies) : undefined) ??
    connectionAddress(context);

/** Networks that send without end are told to wait; far out of what any library or town hall does. */
export const MOST_WRITES = 2000;

/** Says when to ask again. @param resetsIn seconds */
export const tooManyRequests = (resetsIn: number): Problem =>
  new Problem('too_many_requests', `Ask again in ${resetsIn} seconds.`, {
    headers: { 'retry-after': String(resetsIn) },
  });

/** What is counted, with the length of one window of time in milliseconds. */
export const RATES = {
  /** Proofs asked for and things sent. */
  write: 10 * MINUTE,
  /** Of one scarce thing, such as the seats of a date, how much was taken from one network. */
  demand: HOUR,
  /** The same, taken from anywhere. */
  crowd: HOUR,
  /** The hardest work that one network was told to do. */
  level: 2 * MINUTE,
  /** Sealed content that was opened. */
  open: 10 * MINUTE,
  /** Codes of one network that were wrong. */
  code: HOUR,
  /** The same, from anywhere. */
  codes: HOUR,
  /** Codes that were looked up without work although work is asked for. */
  unproven: 2 * MINUTE,
  /** Forms that pages without scripts sent: nothing proves work for them. */
  form: DAY,
} as const;

/** How often something was done in this window of time. */
export interface Rate {
  count: number;
  /** Seconds until the next window. */
  resetsIn: number;
}

/**
 * Counts what networks do, in the database, so that all servers count together. Of the address only a keyed hash is kept that is another
 * one every day, for as long as the window of time lasts.
 */
export class RateLimiter {
  readonly #store: Store;
  readonly #keys: ServerKeys;

  constructor(store: Store, keys: ServerKeys) {
    this.#store = store;
    this.#keys = keys;
  }

  /**
   * Counts one more.
   * @param by how many at once
   * @param db the transaction that it belongs to @default none
   * @returns how many it are in this window of time, and in how many seconds the next begins
   */
  async count(
    what: keyof typeof RATES,
    tenant: string,
    group: string,
    { by = 1, db = this.#store.db }: { by?: number; db?: Kysely<Tables> } = {},
  ): Promise<Rate> {
    const { bucket, ends, resetsIn } = await this.#bucket(what, tenant, group);
    const { count } = await db
      .insertInto('rate_counters')
      .values({ bucket, count: by, expires_at: new Date(ends).toISOString() })
      .onConflict(conflict =>
        conflict.column('bucket').doUpdateSet(update => ({ count: update('rate_counters.count', '+', by) })),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    return { count, resetsIn };
  }

  /** Has it stand at no less than this for the rest of the window. */
  async raise(what: keyof typeof RATES, tenant: string, group: string, to: number): Promise<void> {
    const { bucket, ends } = await this.#bucket(what, tenant, group);
    await this.#store.db
      .insertInto('rate_counters')
      .values({ bucket, count: to, expires_at: new Date(ends).toISOString() })
      .onConflict(conflict =>
        conflict.column('bucket').doUpdateSet({ count: to }).where('rate_counters.count', '<', to),
      )
      .execute();
  }

  /** How many there were, without one more. @param db the transaction that it belongs to @default none */
  async seen(
    what: keyof typeof RATES,
    tenant: string,
    group: string,
    db: Kysely<Tables> = this.#store.db,
  ): Promise<Rate> {
    const { bucket, resetsIn } = await this.#bucket(what, tenant, group);
    const query = db.selectFrom('rate_counters').select('count').where('bucket', '=', bucket);
    return { count: (await query.executeTakeFirst())?.count ?? 0, resetsIn };
  }

  async #bucket(what: keyof typeof RATES, tenant: string, group: string) {
    const now = this.#store.clock().getTime();
    const window = Math.floor(now / RATES[what]);
    const ends = (window + 1) * RATES[what];
    const day = String(Math.floor(now / DAY));
    const bucket = await this.#keys.mac('caller', day, what, tenant, group, String(window));
    return { bucket, ends, resetsIn: Math.ceil((ends - now) / 1000) };
  }
}
