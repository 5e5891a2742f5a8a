import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fillDemo, DEMO_WORK } from '../../src/demo/create-demo.ts';
import { POLL } from '../../src/demo/polls.ts';
import { DEMO_PAGES, demoPageHtml } from '../../src/demo/page.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { createApp } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';

/** Where the site of the demo stands, and how it is taken away. */
export interface Town {
  url: string;
  stop(): Promise<void>;
}

/** Polls of the demo that no page of its site shows, each on a page of its own. */
const MORE_PAGES: Readonly<Record<string, string>> = { '/uitstap': POLL.trip, '/te-laat': POLL.sewing };

/** The demo with its site, at a moment that stands in the transcripts. @param now epoch milliseconds, gives that moment */
export async function openTown(now: () => number): Promise<Town> {
  const clock = () => new Date(now());
  const store = await openStore({ kind: 'sqlite', database: await openNodeSqlite(':memory:') }, clock);
  const keys = await ServerKeys.random(now());
  const app = createApp({ store, keys, work: DEMO_WORK });
  let origin = '';
  addDemoSite(app, () => origin);
  const answer = async (request: Request): Promise<Response> => {
    const poll = MORE_PAGES[new URL(request.url).pathname];
    const response = poll
      ? new Response(pageOf(poll), { headers: { 'content-type': 'text/html; charset=utf-8' } })
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

function pageOf(poll: string): string {
  const page = DEMO_PAGES.find(({ path }) => path === '/zeg-je-mening')!;
  const embed = `<stek-participation-poll api="/v1/ieper" poll-id="${poll}" programme-page="/"></stek-participation-poll>`;
  return demoPageHtml({ ...page, embed });
}
