import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { addRead } from '../server/api/add-read.ts';
import { DEMO_KEY_FILES } from './key-files.ts';
import { DEMO_PAGES, demoPageHtml } from './page.ts';
import { demoIcs, demoUitdatabank } from './sample-feeds.ts';

/** As strict as a municipality may have it; the pictures come from the address the server says it has. */
const contentSecurityPolicy = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    `img-src 'self' ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'trusted-types lit-html stek-kiosk',
    "require-trusted-types-for 'script'",
  ].join('; ');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Adds the site of the made-up municipality to the server: its pages, pictures and sample feeds. The elements are those of the server, which
 * has no start page of its own then.
 * @param origin gives scheme and host under which visitors reach the server
 */
export function addDemoSite(app: Hono, origin: () => string): void {
  const security = () => ({
    'content-security-policy': contentSecurityPolicy(origin()),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const answer = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
    new Response(body, { headers: { ...security(), 'content-type': type, 'cache-control': 'no-cache' } });
  for (const page of DEMO_PAGES) addRead(app, page.path, () => answer(demoPageHtml(page), 'text/html; charset=utf-8'));
  const images = () => `${origin()}/demo/images/`;
  addRead(app, '/demo/agenda.ics', () => answer(demoIcs(images()), 'text/calendar; charset=utf-8'));
  addRead(app, '/demo/uitdatabank.json', () => answer(demoUitdatabank(images()), 'application/json; charset=utf-8'));
  const file = async (folders: readonly string[], name: string): Promise<Response> => {
    const body = await readFirst(folders, name);
    const type = TYPES[extname(name)];
    if (body && type) return answer(body, type);
    return new Response(`${name} is not there. Elements are built by: npm run build\n`, {
      status: 404,
      headers: { ...security(), 'content-type': 'text/plain; charset=utf-8' },
    });
  };
  for (const [name, file] of Object.entries(DEMO_KEY_FILES))
    addRead(app, `/demo/keys/${name}.json`, () =>
      answer(`${JSON.stringify(file, null, 2)}\n`, 'application/json; charset=utf-8'),
    );
  addRead(app, '/demo/site.css', () => file(['./'], 'site.css'));
  addRead(app, '/demo/images/:name', context => file(['./images/'], context.req.param('name') ?? ''));
  // From the built package and from the sources alike.
  const built = ['../cdn/', '../../dist/cdn/'];
  // Beside the pages: a service worker can serve no page above its own folder.
  addRead(app, '/stek-kiosk-worker.js', () => file(built, 'stek-kiosk-worker.js'));
}

/** The file of this name in the first folder, beside this module, that has it. */
async function readFirst(folders: readonly string[], name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!/^[\w-][\w.-]*$/.test(name)) return undefined;
  for (const folder of folders) {
    const found = await readFile(fileURLToPath(new URL(folder + name, import.meta.url))).catch(() => undefined);
    if (found) return new Uint8Array(found);
  }
  return undefined;
}
