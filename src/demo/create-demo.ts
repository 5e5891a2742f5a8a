import { municipalDay } from '../domain/municipal-clock.ts';
import { createApp } from '../server/app.ts';
import { ServerKeys } from '../server/keys/server-keys.ts';
import { openStore, type Store } from '../server/store/store.ts';
import type { SyncSqlite } from '../server/store/sync-sqlite.ts';
import { upsert } from '../server/programme/upsert.ts';
import type { ProofWork } from '../server/access/proof-of-work.ts';
import { fillPolls } from './fill-polls.ts';
import { fillReferrals } from './fill-referrals.ts';
import { fillSignals } from './fill-signals.ts';
import { fillFlyers } from './flyers.ts';
import { fillKiosk } from './kiosk.ts';
import { DEMO_TENANT, demoMunicipality } from './municipality.ts';
import { fillProfile } from './profile.ts';
import { fillSignUps } from './sign-ups.ts';

/** Enough to take the same way as on a real server, and done at once. */
export const DEMO_WORK: ProofWork = { cost: 1000, tries: 40 };

export interface DemoOptions {
  /** Address of the folder with the drawings, with a slash at the end. @default the folder beside this module */
  images?: string | undefined;
  /** @default the clock of the device */
  clock?: (() => Date) | undefined;
  /** Work of a proof. @default a few milliseconds */
  work?: ProofWork | undefined;
}

/** How the demo's network behaves; change it while it runs. */
export interface DemoNetwork {
  /** Milliseconds that every answer takes longer. */
  slow: number;
  /** Status that every request is refused with; 0 for none. */
  fail: number;
  /** Whether every request fails as without a network. */
  offline: boolean;
}

export interface Demo {
  /** Base address for `createStekClient` and the attribute `api`. */
  readonly baseUrl: string;
  /** The server: give it to a client in place of the network. */
  readonly fetch: typeof globalThis.fetch;
  readonly network: DemoNetwork;
  readonly store: Store;
  readonly keys: ServerKeys;
  close(): Promise<void>;
}

const ORIGIN = 'https://stek.example';

/**
 * A whole municipality in memory: the real server over SQLite, behind a `fetch`. Works in Node and in a page; there it loads
 * SQLite in WebAssembly, which only demos and tests do.
 */
export async function createDemo(options: DemoOptions = {}): Promise<Demo> {
  const store = await openStore({ kind: 'sqlite', database: await openMemory() }, options.clock);
  const keys = await ServerKeys.random(store.clock().getTime());
  await fillDemo(store, options.images ?? imagesBesideThis(), keys);
  const app = createApp({ store, keys, publicUrl: ORIGIN, work: options.work ?? DEMO_WORK });
  const network: DemoNetwork = { slow: 0, fail: 0, offline: false };
  return {
    baseUrl: `${ORIGIN}/v1/${DEMO_TENANT.id}`,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      await pause(network.slow, request.signal);
      if (network.offline) throw new TypeError('Failed to fetch');
      if (network.fail) return new Response('Refused by the demo', { status: network.fail });
      return app.fetch(request);
    },
    network,
    store,
    keys,
    close: () => store.close(),
  };
}

/** Writes the demo municipality into a store; doing it again changes nothing. */
export async function fillDemo(store: Store, images?: string, keys?: ServerKeys): Promise<void> {
  const today = municipalDay(store.clock().getTime());
  const municipality = demoMunicipality({ today, ...(images !== undefined && { images }) });
  const { activities } = municipality;
  await upsert(store, DEMO_TENANT, municipality);
  const known = keys ?? (await ServerKeys.random(store.clock().getTime()));
  await fillProfile(store, images);
  await fillSignUps(store, known, activities);
  await fillFlyers(store, municipality);
  await fillPolls(store);
  await fillKiosk(store);
  await fillSignals(store, known);
  await fillReferrals(store, known, faceOf(municipality));
}

/** The drawing of who gets cards: that of whom people know already. */
const faceOf = ({ places }: ReturnType<typeof demoMunicipality>): string | undefined =>
  places.find(({ contactPerson }) => contactPerson?.photo)?.contactPerson?.photo;

async function openMemory(): Promise<SyncSqlite> {
  if (typeof process === 'object' && process.versions?.node) {
    const { openNodeSqlite } = await import('../server/store/node-sqlite.ts').catch(tooOld);
    return openNodeSqlite(':memory:');
  }
  const { openWasmSqlite } = await import('./wasm-sqlite.ts');
  return openWasmSqlite();
}

/** `node:sqlite` came with Node 22.13. */
function tooOld(cause: unknown): never {
  const isMissing = (cause as { code?: string } | null)?.code === 'ERR_UNKNOWN_BUILTIN_MODULE';
  if (!isMissing) throw cause;
  throw new Error(
    `The demo municipality needs Node 22.13 or newer, for the database inside it. This is Node ${process.versions.node}.`,
    { cause },
  );
}

/** In a page, where the build put them; a file of Node is no address a page may load. */
function imagesBesideThis(): string | undefined {
  return import.meta.url.startsWith('http') ? new URL(/* @vite-ignore */ './images/', import.meta.url).href : undefined;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
