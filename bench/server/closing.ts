/**
 * Closing a poll with many ballots while others read: `node bench/server/closing.ts [--short]`. All of them are written anew in the order of
 * their keys, and counted, in one transaction; what counts is how long the server can do nothing else meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApp } from '../../src/server/app.ts';
import { createPoll } from '../../src/server/polls/save-poll.ts';
import { movePoll } from '../../src/server/polls/move-poll.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant, type TenantWrite } from '../../src/server/store/tenant-write.ts';
import { postgresMissing, startPostgres } from '../../tests/support/postgres.ts';
import { benchAnswers, benchPoll } from './bench-poll.ts';

const BALLOTS = process.argv.includes('--short') ? 2000 : 20_000;
const CHUNK = 500;
const TENANT = { id: 'proefstad', name: 'Proefstad', tz: 'Europe/Brussels' };
const EDITOR = { role: 'editor' } as const;

const folder = mkdtempSync(join(tmpdir(), 'stek-closing-'));
console.log('| database | ballots | closed in | longest block | reads meanwhile | slowest read |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
try {
  await measure('SQLite', { data: folder });
  if (postgresMissing() === undefined) {
    const postgres = await startPostgres();
    await measure('PostgreSQL', { databaseUrl: postgres.freshDatabase() });
    postgres.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`Load ${loadavg()[0]?.toFixed(1)} at the end.`);

async function measure(engine: string, where: Parameters<typeof openDatabase>[0]): Promise<void> {
  const store = await openDatabase(where);
  await upsert(store, TENANT, {});
  const id = await pollWithBallots(store);
  const app = createApp({ store });
  const address = `http://bench.test/v1/${TENANT.id}/polls/${id}`;
  await app.request(address);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const reads: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const { status } = await app.request(address);
      if (status !== 200) throw new Error(String(status));
      reads.push(performance.now() - asked);
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  })();
  await new Promise(resolve => setTimeout(resolve, 300));
  reads.length = 0;
  delay.enable();
  const began = performance.now();
  await write(store, one => movePoll(one, id, { to: 'closed', version: 2 }, EDITOR));
  const took = performance.now() - began;
  delay.disable();
  isOver = true;
  await reading;
  const times = [took, delay.max / 1e6].map(time => `${Math.round(time)} ms`);
  const slowest = `${Math.round(Math.max(...reads))} ms`;
  console.log(`| ${[engine, BALLOTS.toLocaleString('en'), ...times, reads.length, slowest].join(' | ')} |`);
  await store.close();
}

async function pollWithBallots(store: Store): Promise<string> {
  const now = Date.now();
  const { id } = await write(store, one => createPoll(one, benchPoll(now), EDITOR));
  await write(store, one => movePoll(one, id, { to: 'open', version: 1 }, EDITOR));
  for (let from = 0; from < BALLOTS; from += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_, number) => ({
      ...{ tenant: TENANT.id, poll_id: id, id: crypto.randomUUID(), day: '2026-12-01', channel: 'kiosk' as const },
      ...{ is_late: 0, is_quick: 0, answers: JSON.stringify(benchAnswers(from + number)) },
    }));
    await write(store, one => one.db.insertInto('ballots').values(rows).execute());
  }
  return id;
}

async function write<T>(store: Store, work: (write: TenantWrite) => Promise<T>): Promise<T> {
  return (await writeForTenant(store, TENANT.id, work))!;
}
