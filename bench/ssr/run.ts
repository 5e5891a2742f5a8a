/**
 * Time to the first card of the calendar, the flyer and the poll, drawn by a server and drawn by the browser: `npm --prefix bench run bench:ssr
 * [-- --short] [--check]`, after a build. On a processor four times slower and a slow 3G line; both ways take turns in one run, so that a busy
 * machine slows them alike. What counts are the ratios. Writes RESULT.md unless it is short; with `--check` it ends with 1 where a drawn page
 * gains too little.
 */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openTab } from '../calendar/browser.ts';
import { openSite, SUBJECTS, type Subject } from './site.ts';

const isShort = process.argv.includes('--short');
const RUNS = Number(process.env['RUNS'] ?? (isShort ? 1 : 5));

/** The line that browsers offer as slow 3G: 400 kbit a second, two seconds until an answer begins; and a phone of some years. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** A line eight times as quick, so that a short run is short: the ratio is about the same. */
const QUICKER = { offline: false, latency: 250, downloadThroughput: 400_000, uploadThroughput: 400_000 };
const LINE = isShort ? QUICKER : SLOW_3G;
const SLOWER = 4;
/** A drawn page has its first card in at most so much of the time of the other. */
const BAR = 0.6;

/** What a visit saw, milliseconds from the beginning of the navigation. */
interface Visit {
  card: number;
  /** The element has taken the place of what the server drew; with a plain page that is the first card. */
  taken: number;
  /** Of what stands under the element, as browsers count it. */
  shift: number;
}

interface Row {
  subject: Subject;
  drawn: Visit;
  plain: Visit;
  bytes: { drawn: number; plain: number };
}

const site = await openSite();
const browser = await openBrowser();
const rows: Row[] = [];
try {
  for (const subject of SUBJECTS) rows.push(await compare(subject));
} finally {
  await browser.close();
  await site.close();
}
const text = report(rows);
if (!isShort) writeFileSync(new URL('RESULT.md', import.meta.url), text);
console.log(text);
const isFine = rows.every(({ drawn, plain }) => drawn.card <= plain.card * BAR && drawn.shift === 0);
if (process.argv.includes('--check') && !(rows.length === SUBJECTS.length && isFine)) process.exitCode = 1;

async function compare(subject: Subject): Promise<Row> {
  const [drawn, plain]: [Visit[], Visit[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    drawn.push(await visit(browser, `/${subject.name}/drawn`, subject));
    plain.push(await visit(browser, `/${subject.name}/plain`, subject));
  }
  const bytes = {
    drawn: site.weightOf(`/${subject.name}/drawn`),
    plain: site.weightOf(`/${subject.name}/plain`),
  };
  return { subject, drawn: middle(drawn), plain: middle(plain), bytes };
}

async function visit(browser: Browser, path: string, { tag, card }: Subject): Promise<Visit> {
  const { page, session, close } = await openTab(browser);
  try {
    page.setDefaultTimeout(120_000);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluateOnNewDocument(watch, tag, card);
    await page.goto(`${site.origin}${path}`, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    const seen = await page.waitForFunction(() => (globalThis as unknown as { visit?: Visit }).visit);
    return (await seen.jsonValue()) as Visit;
  } finally {
    await close();
  }
}

/** Runs in the page, before everything: looks at each frame whether a card stands, and whether it is the element's own. */
function watch(tag: string, card: string): void {
  const page = globalThis as unknown as { visit?: Visit };
  const seen = { card: 0, taken: 0, shift: 0 };
  new PerformanceObserver(list => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
      if (seen.card) seen.shift += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const root = document.querySelector(tag)?.shadowRoot;
    const first = root?.querySelector(`.base:not([hidden]) ${card}`);
    if (first && first.getBoundingClientRect().height > 0) {
      seen.card ||= performance.now();
      // What a server drew brings its styles along; the element has its own in sheets that it adopts.
      if (!root?.querySelector('style')) seen.taken ||= performance.now();
    }
    if (seen.taken) requestAnimationFrame(() => (page.visit = seen));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The median of each. */
function middle(visits: readonly Visit[]): Visit {
  const of = (name: keyof Visit): number =>
    visits.map(one => one[name]).sort((a, b) => a - b)[visits.length >> 1] ?? NaN;
  return { card: of('card'), taken: of('taken'), shift: Math.max(...visits.map(({ shift }) => shift)) };
}

function report(all: readonly Row[]): string {
  const seconds = (value: number): string => (value / 1000).toFixed(1);
  const kilobytes = (value: number): string => (value / 1000).toFixed(1);
  return [
    '# The first card, drawn by a server and by the browser',
    '',
    `A processor ${SLOWER} times slower, and ${isShort ? 'a line of 3.2 Mbit a second, 0.25 s' : 'slow 3G: 400 kbit a second, 2 s'} until an answer begins. Median of ${RUNS} runs in turn, each in a tab with ` +
      'nothing in its caches. The ratio is what counts; the seconds are of this line.',
    '',
    '| element | first card, drawn ÷ plain | drawn, s | plain, s | taken over, s | layout shift | page, kB gz, drawn · plain |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...all.map(
      ({ subject, drawn, plain, bytes }) =>
        `| ${subject.name} | ${(drawn.card / plain.card).toFixed(2)} | ${seconds(drawn.card)} | ${seconds(plain.card)} | ` +
        `${seconds(drawn.taken)} | ${drawn.shift.toFixed(3)} | ${kilobytes(bytes.drawn)} · ${kilobytes(bytes.plain)} |`,
    ),
    '',
  ].join('\n');
}
