/**
 * Reads of one week while people sign up for its dates, beside the same reads while nobody does: `node bench/server/writes.ts
 * [--short] [--check]`. Quiet and busy take turns, round by round, so that a busy machine slows them alike; what counts is the ratio.
 * Where there are two cores and `taskset`, the server has one to itself, and the readers, the people and PostgreSQL share the others, in
 * both: otherwise the quiet server would be given what the people and the database take away from the busy one.
 * Needs `wrk`; PostgreSQL is started where there is one. Writes WRITES.md unless it is short; with `--check` it ends with 1 under the bar.
 */
import { execFile, execFileSync, fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgresMissing, startPostgres } from '../../tests/support/postgres.ts';
import { SignUps } from './sign-ups.ts';
import { SEATS } from './weekly-activities.ts';

const isShort = process.argv.includes('--short');
const SIZES = (process.env['ACTIVITIES'] ?? (isShort ? '30,3000' : '30,300,3000')).split(',').map(Number);
const ENGINES = (process.env['ENGINES'] ?? 'SQLite,PostgreSQL').split(',');
const ROUNDS = Number(process.env['ROUNDS'] ?? (isShort ? 3 : 5));
const SECONDS = Number(process.env['SECONDS'] ?? (isShort ? 2 : 4));
/** Reads while people sign up, to reads while nobody does. */
const LEAST_RATIO = 0.7;
/** 99 of 100 reads take less, milliseconds. */
const MOST_WAIT = 50;

interface Served {
  url: string;
  key: string;
  pid: number;
}

interface Load {
  perSecond: number;
  perCpuSecond: number;
  /** Processor time of the server, seconds. */
  cpu: number;
  p50: number;
  p99: number;
}

interface Row {
  engine: string;
  activities: number;
  bytes: number;
  quiet: Load;
  busy: Load;
  /** Each second. */
  signUps: number;
  /** Processor time of the server for one of them, with the answer that it changes; milliseconds. */
  each: number;
  ratio: number;
  cpuRatio: number;
}

const isPinned = pinOthers();
const folder = mkdtempSync(join(tmpdir(), 'stek-writes-'));
const rows: Row[] = [];
const notes: string[] = [];
try {
  if (ENGINES.includes('SQLite'))
    for (const size of SIZES) rows.push(await measure('SQLite', size, { data: join(folder, String(size)) }));
  const missing = ENGINES.includes('PostgreSQL') ? postgresMissing() : 'not asked for';
  if (missing === undefined) await onPostgres();
  else notes.push(`PostgreSQL: ${missing}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const text = report();
if (!isShort) writeFileSync(new URL('WRITES.md', import.meta.url), text);
console.log(text);
const isFine = rows.every(({ ratio, busy }) => ratio >= LEAST_RATIO && busy.p99 < MOST_WAIT);
if (process.argv.includes('--check') && !(rows.length > 0 && isFine)) process.exitCode = 1;

/** Leaves the first core to the server: this process and all that it starts keep to the others. */
function pinOthers(): boolean {
  if (cpus().length < 2) return false;
  try {
    execFileSync('taskset', ['-acp', `1-${cpus().length - 1}`, String(process.pid)]);
    return true;
  } catch {
    return false;
  }
}

/** Starts the server on the core that is left to it, with all its threads. */
function onItsCore(): ForkOptions {
  return isPinned ? { execPath: 'taskset', execArgv: ['-c', '0', process.execPath] } : {};
}

async function onPostgres(): Promise<void> {
  const postgres = await startPostgres();
  try {
    for (const size of SIZES) rows.push(await measure('PostgreSQL', size, { databaseUrl: postgres.freshDatabase() }));
  } finally {
    postgres.stop();
  }
}

async function measure(
  engine: string,
  activities: number,
  { data = '', databaseUrl }: { data?: string; databaseUrl?: string },
): Promise<Row> {
  const { DATABASE_URL: _, ...clean } = process.env;
  const env = databaseUrl === undefined ? clean : { ...clean, DATABASE_URL: databaseUrl };
  const child = fork(new URL('ours-with-sign-ups.ts', import.meta.url).pathname, [data, String(activities)], {
    ...onItsCore(),
    env,
  });
  try {
    const [told] = (await once(child, 'message')) as [{ url: string; key: string }];
    return { engine, activities, ...(await compare({ ...told, pid: child.pid ?? 0 })) };
  } finally {
    await stop(child);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Quiet and busy take turns; a ratio is the median over the rounds of the ratio inside each round. */
async function compare(served: Served): Promise<Omit<Row, 'engine' | 'activities'>> {
  const week = `${served.url}/occurrences?from=${dayAfter(1)}&to=${dayAfter(8)}`;
  const { dates, bytes } = await seatsLeft(week);
  const people = new SignUps(served, [...dates.keys()]);
  await wrk(served, week);
  const rounds: { quiet: Load; busy: Load; each: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const quiet = await wrk(served, week);
    const before = people.taken;
    people.start();
    const busy = await wrk(served, week);
    await people.stop();
    const forReads = (busy.perSecond * SECONDS) / quiet.perCpuSecond;
    rounds.push({ quiet, busy, each: ((busy.cpu - forReads) / (people.taken - before)) * 1000 });
  }
  await checkSeats(week, people);
  return {
    bytes,
    quiet: medianLoad(rounds.map(({ quiet }) => quiet)),
    busy: medianLoad(rounds.map(({ busy }) => busy)),
    signUps: people.taken / (ROUNDS * SECONDS),
    each: median(rounds.map(({ each }) => each)),
    ratio: median(rounds.map(({ quiet, busy }) => busy.perSecond / quiet.perSecond)),
    cpuRatio: median(rounds.map(({ quiet, busy }) => busy.perCpuSecond / quiet.perCpuSecond)),
  };
}

/** Fast and wrong would be no use: at the end each date shows the seats that it has. */
async function checkSeats(week: string, people: SignUps): Promise<void> {
  const { dates } = await seatsLeft(week);
  const gone = [...dates.values()].reduce((sum, left) => sum + SEATS - left, 0);
  if (gone !== people.taken) throw new Error(`${people.taken} signed up, and ${gone} seats are gone`);
}

async function seatsLeft(week: string): Promise<{ dates: Map<string, number>; bytes: number }> {
  const body = await (await fetch(week, { headers: { connection: 'close' } })).text();
  const { items } = JSON.parse(body) as { items: { id: string; seatsLeft?: number }[] };
  return { dates: new Map(items.map(({ id, seatsLeft = 0 }) => [id, seatsLeft])), bytes: Buffer.byteLength(body) };
}

async function wrk({ pid }: Served, url: string): Promise<Load> {
  const before = cpuSeconds(pid);
  const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c32', `-d${SECONDS}s`, '--latency', url]);
  if (/Non-2xx or 3xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`);
  const cpu = cpuSeconds(pid) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    perCpuSecond: requests / cpu,
    cpu,
    p50: milliseconds(/ 50%\s+(\S+)/.exec(stdout)?.[1]),
    p99: milliseconds(/ 99%\s+(\S+)/.exec(stdout)?.[1]),
  };
}

/** As wrk writes times: `640.12us`, `2.31ms`, `1.02s`. */
function milliseconds(written = ''): number {
  const scale = written.endsWith('us') ? 0.001 : written.endsWith('ms') ? 1 : 1000;
  return Number.parseFloat(written) * scale;
}

/** Processor time of a process so far, its own and the kernel's for it; Linux counts it in hundredths of a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function medianLoad(loads: readonly Load[]): Load {
  return {
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    perCpuSecond: median(loads.map(({ perCpuSecond }) => perCpuSecond)),
    cpu: median(loads.map(({ cpu }) => cpu)),
    p50: median(loads.map(({ p50 }) => p50)),
    p99: median(loads.map(({ p99 }) => p99)),
  };
}

function report(): string {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const time = (value: number) => `${value.toFixed(1)} ms`;
  const lines = rows.map(({ engine, activities, bytes, quiet, busy, signUps, each, ratio, cpuRatio }) => {
    const reads = [count(quiet.perSecond), count(busy.perSecond), percent(ratio), percent(cpuRatio)];
    const times = [time(quiet.p99), time(busy.p50), time(busy.p99)];
    return `| ${[engine, count(activities), count(bytes), signUps.toFixed(0), time(each), ...reads, ...times].join(' | ')} |`;
  });
  return `# Reads of one week while people sign up for its dates

Node ${process.versions.node}, ${cpus().length} cores (load ${loadavg()[0]?.toFixed(1)} at the end), SQLite in a file (WAL, synchronous=FULL) and PostgreSQL, \`wrk -t1 -c32 -d${SECONDS}s\`, ${ROUNDS} rounds in turns; medians. Every sign-up is for a date that the answer shows, and so changes it.
The bar: at least ${percent(LEAST_RATIO)} of the reads while nobody signs up, and 99 of 100 reads under ${MOST_WAIT} ms. The processor that ratio leaves out is that of the database and of the people who sign up.
${
  isPinned
    ? 'The server has one core to itself; the readers, the people who sign up and PostgreSQL share the others, in the quiet rounds as in the busy ones.'
    : 'All share all cores: what the people who sign up and the database take is taken from the reads too.'
} So a sign-up that takes the server 3 ms of processor, with making the answer anew that it changes, leaves 86 % of one core to reads at 48 a second.

| database | activities | bytes | sign-ups/s | processor for each | quiet, reads/s | busy, reads/s | ratio | ratio per processor second | quiet, 99 of 100 under | busy, half under | busy, 99 of 100 under |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
${notes.map(note => `\n${note}\n`).join('')}`;
}
