import { Database } from './database.ts';
import { decrypt, encrypt, newDeviceKey, type Secret } from './device-key.ts';
import { fromOldContent, toOldContent } from '../submissions/entry-before-kinds.ts';
import type { EntryContent, StoredEntry } from './entry.ts';
import { readableEntry, rowOf } from './readable-entry.ts';
import { OPENING_TIMEOUT } from './timings.ts';

const DEVICE_KEY = 'key';

/**
 * Where entries lie: in the browser's database, or in the memory of this tab where that is not to be had (a private window, a
 * sandboxed frame, a full disk) or does not open in time.
 */
export class EntryStore {
  readonly #database = new Database();
  readonly #memory = new Map<string, StoredEntry>();
  /** What a full disk did not take: it holds in this tab, and what is kept can be sent all the same. */
  readonly #unwritten = new Map<string, Partial<StoredEntry>>();
  readonly #removed = new Set<string>();
  readonly #opened: () => void;
  #keptKey: Promise<CryptoKey> | undefined;
  #tabKey: Promise<CryptoKey> | undefined;
  #isLate = false;

  /** @param opened told when a database that did not open in time has opened after all */
  constructor(opened: () => void) {
    this.#opened = opened;
  }

  /** Everything, the oldest first, however long the database takes to open. */
  async all(): Promise<StoredEntry[]> {
    const kept = await tryTo(() => this.#kept());
    return [...(kept ?? []), ...this.#memory.values()];
  }

  /** The same as far as it is known: without what lies in a database that has not opened in time. */
  async known(): Promise<StoredEntry[]> {
    return (await this.#isOpen()) ? this.all() : [...this.#memory.values()];
  }

  /** An entry as it is now, without reading the others; `undefined` when it was taken away. */
  async current({ id, order = -1, volatile }: StoredEntry): Promise<StoredEntry | undefined> {
    if (volatile) return this.#memory.get(id);
    const row = await tryTo(() => this.#database.read<unknown>('stek-entries', store => store.get(order)));
    return row === undefined ? undefined : this.#entriesOf([row])[0];
  }

  /** Whether what is kept from now on outlives this tab. */
  async canKeep(): Promise<boolean> {
    return (await this.device(store => store.count())) !== undefined;
  }

  /** Keeps a new entry. */
  async add(entry: StoredEntry, content: EntryContent): Promise<void> {
    const kept = (await this.#isOpen()) && (await tryTo(() => this.#keep(entry, content)));
    if (kept) return;
    const volatile = { ...entry, volatile: true };
    this.#memory.set(entry.id, { ...volatile, about: await this.#locked(volatile, content) });
  }

  /**
   * Changes an entry, unless it was taken away meanwhile. What a tab that was stopped half-way says late does not undo an answer.
   * @param isForced whether the person wants it, answer or not
   */
  async update(
    entry: StoredEntry,
    changes: Partial<StoredEntry>,
    content?: EntryContent,
    isForced = false,
  ): Promise<void> {
    const whole = content ? { ...changes, about: await this.#locked(entry, content) } : changes;
    const changed = (found: StoredEntry) => (isForced || !undoes(found, whole) ? { ...found, ...whole } : found);
    if (entry.volatile) {
      const found = this.#memory.get(entry.id);
      if (found) this.#memory.set(entry.id, changed(found));
      return;
    }
    const unwritten = this.#unwritten.get(entry.id);
    try {
      await this.#database.write('stek-entries', store => {
        const found = store.get(entry.order ?? -1);
        found.onsuccess = () => found.result && store.put(changed({ ...(found.result as StoredEntry), ...unwritten }));
        return found;
      });
      this.#unwritten.delete(entry.id);
    } catch {
      this.#unwritten.set(entry.id, { ...unwritten, ...whole });
    }
  }

  async remove({ id, order = -1 }: StoredEntry): Promise<void> {
    if (this.#memory.delete(id)) return;
    this.#removed.add(id);
    await tryTo(() => this.#database.write('stek-entries', store => store.delete(order)));
  }

  /** What may be shown of an entry; nothing when it was written with another key. */
  async content(entry: StoredEntry): Promise<EntryContent> {
    const { v, about } = entry;
    const found = about && (await tryTo(async () => decrypt(await this.#keyOf(entry), about)));
    return v === 1 ? fromOldContent(found ?? {}) : (found ?? {});
  }

  /** Works with what belongs to the device; `undefined` when the browser has no database for us now. */
  async device<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    return (await this.#isOpen()) ? tryTo(() => this.#database.write('stek-device', work)) : undefined;
  }

  async #kept(): Promise<StoredEntry[]> {
    return this.#entriesOf((await this.#database.read<unknown[]>('stek-entries', store => store.getAll())) ?? []);
  }

  /** Rows as entries, with what this tab knows of them and the disk did not take. */
  #entriesOf(rows: readonly unknown[]): StoredEntry[] {
    return rows
      .map(row => readableEntry(row, (row as Partial<StoredEntry> | null)?.order ?? -1))
      .filter(({ id }) => !this.#removed.has(id))
      .map(entry => ({ ...entry, ...this.#unwritten.get(entry.id) }));
  }

  async #keep(entry: StoredEntry, content: EntryContent): Promise<true> {
    const about = await this.#locked(entry, content);
    await this.#database.write('stek-entries', store => store.add(rowOf({ ...entry, about })));
    return true;
  }

  /** What may be shown of an entry, for the eyes of this browser only. */
  async #locked(entry: StoredEntry, content: EntryContent): Promise<Secret> {
    return encrypt(await this.#keyOf(entry), entry.v === 1 ? toOldContent(content) : content);
  }

  /** The key of the device, made with the first entry; that of the tab for what only lies here. */
  async #keyOf({ volatile }: StoredEntry): Promise<CryptoKey> {
    if (volatile) return (this.#tabKey ??= newDeviceKey());
    this.#keptKey ??= this.#deviceKey();
    return this.#keptKey.catch((error: unknown) => {
      this.#keptKey = undefined;
      throw error;
    });
  }

  async #deviceKey(): Promise<CryptoKey> {
    const known = await this.#database.read<CryptoKey | undefined>('stek-device', store => store.get(DEVICE_KEY));
    if (known) return known;
    const fresh = await newDeviceKey();
    const kept = await this.#database.write('stek-device', store => {
      const found = store.get(DEVICE_KEY) as IDBRequest<CryptoKey | undefined>;
      // Two tabs may come here together: the first key counts.
      found.onsuccess = () => found.result ?? store.put(fresh, DEVICE_KEY);
      return found;
    });
    return kept ?? fresh;
  }

  /** Waits for a database that is slow to open, but not so long that a person loses heart; and once only. */
  async #isOpen(): Promise<boolean> {
    if (this.#isLate) return false;
    const opening = this.#database.open().catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>(resolve => (timer = setTimeout(() => resolve('late'), OPENING_TIMEOUT)));
    const isLate = (await Promise.race([opening, late])) === 'late';
    clearTimeout(timer);
    if (isLate && !this.#isLate) {
      this.#isLate = true;
      void opening.then(() => {
        this.#isLate = false;
        this.#opened();
      });
    }
    return !isLate;
  }
}

/** Whether a change would take back what became of an entry: an answer counts, and a receipt most of all. */
const undoes = (found: StoredEntry, { state }: Partial<StoredEntry>): boolean =>
  (found.state === 'sent' && state !== 'sent') || (found.state === 'failed' && state !== 'sent' && state !== 'failed');

/** `undefined` when the browser has no database for us now. */
async function tryTo<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
