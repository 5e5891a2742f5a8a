import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { argv } from 'node:process';
import { renderElement, type RenderedElement } from '@stek/embed/ssr';

const SCRIPTS = import.meta.resolve('@stek/embed/cdn/bundled/stek-activity-calendar.js');
const STYLES = '/stek-activity-calendar.css';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
/** Milliseconds that the programme may be old. */
const KEPT = 10 * 60_000;

let drawn: Promise<RenderedElement> | undefined;

function calendar(): Promise<RenderedElement> {
  drawn ??= renderElement('stek-activity-calendar', {
    attributes: { src: '/agenda.ics', lang: 'nl' },
    page: `${origin()}/`,
    stylesheet: STYLES,
    children: '<a href="/agenda.ics">Het programma als bestand</a>',
  });
  return drawn;
}
setInterval(() => (drawn = undefined), KEPT).unref();

const page = (body: string) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Agenda</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/stek/stek-activity-calendar.js"></script>
  </head>
  <body><main><h1>Agenda</h1>${body}</main></body>
</html>`;

async function answer(path: string): Promise<{ type: string; body: string | Uint8Array }> {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: page((await calendar()).html) };
  if (path === STYLES) return { type: 'text/css; charset=utf-8', body: (await calendar()).css };
  if (path === '/agenda.ics') return { type: 'text/calendar; charset=utf-8', body: await readFile(argv[2] ?? '') };
  const [, name] = /^\/stek\/([\w./-]+\.js)$/.exec(path) ?? [];
  if (name === undefined || name.includes('..')) throw new Error(`There is no ${path}.`);
  return { type: 'text/javascript', body: await readFile(new URL(name, SCRIPTS)) };
}

const server = createServer(async ({ url = '/' }, response) => {
  try {
    const { type, body } = await answer(new URL(url, origin()).pathname);
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY }).end(body);
  } catch (error) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
  }
});

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

server.listen(0, '127.0.0.1', () => console.log(origin()));
