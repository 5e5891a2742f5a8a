import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { POLL } from '../../src/demo/polls.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { createApp } from '../../src/server/app.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { renderElement, type RenderedTag } from '../../src/ssr/index.ts';

/** The moment at which the demo is looked at, so that a run shows the same on every day. */
const NOW = Date.parse('2026-11-30T10:00:00Z');

/** An element that is measured. */
export interface Subject {
  name: string;
  tag: RenderedTag;
  attributes: Readonly<Record<string, string>>;
  /** What of it somebody has come for. */
  card: string;
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'calendar', tag: 'stek-activity-calendar', attributes: { api: '/v1/ieper', lang: 'nl' }, card: '.card' },
  {
    name: 'flyer',
    tag: 'stek-easy-flyer',
    attributes: { api: '/v1/ieper', place: 'zillebeke', lang: 'nl' },
    card: '[part~="card"]',
  },
  {
    name: 'poll',
    tag: 'stek-participation-poll',
    attributes: { api: '/v1/ieper', 'poll-id': POLL.spring, lang: 'nl' },
    card: '#poll-title',
  },
];

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const BUILT = new URL('../../dist/cdn/', import.meta.url).pathname;

/** The demo with a page for each element, drawn by the server and not; all of it compressed, as a site sends it. */
export async function openSite() {
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(NOW));
  const app = createApp({ store, hasStartPage: false });
  let origin = '';
  addDemoSite(app, () => origin);
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const page = pages.get(path);
    const body = page
      ? answer(page, 'text/html; charset=utf-8')
      : (fileOf(path) ?? app.request(`${origin}${request.url}`));
    void Promise.resolve(body).then(
      async given => {
        const bytes = gzipSync(new Uint8Array(await given.arrayBuffer()));
        const type = given.headers.get('content-type') ?? 'application/octet-stream';
        response.writeHead(given.status, { 'content-type': type, 'content-encoding': 'gzip' }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fillDemo(store, `${origin}/demo/images/`);
  for (const subject of SUBJECTS) {
    const { tag, attributes } = subject;
    const { html } = await renderElement(tag, { attributes, page: `${origin}/`, now: NOW });
    pages.set(`/${subject.name}/drawn`, pageOf(subject, html));
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    pages.set(`/${subject.name}/plain`, pageOf(subject, `<${tag}${written.join('')}></${tag}>`));
  }
  return {
    origin,
    /** Bytes that a page itself has over the line. */
    weightOf: (path: string): number => gzipSync(pages.get(path) ?? '').length,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await store.close();
    },
  };
}

const pageOf = ({ name, tag }: Subject, html: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
<link rel="icon" href="data:,"><script type="module" src="/built/${tag}.js"></script></head>
<body>${html}<script>document.querySelector('${tag}').now = ${NOW}</script></body></html>`;

const fileOf = (path: string): Promise<Response> | undefined =>
  path.startsWith('/built/')
    ? readFile(join(BUILT, normalize(path.slice('/built'.length)))).then(bytes =>
        answer(new Uint8Array(bytes), TYPES[extname(path)] ?? 'text/plain'),
      )
    : undefined;

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, { headers: { 'content-type': type } });
