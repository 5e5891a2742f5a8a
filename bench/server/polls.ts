/**
 * Ballots beside durable commits of the same rows, and a whole town that opens a poll while people vote: `node bench/server/polls.ts
 * [--short] [--check]`. Ballots come by HTTP from a process of their own, as from tablets; so do those that a bare node:http writes by hand, in
 * the same process and on the same disk, one durable transaction each. They take turns with each other, and with commits without any server,
 * round by round, so that a busy machine slows them alike; what counts are the ratios.
 * PostgreSQL is started where there is one. Writes POLLS.md unless it is short; with `--check` it ends with 1 under the bar.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresMissing, startPostgres } from '../../tests/support/postgres.ts';
import { benchAnswers } from './bench-poll.ts';

const isShort = process.argv.includes('--short');
const ENGINES = (process.env['ENGINES'] ?? 'SQLite,PostgreSQL').split(',');
const ROUNDS = Number(process.env['ROUNDS'] ?? (isShort ? 5 : 9));
/** Ballots of a round. */
const BALLOTS = Number(process.env['BALLOTS'] ?? (isShort ? 100 : 300));
/** People who open the poll, and in how many seconds they do. */
const PEOPLE = Number(process.env['PEOPLE'] ?? (isShort ? 1000 : 10_000));
const SECONDS = Number(process.env['SECONDS'] ?? (isShort ? 6 : 60));
/** Tablets that send at the same time, and ballots of a second while the town reads. */
const TABLETS = 8;
const PACE = 50;
/** Ballots of a second, to raw commits of a second. */
const LEAST_RATIO = 0.8;

interface Served {
  url: string;
  poll: string;
  key: string;
  /** Address of the bare server. */
  bare: string;
  child: ChildProcess;
}

interface Row extends Town {
  engine: string;
  /** Of a second: commits without a server, those of a bare one, and ballots. */
  raw: number;
  bare: number;
  ballots: number;
  /** Ballots to commits of the bare server, and to those without one. */
  ratio: number;
  rawRatio: number;
  /** Processor time of the server for a ballot, milliseconds. */
  each: number;
}

/** People who read the poll, and what they met. */
interface Town {
  opened: number;
  unchanged: number;
  errors: number;
  cast: number;
  p50: number;
  p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const folder = mkdtempSync(join(tmpdir(), 'stek-polls-'));
const rows: Row[] = [];
const notes: string[] = [];
try {
  if (ENGINES.includes('SQLite')) rows.push(await measure('SQLite', { data: folder }));
  const missing = ENGINES.includes('PostgreSQL') ? postgresMissing() : 'not asked for';
  if (missing === undefined) {
    const postgres = await startPostgres();
    try {
      rows.push(await measure('PostgreSQL', { databaseUrl: postgres.freshDatabase() }));
    } finally {
      postgres.stop();
    }
  } else notes.push(`PostgreSQL: ${missing}.`);
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
const text = report();
if (!isShort) writeFileSync(new URL('POLLS.md', import.meta.url), text);
console.log(text);
const isFine = rows.every(({ ratio, errors }) => ratio >= LEAST_RATIO && errors === 0);
if (process.argv.includes('--check') && !(rows.length > 0 && isFine)) process.exitCode = 1;

async function measure(
  engine: string,
  { data = '', databaseUrl }: { data?: string; databaseUrl?: string },
): Promise<Row> {
  const { DATABASE_URL: _, ...clean } = process.env;
  const env = databaseUrl === undefined ? clean : { ...clean, DATABASE_URL: databaseUrl };
  const child = fork(new URL('ours-with-poll.ts', import.meta.url).pathname, [data], { env });
  try {
    const [told] = (await once(child, 'message')) as [Omit<Served, 'child'>];
    const served = { ...told, child };
    return { engine, ...(await compare(served)), ...(await wholeTown(served)) };
  } finally {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

/** All take turns; a ratio is the median over the rounds of the ratio inside each round. */
async function compare(served: Served): Promise<Omit<Row, keyof Town | 'engine'>> {
  await rawCommits(served);
  await bareBallots(served);
  await ballots(served);
  const rounds: { raw: number; bare: number; ballots: number; each: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [raw, bare] = [await rawCommits(served), await bareBallots(served)];
    const before = cpuSeconds(served);
    const cast = await ballots(served);
    rounds.push({ raw, bare, ballots: cast, each: ((cpuSeconds(served) - before) * 1000) / BALLOTS });
  }
  return {
    raw: median(rounds.map(({ raw }) => raw)),
    bare: median(rounds.map(({ bare }) => bare)),
    ballots: median(rounds.map(({ ballots }) => ballots)),
    each: median(rounds.map(({ each }) => each)),
    ratio: median(rounds.map(({ bare, ballots }) => ballots / bare)),
    rawRatio: median(rounds.map(({ raw, ballots }) => ballots / raw)),
  };
}

/** Processor time of the server so far; Linux counts it in hundredths of a second. */
function cpuSeconds({ child }: Served): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** @returns commits of a second */
async function rawCommits({ child }: Served): Promise<number> {
  child.send({ raw: BALLOTS });
  const [{ seconds }] = (await once(child, 'message')) as [{ seconds: number }];
  return BALLOTS / seconds;
}

function ballots(served: Served): Promise<number> {
  return fromTablets(number => cast(served, number));
}

function bareBallots({ bare }: Served): Promise<number> {
  return fromTablets(async number => {
    const body = JSON.stringify({ number, answers: benchAnswers(number), channel: 'kiosk' });
    const headers = { 'content-type': 'application/json' };
    const { status } = await ask(bare, { method: 'POST', headers, body });
    if (status !== 201) throw new Error(String(status));
  });
}

/** @returns of a second */
async function fromTablets(send: (number: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  let sent = 0;
  const tablet = async () => {
    while (sent < BALLOTS) await send(sent++);
  };
  await Promise.all(Array.from({ length: TABLETS }, tablet));
  return (BALLOTS * 1000) / (performance.now() - began);
}

async function cast({ url, poll, key }: Served, number: number): Promise<void> {
  const body = JSON.stringify({ answers: benchAnswers(number), channel: 'kiosk' });
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  const { status, text } = await ask(`${url}/polls/${poll}/ballots`, { method: 'POST', headers, body });
  if (status !== 201) throw new Error(`${status} ${text}`);
}

/** Everybody opens the poll, and looks once more later; meanwhile people vote. */
async function wholeTown(served: Served): Promise<Town> {
  const address = `${served.url}/polls/${served.poll}`;
  const met = { opened: 0, unchanged: 0, errors: 0, cast: 0 };
  const times: number[] = [];
  const look = async (known?: string): Promise<string | undefined> => {
    const began = performance.now();
    const { status, etag } = await ask(address, { headers: known === undefined ? {} : { 'if-none-match': known } });
    times.push(performance.now() - began);
    if (status === 200) met.opened++;
    else if (status === 304) met.unchanged++;
    else met.errors++;
    return etag;
  };
  const failed = () => void met.errors++;
  const person = async () => void (await look(await look()));
  const voter = async (number: number) => void (await cast(served, number), met.cast++);
  await Promise.all([
    steadily(PEOPLE, PEOPLE / SECONDS, () => person().catch(failed)),
    steadily(PACE * SECONDS, PACE, number => voter(number).catch(failed)),
  ]);
  times.sort((a, b) => a - b);
  return { ...met, p50: times[Math.floor(times.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]! };
}

/** Does something so often, at a steady pace, whether or not what was begun before is done. */
async function steadily(count: number, perSecond: number, work: (number: number) => Promise<void>): Promise<void> {
  const running: Promise<void>[] = [];
  const began = performance.now();
  while (running.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
    while (running.length < due) running.push(work(running.length));
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  await Promise.all(running);
}

interface Asked {
  method?: string;
  headers: Record<string, string>;
  body?: string;
}

function ask(
  url: string,
  { method = 'GET', headers, body }: Asked,
): Promise<{ status: number; etag: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, response => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', part => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function report(): string {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const time = (value: number) => `${value.toFixed(1)} ms`;
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const lines = rows.map(row => {
    const { engine, raw, bare, ballots, ratio, rawRatio, each, opened, unchanged, cast, errors, p50, p99 } = row;
    const first = [engine, count(raw), count(bare), count(ballots), percent(ratio), percent(rawRatio), time(each)];
    const second = [count(opened), count(unchanged), count(cast), count(errors), time(p50), time(p99)];
    return `| ${[...first, ...second].join(' | ')} |`;
  });
  return `# Ballots, and a town that reads while people vote

Node ${process.versions.node}, ${cpus().length} cores (load ${loadavg()[0]?.toFixed(1)} at the end), SQLite in a file (WAL, synchronous=FULL) and PostgreSQL. ${ROUNDS} rounds of ${BALLOTS} in turns; medians.
Raw is what no server can beat: the rows of a ballot and of its idempotency key, by prepared statements, one durable transaction each, one after the other on one connection; bare is the same behind a node:http that looks at nothing. Of ballots ours takes several at a time: in PostgreSQL six transactions go on beside one another, in SQLite those that arrive together lie in one commit, and nobody is told before it is on the disk. So it can be ahead of who waits for the disk each time. Ballots come over HTTP from ${TABLETS} tablets at a time, each under a key of its own: checked, and counted once, also when it is sent again. The bar: ${percent(LEAST_RATIO)} of the bare ones. What holds ballots up is their processor time, which the server shares with the tablets and PostgreSQL; what that means beside a commit depends on the disk.
Then ${count(PEOPLE)} people open the poll within ${SECONDS} seconds, and ask once more with its entity tag, beside ${PACE} ballots a second. The bar: no error.

| database | raw commits/s | bare commits/s | ballots/s | to bare | to raw | processor for each | opened (200) | unchanged (304) | ballots meanwhile | errors | half under | 99 of 100 under |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
${notes.map(note => `\n${note}\n`).join('')}`;
}
