import type { StekClient } from '../../sdk/client.ts';

let isAsked = false;

/** Whether sign-ups may lie on this device since an earlier visit; says so once. Makes no database to find out. */
export async function hasOutgoing(client: StekClient | undefined): Promise<boolean> {
  if (isAsked || !client?.capabilities?.signUp) return false;
  isAsked = true;
  const databases = await globalThis.indexedDB?.databases?.().catch(() => []);
  return databases?.some(({ name }) => name === 'stek-outbox') ?? false;
}
