/** What a tablet's page tells its worker. */
export interface WorkerOrder {
  /** Absolute addresses of files to keep. */
  readonly keep?: readonly string[];
  /** The tablet has done its work: nothing stays. */
  readonly isOver?: true;
}

/** As much of a service worker (W3C) as is needed here: the types of a page and of a worker cannot be had together. */
interface Worker {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<{ readonly url: string } | undefined> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
interface Extendable {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

/*
 * Opens the page of a shared tablet without internet: that page, at exactly its address, and the programs, styles and pictures of its site
 * that it loads. What is new on the site comes first, always; what was kept stands in where there is no answer. Data and what people send
 * never pass here.
 */
const worker = globalThis as unknown as Worker;
const page = new URL(worker.registration.scope);

const CACHE = 'stek-kiosk';
/** Kinds of files that a page loads (Fetch, request destination). */
const FILES = new Set<RequestDestination>(['script', 'style', 'image', 'font', 'manifest']);
/** Milliseconds after which a connection that hangs counts as none, where there is something to stand in. */
const PATIENCE = 6000;
/** Files that are kept, those of earlier versions of the site among them. */
const MOST_FILES = 200;

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', event => {
  const { keep, isOver } = (event.data ?? {}) as WorkerOrder;
  if (isOver) event.waitUntil(Promise.all([caches.delete(CACHE), worker.registration.unregister()]));
  else if (Array.isArray(keep)) event.waitUntil(keepAll([page.href, ...keep.map(String)]));
});
worker.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== page.origin) return;
  if (request.mode === 'navigate' && pathname === page.pathname) event.respondWith(answer(event, page.href));
  else if (FILES.has(request.destination)) event.respondWith(answerFile(event));
});

/** A page beside the tablet's, whose address begins alike, gets what it would get without this. */
async function answerFile(event: Fetching): Promise<Response> {
  const asking = await worker.clients.get(event.clientId);
  const isOurs = asking && new URL(asking.url).pathname === page.pathname;
  return isOurs ? answer(event, event.request.url) : fetch(event.request);
}

async function answer(event: Fetching, url: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url, { ignoreVary: true });
  const fresh = fetch(event.request);
  if (!kept) return keepCopy(event, url, await fresh);
  const first = await Promise.race([fresh.catch(() => undefined), pause()]);
  // A server that is out of order, and a portal, are as good as none.
  return first && first.status < 500 ? keepCopy(event, url, first) : kept;
}

function keepCopy(event: Extendable, url: string, response: Response): Response {
  if (isWhole(url, response)) event.waitUntil(keep(url, response.clone()));
  return response;
}

/** Whether it is what was asked for, and not the page of somebody in between. */
function isWhole(url: string, { ok, redirected, headers }: Response): boolean {
  const isPage = (headers.get('content-type') ?? '').includes('text/html');
  return ok && !redirected && isPage === (url === page.href);
}

async function keep(url: string, response: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(url, response);
  const files = (await cache.keys()).filter(file => file.url !== page.href);
  for (const file of files.slice(0, Math.max(0, files.length - MOST_FILES))) await cache.delete(file);
}

/** What the page had loaded before this was there. */
async function keepAll(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const url of urls) {
    if (new URL(url, page).origin !== page.origin || (await cache.match(url, { ignoreVary: true }))) continue;
    const response = await fetch(url, { credentials: 'same-origin' }).catch(() => undefined);
    if (response && isWhole(url, response)) await keep(url, response);
  }
}

const pause = (): Promise<undefined> => new Promise(resolve => setTimeout(() => resolve(undefined), PATIENCE));
