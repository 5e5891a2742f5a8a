import { Database } from './database.ts';
import { newDeviceKey } from './device-key.ts';
import type { StoredEntry } from './entry.ts';

const DEVICE_KEY = 'key';

/**
 * Where entries lie: in the browser's database, or in the memory of this tab where that is not to be had (a private window, a
 * sandboxed frame, a full disk).
 */
export class Shelf {
  readonly #database = new Database();
  readonly #memory = new Map<string, StoredEntry>();
  #key: Promise<CryptoKey> | undefined;

  /** Everything, the oldest first. */
  async all(): Promise<StoredEntry[]> {
    const kept = await this.#tryTo(() => this.#database.read<StoredEntry[]>('stek-entries', store => store.getAll()));
    return [...(kept ?? []), ...this.#memory.values()];
  }

  /** Keeps a new entry. */
  async add(entry: StoredEntry): Promise<void> {
    const kept = await this.#tryTo(() => this.#database.write('stek-entries', store => store.add(entry)));
    if (kept === undefined) this.#memory.set(entry.id, { ...entry, volatile: true });
  }

  /** Changes an entry, unless it was taken away meanwhile. */
  async update(entry: StoredEntry, changes: Partial<StoredEntry>): Promise<void> {
    if (entry.volatile) {
      if (this.#memory.has(entry.id)) this.#memory.set(entry.id, { ...entry, ...changes });
      return;
    }
    await this.#database.write('stek-entries', store => {
      const found = store.get(entry.order ?? -1);
      found.onsuccess = () => found.result && store.put({ ...(found.result as StoredEntry), ...changes });
      return found;
    });
  }

  async remove({ id, order = -1 }: StoredEntry): Promise<void> {
    if (!this.#memory.delete(id)) await this.#database.write('stek-entries', store => store.delete(order));
  }

  /** The key of this device, made with the first entry. */
  deviceKey(): Promise<CryptoKey> {
    return (this.#key ??= this.#keptKey());
  }

  /** Works with what belongs to the device; `undefined` when the browser has no database for us now. */
  device<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    return this.#tryTo(() => this.#database.write('stek-device', work));
  }

  async #keptKey(): Promise<CryptoKey> {
    const fresh = await newDeviceKey();
    const kept = await this.device(store => {
      const found = store.get(DEVICE_KEY) as IDBRequest<CryptoKey | undefined>;
      // Two tabs may come here together: the first key counts.
      found.onsuccess = () => found.result ?? store.put(fresh, DEVICE_KEY);
      return found;
    });
    return kept ?? fresh;
  }

  /** `undefined` when the browser has no database for us now. */
  async #tryTo<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch {
      return undefined;
    }
  }
}
