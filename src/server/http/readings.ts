import type { Reading, SnapshotReader } from '../store/snapshot-reader.ts';
import type { Versions } from '../store/versions.ts';

/** Municipalities whose data stays in memory. */
const TENANTS_KEPT = 50;

/** The newest reading of each tenant, read once for all who need it. */
export class Readings {
  readonly #reader: Pick<SnapshotReader, 'read'>;
  readonly #newest = new Map<string, Reading>();
  readonly #running = new Map<string, Promise<Reading | undefined>>();

  constructor(reader: Pick<SnapshotReader, 'read'>) {
    this.#reader = reader;
  }

  /** Activities of a tenant, as far as it was read already. */
  sizeOf(tenant: string): number {
    return this.#newest.get(tenant)?.snapshot.activities.length ?? 0;
  }

  /**
   * @param versions what it has to show at least: those that there were when the request came
   * @returns `undefined` when there is no such tenant any more
   */
  async since(tenant: string, versions: Versions): Promise<Reading | undefined> {
    const known = this.#newest.get(tenant);
    if (known?.snapshot.dataVersion === versions.data && known.seats.version === versions.seats) return known;
    const before = await this.#running.get(tenant)?.catch(() => undefined);
    if (before && before.snapshot.dataVersion >= versions.data && before.seats.version >= versions.seats) return before;
    // Who waited for a read that had begun before this change takes the next one, all of them the same.
    return this.#running.get(tenant) ?? this.#read(tenant);
  }

  #read(tenant: string): Promise<Reading | undefined> {
    const reading = this.#reader.read(tenant, this.#newest.get(tenant)).then(read => {
      if (read) this.#remember(tenant, read);
      return read;
    });
    const done = reading.finally(() => this.#running.delete(tenant));
    this.#running.set(tenant, done);
    return done;
  }

  #remember(tenant: string, reading: Reading): void {
    this.#newest.delete(tenant);
    this.#newest.set(tenant, reading);
    const [oldest] = this.#newest.keys();
    if (this.#newest.size > TENANTS_KEPT && oldest !== undefined) this.#newest.delete(oldest);
  }
}
