import type { Page } from 'puppeteer-core';
import type { seal as Seal } from '../../src/sdk/seal.ts';
import type { Secret } from '../../src/sdk/outbox/device-key.ts';

declare const seal: typeof Seal;

/** An entry that lay on a device before entries had a kind: what the person wrote, and what had become of it. */
export interface OldEntry {
  readonly id: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly request: { readonly occurrence: string; readonly firstName: string; readonly contact: object };
  readonly failure?: { readonly code: string; readonly status?: number; readonly reason?: string };
  readonly receipt?: object;
}

/** A row as it lies in the database, with what the device's key opens of it. */
export interface OpenedRow {
  readonly row: Record<string, unknown>;
  readonly content: Record<string, unknown>;
}

/**
 * Fills the database of a page as the outbox did before entries had a kind: the same stores, rows, key of the device and envelopes,
 * `signup|1`. The page must have no outbox open.
 */
export async function keepAsBefore(page: Page, entries: readonly OldEntry[]): Promise<void> {
  await page.evaluate(async given => {
    const { keys } = (await (await fetch('/v1/ieper/jwks.json')).json()) as {
      keys: Parameters<typeof seal>[1]['recipients'];
    };
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const rows: object[] = [];
    for (const { id, state, request, failure, receipt } of given) {
      const bound = { recipients: keys, tenant: 'ieper', kind: 'signup', schemaVersion: 1 };
      const sealed = state === 'sent' ? undefined : await seal({ ...request, party: 1 }, bound);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const shown = receipt ? { occurrence: request.occurrence, receipt } : { occurrence: request.occurrence };
      const text = new TextEncoder().encode(JSON.stringify(shown));
      const about = { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
      const now = Date.now();
      const times = state === 'queued' ? {} : { triedAt: now - 5000 };
      const ends = state === 'sent' ? { sentAt: now - 4000, sentAtServer: now - 4000 } : {};
      const birth = { createdAt: now - 60_000, createdAtServer: now - 60_000 };
      rows.push({ v: 1, id, tenant: 'ieper', state, ...birth, sealed, attempts: 0, about, ...times, ...ends, failure });
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('stek-outbox', 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('stek-entries', { keyPath: 'order', autoIncrement: true });
        opening.result.createObjectStore('stek-device');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(['stek-entries', 'stek-device'], 'readwrite');
    transaction.objectStore('stek-device').put(key, 'key');
    for (const row of rows) transaction.objectStore('stek-entries').add(row);
    await new Promise(resolve => (transaction.oncomplete = resolve));
    database.close();
  }, entries);
}

/** All rows of the database of a page, opened with the key of the device. */
export const openedRows = (page: Page): Promise<OpenedRow[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('stek-outbox', 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction(['stek-entries', 'stek-device']);
    const found = transaction.objectStore('stek-entries').getAll() as IDBRequest<
      ({ about: Secret } & OpenedRow['row'])[]
    >;
    const key = transaction.objectStore('stek-device').get('key') as IDBRequest<CryptoKey>;
    await new Promise(resolve => (transaction.oncomplete = resolve));
    database.close();
    return Promise.all(
      found.result.map(async ({ about, ...row }) => {
        const iv = new Uint8Array(about.iv);
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key.result, about.data);
        const content = JSON.parse(new TextDecoder().decode(text)) as OpenedRow['content'];
        return { row: { ...row, about: 'secret' }, content };
      }),
    );
  });

/**
 * What a tab with the code from before there were kinds makes of a row for a municipality, in the words of that code: `undefined` when
 * it is not one of its own, so that it shows, sends and puts away nothing of it.
 */
export function seenAsBefore(
  { row }: OpenedRow,
  tenantOfClient: string,
): { state: string; failure?: unknown } | undefined {
  const { v, id, tenant, state, createdAt, sealed, failure } = row;
  const isSealed = typeof (sealed as { ciphertext?: unknown } | undefined)?.ciphertext === 'string';
  const isWhole =
    v === 1 &&
    [id, tenant].every(text => typeof text === 'string') &&
    ['queued', 'sending', 'sent', 'failed'].includes(String(state)) &&
    typeof createdAt === 'number' &&
    (isSealed || state === 'sent' || state === 'failed');
  const named = typeof tenant === 'string' ? tenant : tenantOfClient;
  if (named !== tenantOfClient) return undefined;
  return isWhole ? { state: String(state), failure } : { state: 'failed', failure: { code: 'unreadable' } };
}
