import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import type { Store } from '../../src/server/store/store.ts';

/** The clock of tests that read the demo: a Monday before its first busy month. */
export const DEMO_NOW = new Date('2026-11-30T10:00:00Z');

/** The server with the demo municipality. */
export async function demoApp(store: Store): Promise<{ get(path: string, init?: RequestInit): Promise<Response> }> {
  await fillDemo(store);
  const app = createApp({ store });
  return { get: async (path, init) => app.request(`http://stek.test${path}`, init) };
}
