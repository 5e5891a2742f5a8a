/**
 * How long reads take while 12,000 activities are imported, by `stek import` in another process and by the server itself:
 * `node bench/server/import.ts`. Reads come at a fixed pace, whether or not the one before was answered, so that a server that
 * stands still is not asked less. Writes IMPORT.md.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startStek } from '../../tests/support/cli.ts';
import { manyActivities } from './many-activities.ts';

const COUNT = Number(process.env['ACTIVITIES'] ?? 12_000);
/** Between two reads, milliseconds. */
const PACE = 10;
/** How long reads go on after an import, for what it leaves to do; milliseconds. */
const AFTER = 3000;
const BAR = 200;

const PATHS = [
  '/v1/grootstad/occurrences?from=2026-12-01&to=2027-01-01',
  '/v1/grootstad/occurrences?from=2027-02-01&to=2027-03-01',
  '/v1/grootstad/activities',
  '/v1/grootstad/activities/many-000010',
  '/v1/grootstad/places',
  '/p/grootstad',
];

interface Row {
  name: string;
  seconds: number;
  times: number[];
  /** Processor time of the server's longest turn of the event loop, milliseconds. */
  longest: number;
}

const folder = mkdtempSync(join(tmpdir(), 'stek-import-'));
const data = join(folder, 'data');
const server: ChildProcess = fork(new URL('ours-importing.ts', import.meta.url).pathname, [data]);
try {
  const [{ url }] = (await once(server, 'message')) as [{ url: string }];
  const inside = async (file: string) => {
    server.send(file);
    await once(server, 'message');
  };
  const outside = async (file: string) => {
    const args = ['import', file, '--tenant', 'grootstad', '--data', data, '--source', 'bench'];
    if ((await ended(startStek(args))) !== 0) throw new Error('the import failed');
  };
  await outside(feed('before'));
  await Promise.all(PATHS.map(path => read(url, path)));
  const rows = [
    await measure('nothing else', url, () => new Promise(resolve => setTimeout(resolve, AFTER))),
    await measure('`stek import` in another process', url, () => outside(feed('outside'))),
    await measure('an import by the server itself', url, () => inside(feed('inside'))),
  ];
  const text = report(rows);
  writeFileSync(new URL('IMPORT.md', import.meta.url), text);
  console.log(text);
  process.exitCode = rows.every(({ times }) => quantile(times, 0.99) < BAR) ? 0 : 1;
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

function feed(round: string): string {
  const file = join(folder, `${round}.json`);
  writeFileSync(file, JSON.stringify({ activities: manyActivities(COUNT, round), places: [] }));
  return file;
}

async function longestTurn(): Promise<number> {
  server.send('longest');
  const [{ longest }] = (await once(server, 'message')) as [{ longest: number }];
  return longest;
}

async function measure(name: string, url: string, work: () => Promise<unknown>): Promise<Row> {
  await longestTurn();
  const times: Promise<number>[] = [];
  let turn = 0;
  const pace = setInterval(() => times.push(read(url, PATHS[turn++ % PATHS.length]!)), PACE);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  await new Promise(resolve => setTimeout(resolve, AFTER));
  clearInterval(pace);
  return { name, seconds, times: await Promise.all(times), longest: await longestTurn() };
}

/** @returns milliseconds until the whole answer is there */
async function read(url: string, path: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url + path);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return performance.now() - began;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function report(rows: Row[]): string {
  const lines = rows.map(({ name, seconds, times, longest }) => {
    const [half, most, worst] = [0.5, 0.99, 1].map(part => `${Math.round(quantile(times, part))} ms`);
    return `| ${[name, `${seconds.toFixed(1)} s`, times.length, half, most, worst, `${Math.round(longest)} ms`].join(' | ')} |`;
  });
  return `# Reads while ${COUNT.toLocaleString('en')} activities are imported

Node ${process.versions.node}, ${cpus().length} cores (load ${loadavg()[0]?.toFixed(1)} at the end), SQLite file (WAL, synchronous=FULL). All ${COUNT.toLocaleString('en')} change; a read every ${PACE} ms of ${PATHS.length} addresses, until ${AFTER / 1000} s after the import.
The bar: 99 of 100 reads under ${BAR} ms on two cores.

| while | it took | reads | half under | 99 of 100 under | slowest | longest turn of the event loop, processor time |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
}
