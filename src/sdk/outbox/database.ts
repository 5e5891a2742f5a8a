/** Stores of the database: what waits, and what belongs to the device (its key, whose turn it is to send). */
export type StoreName = 'stek-entries' | 'stek-device';

const NAME = 'stek-outbox';
const VERSION = 1;
/** Another tab with an old version can keep a browser from ever answering. */
const LONGEST_OPENING = 4000;

/** A database that is made with the first thing to keep, and opened again when the browser closes it. */
export class Database {
  #connection: Promise<IDBDatabase> | undefined;
  #isMute = false;

  /** Reads; `undefined` where nothing was ever kept. */
  async read<T>(store: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    const isThere = this.#connection || (await this.#open(false));
    return isThere ? this.#run('readonly', store, ask) : undefined;
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
      if (this.#isMute || (error as DOMException | null)?.name === 'QuotaExceededError') throw error;
      this.#forget();
      return this.#attempt(mode, store, work);
    }
  }

  async #attempt<T>(mode: IDBTransactionMode, store: StoreName, work: (store: IDBObjectStore) => IDBRequest<T>) {
    const database = await (this.#connection ??= this.#open(true) as Promise<IDBDatabase>);
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  #open(create: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#isMute) return reject();
      const opening = indexedDB.open(NAME, VERSION);
      const timer = setTimeout(() => {
        // Once is enough: a person is waiting. When the answer still comes, it is used.
        this.#isMute = true;
        reject();
      }, LONGEST_OPENING);
      opening.onupgradeneeded = () => {
        if (!create) return opening.transaction?.abort();
        opening.result.createObjectStore('stek-entries', { keyPath: 'order', autoIncrement: true });
        opening.result.createObjectStore('stek-device');
      };
      opening.onerror = event => {
        // Stopped by ourselves: nothing was ever kept here, and nothing is made.
        event.preventDefault();
        clearTimeout(timer);
        if (!create && opening.error?.name === 'AbortError') resolve(undefined);
        else reject(opening.error);
      };
      opening.onsuccess = () => {
        clearTimeout(timer);
        this.#isMute = false;
        const database = opening.result;
        // A newer version of this package in another tab must not wait for us.
        database.onversionchange = () => this.#forget(database);
        database.onclose = () => this.#forget(database);
        this.#connection = Promise.resolve(database);
        resolve(database);
      };
    });
  }

  #forget(database?: IDBDatabase): void {
    const known = this.#connection;
    this.#connection = undefined;
    if (database) database.close();
    else known?.then(found => found.close()).catch(() => undefined);
  }
}
