import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fillDemo, DEMO_WORK } from '../../src/demo/create-demo.ts';
import { DEMO_PAGES, demoPageHtml } from '../../src/demo/page.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { builtElements } from '../../src/cli/own-origin.ts';
import { createApp } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';

/** Where the site of the demo stands, and how it is taken away. */
export interface Town {
  url: string;
  stop(): Promise<void>;
}

/**
 * The demo with its site, at a moment that stands in the transcripts.
 * @param now epoch milliseconds, gives that moment
 * @param embeds by path: what stands on a page that the demo does not have
 */
export async function openTown(now: () => number, embeds: ReadonlyMap<string, string>): Promise<Town> {
  const clock = () => new Date(now());
  const store = await openStore({ kind: 'sqlite', database: await openNodeSqlite(':memory:') }, clock);
  const keys = await ServerKeys.random(now());
  const app = createApp({ store, keys, work: DEMO_WORK, elements: await builtElements(), hasStartPage: false });
  let origin = '';
  addDemoSite(app, () => origin);
  const answer = async (request: Request): Promise<Response> => {
    const embed = embeds.get(new URL(request.url).pathname);
    const response = embed
      ? new Response(pageOf(embed), { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : await app.fetch(request);
    // What the server says of the time is what the page believes.
    const dated = new Response(response.body, response);
    dated.headers.set('date', clock().toUTCString());
    return dated;
  };
  const server = createServer(getRequestListener(answer));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await fillDemo(store, `${origin}/demo/images/`, keys);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await store.close();
  };
  return { url: origin, stop };
}

/** A page of the site like those of the demo, with another element. */
function pageOf(embed: string): string {
  const page = DEMO_PAGES.find(({ path }) => path === '/zeg-je-mening')!;
  const tags = new Set(Array.from(embed.matchAll(/<(stek-[a-z-]+)/g), ([, tag]) => tag!));
  return demoPageHtml({ ...page, tags: [...tags], embed });
}
