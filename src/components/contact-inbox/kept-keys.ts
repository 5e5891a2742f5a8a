import type { OpenKeys } from './key-ring.ts';

/** The database of this device that has them, and its one table. */
const DATABASE = 'stek-contact-inbox';
const TABLE = 'keys';

/**
 * The keys that somebody asked this device to remember for a municipality. A browser gives back keys that can be used and not be read: no
 * script can take them along.
 * @param place address of the municipality on its server
 */
export async function keptKeys(place: string): Promise<OpenKeys | undefined> {
  try {
    return await inTable<OpenKeys | undefined>('readonly', table => table.get(place));
  } catch {
    // A browser that keeps nothing has nothing.
    return undefined;
  }
}

/** Remembers keys. Rejects where a browser keeps nothing. */
export async function keepKeys(place: string, keys: OpenKeys): Promise<void> {
  await inTable('readwrite', table => table.put(keys, place));
}

/** Forgets the keys of a municipality. Rejects when they are still there. */
export async function forgetKeys(place: string): Promise<void> {
  await inTable('readwrite', table => table.delete(place));
}

async function inTable<T>(mode: IDBTransactionMode, use: (table: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened();
  try {
    return await settled<T>(database.transaction(TABLE, mode), use);
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(DATABASE));
  });
}

/** Settles when it is on the disk. */
function settled<T>(transaction: IDBTransaction, use: (table: IDBObjectStore) => IDBRequest): Promise<T> {
  const request = use(transaction.objectStore(TABLE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error ?? new Error(DATABASE));
  });
}
