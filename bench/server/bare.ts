/** The least a server can do: the same bytes, ready in memory, or nothing but 304. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [what = ''] = process.argv.slice(2);
const body = what === '304' ? undefined : readFileSync(what);
const server = createServer((_, response) => {
  if (body === undefined) response.writeHead(304).end();
  else
    response
      .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.byteLength })
      .end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
