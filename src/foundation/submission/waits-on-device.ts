import { idle } from '../idle.ts';

/** Whether something may wait on this device since an earlier visit. Makes no database to find out. */
export async function waitsOnDevice(): Promise<boolean> {
  await idle();
  const databases = await globalThis.indexedDB?.databases?.().catch(() => []);
  return databases?.some(({ name }) => name === 'stek-outbox') ?? false;
}
