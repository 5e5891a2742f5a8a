/**
 * What an answer about a code tells by its length and its time: `node bench/server/codes.ts`. A text that cannot be a code, a
 * code that nothing has and one that was wiped are asked for in turns, over HTTP, each from a network of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFollowUpCode } from '../../src/domain/follow-up-code.ts';
import { proxied } from '../../src/server/access/rate-limiter.ts';
import { createApp } from '../../src/server/app.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { serveApp } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Engine } from '../../src/server/store/store.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { purge } from '../../src/server/submissions/purge.ts';
import { courseOf, dateOfCourse } from '../../tests/support/sign-up-desk.ts';
import { postgresMissing, startPostgres } from '../../tests/support/postgres.ts';

const ROUNDS = 300;
/** Guesses of one hour that ask nobody for work. */
const IN_ONE_HOUR = 15;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The most that two medians may be apart, milliseconds. */
const BAR = 5;
const TENANT = { id: 'proefstad', name: 'Proefstad', tz: 'Europe/Brussels' };
const BEGIN = Date.parse('2026-11-24T09:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'stek-codes-'));
let isFine = true;
console.log('| database | code | half under | 9 of 10 under | lengths |');
console.log('| --- | --- | ---: | ---: | --- |');
try {
  const connect = () => openNodeSqlite(join(folder, 'stek.sqlite'));
  await measure('SQLite', { kind: 'sqlite', database: connect(), connect });
  if (postgresMissing() === undefined) {
    const postgres = await startPostgres();
    await measure('PostgreSQL', { kind: 'postgres', pool: openPostgres(postgres.freshDatabase()) });
    postgres.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\nLoad ${loadavg()[0]?.toFixed(1)} at the end. The bar: medians at most ${BAR} ms apart, and one length.`);
process.exitCode = isFine ? 0 : 1;

async function measure(name: string, engine: Engine): Promise<void> {
  const clock = { now: BEGIN };
  const store = await openStore(engine, () => new Date(clock.now));
  await upsert(store, TENANT, { activities: [courseOf('course', { mode: 'required' })] });
  const { key } = await createApiKey(store, { tenant: TENANT.id, role: 'worker', label: 'bench' });
  const keys = await ServerKeys.random(clock.now);
  const { port, stop } = await serveApp(createApp({ store, keys, addressOf: proxied(1) }), {
    port: 0,
    host: '127.0.0.1',
  });
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/${TENANT.id}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const person = { occurrenceId: dateOfCourse('course'), firstName: 'Marie', contact: { phone: '+32470000000' } };
  const { text } = await post('sign-ups', person, { authorization: `Bearer ${key}` });
  const { code: wiped } = JSON.parse(text) as { code: string };
  clock.now += 60 * DAY;
  await purge(store, KINDS);

  const codes = {
    'cannot be one': () => '1234 5678 9012 3456',
    'nothing has it': () => newFollowUpCode(bytes => crypto.getRandomValues(bytes)),
    'was wiped': () => wiped,
  };
  const times = new Map(Object.keys(codes).map(name => [name, [] as number[]]));
  const lengths = new Map(Object.keys(codes).map(name => [name, new Set<number>()]));
  for (let round = 0; round < ROUNDS; round++) {
    if (round % IN_ONE_HOUR === 0) clock.now += HOUR;
    for (const [kind, code] of Object.entries(codes)) {
      const asked = performance.now();
      const answer = await post(
        'follow-up',
        { code: code() },
        { 'x-forwarded-for': `10.${Math.floor(round / 250)}.${round % 250}.1` },
      );
      times.get(kind)!.push(performance.now() - asked);
      lengths.get(kind)!.add(answer.text.length);
      if (answer.status !== 404) throw new Error(`${kind}: ${answer.status} ${answer.text}`);
    }
  }
  const medians: number[] = [];
  for (const [kind, taken] of times) {
    taken.sort((one, other) => one - other);
    const [half, most] = [0.5, 0.9].map(part => taken[Math.floor(taken.length * part)]!);
    medians.push(half!);
    console.log(
      `| ${name} | ${kind} | ${half!.toFixed(1)} ms | ${most!.toFixed(1)} ms | ${[...lengths.get(kind)!].join(', ')} |`,
    );
  }
  const all = new Set([...lengths.values()].flatMap(one => [...one]));
  isFine &&= Math.max(...medians) - Math.min(...medians) <= BAR && all.size === 1;
  await stop();
  await store.close();
}
