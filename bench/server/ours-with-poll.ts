/**
 * The server as it runs, with one open poll: `ours-with-poll.ts DATA`. Tells its parent its address, the poll, and the key of a kiosk.
 * Beside it, in the same process, the least that a server of ballots can do: `bare` writes the rows of each by hand. When it is told `raw` it
 * writes those of that many ballots without any server, and tells how long it took.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/server/app.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openRawCommit } from './raw-commits.ts';
import { benchPoll } from './bench-poll.ts';

const [data = ''] = process.argv.slice(2);
const databaseUrl = process.env['DATABASE_URL'];
const tenant = { id: 'proefstad', name: 'Proefstad', tz: 'Europe/Brussels' };
const store = await openDatabase({ data, databaseUrl });
await upsert(store, tenant, {});
const app = createApp({ store });
const { port } = await serveApp(app, { port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${port}/v1/${tenant.id}`;
const keyOf = async (role: 'coordinator') =>
  (await createApiKey(store, { tenant: tenant.id, role, label: 'bench' })).key;
const coordinator = await keyOf('coordinator');
const now = Date.now();
const made = await post('polls', benchPoll(now));
const poll = String(made['id']);
await post(`polls/${poll}/transitions`, { to: 'open', version: 1 });
const kiosk = await post(`polls/${poll}/kiosks`, { from: at(now - 60_000), until: at(now + 3_600_000) });
const commit = await openRawCommit({ data, databaseUrl });
// One after the other: a connection has one transaction at a time.
let last: Promise<unknown> = Promise.resolve();
const bare = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', part => (body += part));
  request.on('end', () => {
    const { number } = JSON.parse(body) as { number: number };
    last = last.then(async () => commit(number)).then(() => response.writeHead(201).end('{"accepted":true}'));
  });
});
await new Promise<void>(listening => void bare.listen(0, '127.0.0.1', listening));
process.on('message', ({ raw }: { raw: number }) => void rawCommits(raw).then(seconds => process.send?.({ seconds })));
process.send?.({ url, poll, key: kiosk['key'], bare: `http://127.0.0.1:${(bare.address() as AddressInfo).port}` });

async function rawCommits(count: number): Promise<number> {
  const began = performance.now();
  for (let number = 0; number < count; number++) await commit(number);
  return (performance.now() - began) / 1000;
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${coordinator}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

function at(moment: number): string {
  return new Date(moment).toISOString();
}
