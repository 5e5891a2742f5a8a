import { build } from 'esbuild';
import { Hono } from 'hono';
import { DEMO_WORK, fillDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { bundledElements } from './served-elements.ts';
import { serveFiles } from './static-server.ts';

/** A site of a municipality, and the server of De Stek beside it under an address of its own. */
export interface EmbeddingSite extends AsyncDisposable {
  /** Where the pages of the site are. */
  readonly origin: string;
  /** Where the programme, the pages without JavaScript and the scripts are. */
  readonly server: string;
  /** Puts a page on the site. @returns its address */
  page(body: string, more?: { head?: string; html?: string; policy?: string }): string;
  /** Puts a file on the site. */
  file(name: string, text: string): void;
  /** What the server says of embeds, by id; it knows no others. */
  readonly embeds: Map<string, { paused: boolean }>;
  /** What was asked of embeds, as paths. */
  readonly asked: string[];
}

const CORS = { 'access-control-allow-origin': '*' };
const TAGS = ['stek-activity-calendar', 'stek-easy-flyer'];

/** The loader as a page gets it. */
export async function builtLoader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/embed/loader.ts'],
    ...{ bundle: true, format: 'iife', target: 'es2022', write: false, logLevel: 'silent' },
  });
  return outputFiles[0]!.text;
}

/** The server of the demo, with the scripts as every server gives them: to any site. @param tags of the elements that it has */
export async function openEmbeddingSite(tags: readonly string[] = TAGS): Promise<EmbeddingSite> {
  const elements = await bundledElements(tags, { 'stek.js': await builtLoader() });
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
  const keys = await ServerKeys.random(Date.now());
  const app = createApp({ store, keys, work: DEMO_WORK, elements: await openElementsFolder(elements.path) });
  const embeds: EmbeddingSite['embeds'] = new Map();
  const asked: string[] = [];
  const files = new Map([['/favicon.ico', '']]);
  // Before the app: what lies there belongs to this site.
  const outer = new Hono();
  outer.get('/v1/ieper/embeds/:id', ({ req }) => {
    asked.push(req.path);
    const embed = embeds.get(req.param('id'));
    return Response.json(embed ?? {}, { status: embed ? 200 : 404, headers: CORS });
  });
  outer.all('*', ({ req, env }) => app.fetch(req.raw, env as object));
  const served = Object.assign(outer, { reader: app.reader });
  const listening = await serveApp(served, { port: 0, host: '127.0.0.1' });
  const server = `http://127.0.0.1:${listening.port}`;
  await fillDemo(store, `${server}/demo/images/`, keys);
  const site = await serveFiles(
    async path => files.get(path) ?? Promise.reject(new Error(`${path} is not there`)),
    {},
    path => (path.includes('.') ? undefined : 'text/html; charset=utf-8'),
  );
  await store.db
    .updateTable('tenants')
    .set({ origins: JSON.stringify([site.origin]) })
    .where('id', '=', 'ieper')
    .execute();

  return {
    ...{ origin: site.origin, server, embeds, asked },
    page(body, { head = '', html = 'lang="nl"', policy } = {}) {
      const path = `/pagina-${files.size + 1}`;
      const meta = policy === undefined ? '' : `<meta http-equiv="content-security-policy" content="${policy}">`;
      files.set(
        path,
        `<!doctype html><html ${html}><head><meta charset="utf-8">${meta}<title>Voorbeeldstad</title>${head}</head><body>${body}</body></html>`,
      );
      return site.origin + path;
    },
    file: (name, text) => void files.set(`/${name}`, text),
    async [Symbol.asyncDispose]() {
      await Promise.all([site.close(), listening.stop()]);
      await store.close();
      elements.remove();
    },
  };
}
