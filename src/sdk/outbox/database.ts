/** Stores of the database: what waits, and what belongs to the device (its key, whose turn it is to send). */
export type StoreName = 'stek-entries' | 'stek-device';

const NAME = 'stek-outbox';
const VERSION = 1;

/**
 * A database that is made with the first thing to keep, and opened again when the browser closes it. It takes the time it takes:
 * a disk that is slow keeps as much as one that is fast.
 */
export class Database {
  #connection: IDBDatabase | undefined;
  #opening: Promise<IDBDatabase | undefined> | undefined;

  /** Resolves when it is known what is kept here; rejects when there is no database to be had. */
  async open(): Promise<void> {
    await this.#connect(false);
  }

  /** Reads; `undefined` where nothing was ever kept. */
  async read<T>(store: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    return (await this.#connect(false)) && this.#run('readonly', store, ask);
  }

  /** Writes, and resolves when it is on the disk. */
  write<T>(store: StoreName, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return this.#run('readwrite', store, work);
  }

  /** Once more over a new connection: Safari loses them, and a page that was away may find its own closed. */
  async #run<T>(
    mode: IDBTransactionMode,
    store: StoreName,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    try {
      return await this.#attempt(mode, store, work);
    } catch (error) {
      if (isFull(error)) throw error;
      this.#forget();
      return this.#attempt(mode, store, work);
    }
  }

  async #attempt<T>(mode: IDBTransactionMode, store: StoreName, work: (store: IDBObjectStore) => IDBRequest<T>) {
    const database = await this.#connect(true);
    return new Promise<T>((resolve, reject) => {
      const transaction = database!.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  async #connect(create: boolean): Promise<IDBDatabase | undefined> {
    if (this.#connection) return this.#connection;
    this.#opening ??= this.#open(create).finally(() => (this.#opening = undefined));
    // One that was being opened only to look, and found nothing, has to be made after all.
    return (await this.#opening) ?? (create ? this.#connect(true) : undefined);
  }

  #open(create: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(NAME, VERSION);
      opening.onupgradeneeded = () => {
        if (!create) return opening.transaction?.abort();
        opening.result.createObjectStore('stek-entries', { keyPath: 'order', autoIncrement: true });
        opening.result.createObjectStore('stek-device');
      };
      opening.onerror = event => {
        // Stopped by ourselves: nothing was ever kept here, and nothing is made.
        event.preventDefault();
        if (!create && opening.error?.name === 'AbortError') resolve(undefined);
        else reject(opening.error);
      };
      opening.onsuccess = () => {
        const database = (this.#connection = opening.result);
        // A newer version of this package in another tab must not wait for us.
        database.onversionchange = database.onclose = () => this.#forget();
        resolve(database);
      };
    });
  }

  #forget(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}

/** Whether the browser has no room for it. */
export const isFull = (error: unknown): boolean => (error as DOMException | null)?.name === 'QuotaExceededError';
