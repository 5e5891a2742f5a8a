import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { createApp } from '../../src/server/app.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { renderElement, type RenderedTag } from '../../src/ssr/index.ts';

/** An element on the page of a site. */
export interface Embedded {
  tag: RenderedTag;
  attributes: Readonly<Record<string, string>>;
  /** HTML inside it. */
  children?: string;
}

/** Before the first busy month of the demo. */
export const DRAWN_AT = Date.parse('2026-11-30T10:00:00Z');

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', ics: 'text/calendar; charset=utf-8' };

/**
 * A site with a page that a server drew, and the demo behind it. The script of the element comes when it is let go: until then the page is as
 * it is before any script.
 * @param agenda what `/agenda.ics` is
 */
export async function openDrawnSite({ tag, attributes, children = '' }: Embedded, agenda = '') {
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(DRAWN_AT));
  const app = createApp({ store, hasStartPage: false });
  let letGo = () => {};
  const held = new Promise<void>(resolve => (letGo = resolve));
  /** What a test can change of it, and what it was asked since it was drawn. */
  const site = { page: '', isAway: false, asked: [] as string[] };
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/index.html') return told(site.page, 'html');
    if (pathname === '/clock.js') return told(`(${moveClock.toString()})(${DRAWN_AT})`, 'js');
    if (pathname.startsWith('/built/')) {
      if (pathname === `/built/${tag}.js`) await held;
      return told(await readFile(new URL(`../../dist/cdn/bundled/${pathname.slice(7)}`, import.meta.url)), 'js');
    }
    if (!pathname.startsWith('/demo/images/')) site.asked.push(pathname + search);
    if (site.isAway) return new Response('', { status: 503 });
    return pathname === '/agenda.ics' ? told(agenda, 'ics') : app.fetch(request);
  };
  const server = createServer(getRequestListener(answer));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${origin}/index.html`;
  addDemoSite(app, () => origin);
  await fillDemo(store, `${origin}/demo/images/`);
  const close = async (): Promise<void> => {
    letGo();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await store.close();
  };
  try {
    const { html } = await renderElement(tag, { attributes, page: url, now: DRAWN_AT, children });
    site.page = pageOf(tag, html, attributes['lang'] ?? 'nl');
  } catch (error) {
    await close();
    throw error;
  }
  site.asked.length = 0;
  return Object.assign(site, { url, letGo, close });
}

const pageOf = (tag: string, html: string, lang: string): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Agenda</title>
<script src="/clock.js"></script><script type="module" src="/built/${tag}.js"></script>
<main>${html}</main><p id="under">Onder</p></html>`;

/** Runs in the page, before everything: its clock goes on from the moment at which it was drawn. */
function moveClock(now: number): void {
  const real = Date;
  const started = real.now();
  globalThis.Date = class extends real {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [now + real.now() - started]) as [number]));
    }
    static override now(): number {
      return now + real.now() - started;
    }
  } as DateConstructor;
}

const told = (body: string | Uint8Array<ArrayBuffer>, type: keyof typeof TYPES): Response =>
  new Response(body, { headers: { 'content-type': TYPES[type], 'cache-control': 'no-store' } });
