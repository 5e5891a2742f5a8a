import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { ended, startServer } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { courseOf, TOWN } from '../support/sign-up-desk.ts';

const PATH = '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01';

/** A connection that says this and then nothing. */
async function halfOpen(port: number, words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  // Being cut is what is waited for here.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (words) await new Promise<void>(resolve => void socket.write(words, () => resolve()));
  return socket;
}

const HALVES = {
  nothing: '',
  'half of the headers': 'GET /livez HTTP/1.1\r\nHost: st',
  'half of a body': `POST /v1/ieper/sign-ups HTTP/1.1\r\nHost: stek\r\nContent-Type: application/json\r\nIdempotency-Key: "12345678"\r\nContent-Length: 500\r\n\r\n{"occ`,
};

describe('A server that is told to stop', () => {
  const servers: ChildProcess[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    servers.splice(0).forEach(server => server.kill('SIGKILL'));
    sockets.splice(0).forEach(socket => socket.destroy());
  });
  async function started(): Promise<{ child: ChildProcess; port: number; url: string }> {
    const { child, url } = await startServer(['--demo']);
    servers.push(child);
    return { child, url, port: Number(new URL(url).port) };
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends by itself on ${signal}, whatever visitors leave half said`, async () => {
      const { child, port } = await started();
      for (const words of Object.values(HALVES)) {
        sockets.push(await halfOpen(port, words), await halfOpen(port, words));
      }
      // Answers that nobody reads.
      const greedy = await halfOpen(port, '');
      greedy.pause();
      for (let count = 0; count < 300; count++) greedy.write(`GET ${PATH} HTTP/1.1\r\nHost: stek\r\n\r\n`);
      sockets.push(greedy);
      const began = performance.now();
      child.kill(signal);
      assert.equal(await ended(child), 0);
      // Containers are killed after ten seconds; on a machine at rest it takes under four.
      assert.ok(performance.now() - began < 9000, `${performance.now() - began} ms`);
    });
  }

  it('ends at once when it is told a second time', async () => {
    const { child, port, url } = await started();
    sockets.push(await halfOpen(port, HALVES['half of a body']));
    child.kill('SIGTERM');
    // On a busy machine its port may be closed before it was asked.
    const ready = () =>
      fetch(`${url}/readyz`).then(
        ({ status }) => status,
        () => 'closed',
      );
    await eventually(async () => assert.notEqual(await ready(), 200));
    child.kill('SIGTERM');
    await ended(child);
    assert.equal(child.signalCode, 'SIGTERM', 'by the signal itself, in the middle of its drain');
  });
});

describe('A server with visitors who ask and do not read', () => {
  it('cuts them off, and goes on with those who read slowly', async () => {
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    const long = { body: { nl: 'Samen eten en praten. '.repeat(200) } };
    await upsert(store, TOWN, {
      activities: Array.from({ length: 1000 }, (_, n) => courseOf(`les-${n}`, { mode: 'optional' }, long)),
    });
    const server = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1', idleTimeout: 400 });
    const asked = `GET /v1/${TOWN.id}/activities?limit=1000 HTTP/1.1\r\nHost: stek\r\n\r\n`;
    const count = () => process.getActiveResourcesInfo().filter(name => name === 'TCPSocketWrap').length;
    const none = count();
    const greedy = await halfOpen(server.port, asked.repeat(10));
    greedy.pause();
    await eventually(() => assert.equal(count(), none + 2, 'both ends are open'));
    const slow = fetch(`http://127.0.0.1:${server.port}/v1/${TOWN.id}/activities?limit=1000`);
    assert.equal(((await (await slow).json()) as { items: unknown[] }).items.length, 1000);
    await eventually(() => assert.ok(count() <= none + 1, 'only our own end is left'));
    greedy.destroy();
    await server.stop();
    await store.close();
  });
});
