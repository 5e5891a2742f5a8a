import { DAY } from '../../domain/duration.ts';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';

/** What came of a write: the answer, as it is sent and, under an idempotency key, sent again. */
export interface Outcome {
  status: number;
  /** JSON. */
  body: string;
  /** Whether it was answered before. */
  isReplay?: boolean;
}

/** One submission. */
export interface Submission {
  tenant: string;
  /** What the client calls it. */
  idempotencyKey: string;
  /** What is sent, so that one key is not used for two things. */
  request: string;
  /**
   * Nobody may learn from the note what was sent, or when: not even who has the secrets of the server, and few enough answers to try each
   * of them. Only the client's name for it opens the note, and it ends with a day. @default false
   */
  isAnonymous?: boolean | undefined;
  /** Whether the effect may go on beside that of others, as `TenantWriteOptions` says. The same submission never does. @default false */
  isBeside?: boolean | undefined;
}

/** Longer than any outbox keeps what it could not send. */
const KEPT = 14 * DAY;

/**
 * Does what is sent twice under one name once: the effect and the note of it are one transaction. The answer is kept encrypted,
 * with a key made of the name that only the client has: it may hold a follow-up code.
 */
export class Idempotency {
  readonly #store: Store;
  readonly #keys: ServerKeys;
  /** Only to say “still running” at once; what counts is in the database. */
  readonly #running = new Set<string>();

  constructor(store: Store, keys: ServerKeys) {
    this.#store = store;
    this.#keys = keys;
  }

  /**
   * Whether something was answered under this name, whatever it was: told without reading what is sent now.
   * @throws {Problem} `idempotency_running`
   */
  async knows(tenant: string, idempotencyKey: string): Promise<boolean> {
    const name = await this.#keys.mac('idempotency-key', tenant, idempotencyKey);
    if (this.#running.has(name)) throw stillRunning();
    const query = this.#store.reader.selectFrom('idempotency').select('status');
    return Boolean(await query.where('tenant', '=', tenant).where('key_mac', '=', name).executeTakeFirst());
  }

  /** What was answered before under this name. @throws {Problem} `idempotency_mismatch`, `idempotency_running` */
  async before(submission: Submission): Promise<Outcome | undefined> {
    const { name, fingerprint } = await this.#macs(submission);
    if (this.#running.has(name)) throw stillRunning();
    const row = await this.#store.reader
      .selectFrom('idempotency')
      .selectAll()
      .where('tenant', '=', submission.tenant)
      .where('key_mac', '=', name)
      .executeTakeFirst();
    return row && this.#replay(row, fingerprint, submission.idempotencyKey);
  }

  /**
   * Runs the effect, or gives the answer of the first time. What the effect throws is not kept: it can be tried again.
   * @returns `undefined` when there is no such tenant
   */
  async do(submission: Submission, effect: (write: TenantWrite) => Promise<Outcome>): Promise<Outcome | undefined> {
    const { tenant, idempotencyKey, isBeside } = submission;
    const { name, fingerprint } = await this.#macs(submission);
    if (this.#running.has(name)) throw stillRunning();
    this.#running.add(name);
    try {
      const once = async (write: TenantWrite): Promise<Outcome> => {
        const kept = await write.db
          .selectFrom('idempotency')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('key_mac', '=', name)
          .executeTakeFirst();
        if (kept) return this.#replay(kept, fingerprint, idempotencyKey);
        const { status, body } = await effect(write);
        const encrypted = await this.#keys.encrypt(body, idempotencyKey);
        const expires_at = new Date(endOf(submission, write.now.getTime())).toISOString();
        await write.db
          .insertInto('idempotency')
          .values({ tenant, key_mac: name, fingerprint, status, body: encrypted, expires_at })
          .execute();
        return { status, body };
      };
      return await writeForTenant(this.#store, tenant, once, isBeside ? { beside: name } : {});
    } finally {
      this.#running.delete(name);
    }
  }

  async #macs(submission: Submission): Promise<{ name: string; fingerprint: string }> {
    const { tenant, idempotencyKey, request, isAnonymous } = submission;
    const [name, fingerprint] = await Promise.all([
      this.#keys.mac('idempotency-key', tenant, idempotencyKey),
      this.#keys.mac('fingerprint', tenant, isAnonymous ? `${idempotencyKey} ${request}` : request),
    ]);
    return { name, fingerprint };
  }

  async #replay(
    row: { status: number; body: string; fingerprint: string },
    fingerprint: string,
    idempotencyKey: string,
  ): Promise<Outcome> {
    if (row.fingerprint !== fingerprint) {
      const detail = 'This Idempotency-Key was used for something else. Use a new one for each submission.';
      throw new Problem('idempotency_mismatch', detail);
    }
    return { status: row.status, body: await this.#keys.decrypt(row.body, idempotencyKey), isReplay: true };
  }
}

/** Until when an answer is kept, milliseconds since 1970. */
const endOf = ({ isAnonymous }: Submission, now: number): number =>
  isAnonymous ? Math.ceil((now + KEPT) / DAY) * DAY : now + KEPT;

const stillRunning = (): Problem =>
  new Problem('idempotency_running', 'The same submission is being worked on. Ask again in a moment.', {
    headers: { 'retry-after': '1' },
  });
