import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A file as it goes out: pages made by a test are given as text. */
export type Files = (path: string) => Promise<Uint8Array | string>;

/** The files of a folder; a path cannot leave it. */
export const folder =
  (root: string): Files =>
  path =>
    readFile(join(root, normalize(`/${path}`)));

/**
 * Serves files on a free port of this machine, each with the same headers.
 * @param secured key and certificate, for https
 * @param typeOf content type of what has no file extension that says it
 */
export async function serveFiles(
  files: Files,
  headers: Record<string, string> = {},
  typeOf: (path: string) => string | undefined = () => undefined,
  secured?: { key: string; cert: string },
) {
  const answer: RequestListener = (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    files(path).then(
      body =>
        response
          .writeHead(200, {
            'content-type': typeOf(path) ?? contentTypes[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'no-store',
            ...headers,
          })
          .end(body),
      () => response.writeHead(404, headers).end(),
    );
  };
  const server = secured ? createSecureServer(secured, answer) : createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${secured ? 'https' : 'http'}://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
