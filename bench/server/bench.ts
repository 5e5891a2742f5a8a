/**
 * Reads of the server beside a bare node:http that sends the same bytes: `node bench/server/bench.ts`. Both run in processes
 * of their own and take turns, round by round, so that a busy machine slows them alike; what counts is the ratio.
 * Needs `wrk`. Writes RESULT.md.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const SECONDS = process.env['SECONDS'] ?? '2';

/** What is read: the month a calendar asks for, a place's month, one activity, and the same month when it is known. */
const CASES = [
  { name: 'a month of the programme', path: '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01' },
  { name: 'a month at one place', path: '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01&place=zillebeke' },
  { name: 'all places', path: '/v1/ieper/places' },
  { name: 'one activity', path: '/v1/ieper/activities/90c6da95-4c6f-4575-90ac-7a810a0baf5a' },
] as const;

interface Row {
  name: string;
  bytes: number;
  ours: number;
  bare: number;
  /** Requests per second, ours to bare. */
  ratio: number;
  /** Requests per second of processor time, ours to bare: what is left of the ratio when the machine has other work too. */
  cpuRatio: number;
}

interface Running {
  url: string;
  pid: number;
}

interface Load {
  perSecond: number;
  perCpuSecond: number;
}

const here = new URL('./', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'stek-bench-'));
const started: ChildProcess[] = [];
try {
  const ours = await start('ours.ts', [join(folder, 'data')]);
  const rows: Row[] = [];
  // All answers first: while wrk runs this process stands still, and connections kept open would go stale.
  const answers = await Promise.all(CASES.map(({ path }) => fetch(ours.url + path)));
  const bodies = await Promise.all(answers.map(answer => answer.text()));
  const etag = answers[0]?.headers.get('etag') ?? '';
  for (const [index, { name, path }] of CASES.entries())
    rows.push(await compare(name, ours, path, bodies[index] ?? ''));
  rows.push(await compareKnown('the same month, already known (304)', ours, CASES[0].path, etag));
  const text = report(rows);
  writeFileSync(new URL('RESULT.md', here), text);
  console.log(text);
} finally {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function compare(name: string, ours: Running, path: string, body: string): Promise<Row> {
  const file = join(folder, 'body.json');
  writeFileSync(file, body);
  const bare = await start('bare.ts', [file]);
  const row = measure(name, Buffer.byteLength(body), path, ours, bare, []);
  started.pop()?.kill('SIGKILL');
  return row;
}

async function compareKnown(name: string, ours: Running, path: string, etag: string): Promise<Row> {
  const bare = await start('bare.ts', ['304']);
  const row = measure(name, 0, path, ours, bare, ['-H', `If-None-Match: ${etag}`]);
  started.pop()?.kill('SIGKILL');
  return row;
}

/** Ours and bare take turns; a ratio is the median over the rounds of the ratio inside each round. */
function measure(name: string, bytes: number, path: string, ours: Running, bare: Running, extra: string[]): Row {
  wrk(ours, path, extra);
  wrk(bare, path, extra);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const first = round % 2 === 0 ? wrk(ours, path, extra) : undefined;
    const other = wrk(bare, path, extra);
    return { ours: first ?? wrk(ours, path, extra), bare: other };
  });
  return {
    name,
    bytes,
    ours: median(rounds.map(round => round.ours.perSecond)),
    bare: median(rounds.map(round => round.bare.perSecond)),
    ratio: median(rounds.map(round => round.ours.perSecond / round.bare.perSecond)),
    cpuRatio: median(rounds.map(round => round.ours.perCpuSecond / round.bare.perCpuSecond)),
  };
}

function wrk({ url, pid }: Running, path: string, extra: string[]): Load {
  const before = cpuSeconds(pid);
  const out = execFileSync('wrk', ['-t1', '-c32', `-d${SECONDS}s`, ...extra, url + path]).toString();
  if (/Non-2xx or 3xx|Socket errors/.test(out)) throw new Error(`wrk met errors:\n${out}`);
  const requests = Number(out.match(/(\d+) requests in/)?.[1]);
  return {
    perSecond: Number(out.match(/Requests\/sec:\s+([\d.]+)/)?.[1]),
    perCpuSecond: requests / (cpuSeconds(pid) - before),
  };
}

/** Processor time of a process so far, its own and the kernel's for it; Linux counts it in hundredths of a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function start(file: string, args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [new URL(file, here).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: String(chunk).trim(), pid: child.pid ?? 0 };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function report(rows: Row[]): string {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const lines = rows.map(({ name, bytes, ours, bare, ratio, cpuRatio }) => {
    return `| ${[name, count(bytes), count(ours), count(bare), percent(ratio), percent(cpuRatio)].join(' | ')} |`;
  });
  return `# Reads, beside bare node:http

Node ${process.versions.node}, ${cpus().length} cores (load ${loadavg()[0]?.toFixed(1)} at the end), SQLite file (WAL, synchronous=FULL), \`wrk -t1 -c32 -d${SECONDS}s\`, ${ROUNDS} rounds in turns; medians.
The bar: at least 70 % of a bare \`node:http\` that sends the same bytes from memory. Every read of ours asks the database whether anything changed.
The last column counts processor time of the server alone, so that other work on the machine does not blur it.

| what | bytes | ours, requests/s | bare, requests/s | ratio | ratio per processor second |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
}
