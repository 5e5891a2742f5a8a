import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openTab } from './browser.ts';

/** What one visit to one page cost. */
export interface Visit {
  /** Milliseconds from navigation to the first frame with events. */
  frame: number;
  /** Milliseconds of work on the main thread until the page is quiet. */
  task: number;
  /** Milliseconds that the longest task of the first month held the page; 0 when none took 50. */
  longest: number;
  /** Milliseconds from pressing "next month" to the first frame with that month; `undefined` where a list has every month at once. */
  next: number | undefined;
  /** The work of that on the main thread. */
  nextTask: number | undefined;
  /** Megabytes of JavaScript heap after both months, garbage taken out. */
  heap: number;
  /** Events in the document, in the first month. */
  events: number;
  /** Elements of the calendar, in the first month. */
  elements: number;
}

export interface VisitOptions {
  url: string;
  /** How many times slower than this machine. */
  throttle: number;
  /** Give up after this many milliseconds. */
  limit: number;
}

/** Visits a page in a fresh tab. Gives `undefined` when it takes longer than the limit. */
export async function visit(browser: Browser, { url, throttle, limit }: VisitOptions): Promise<Visit | undefined> {
  const { page, session, close } = await openTab(browser);
  const givenUp = new AbortController();
  try {
    const measured = measure(page, session, url, throttle);
    measured.catch(() => undefined);
    return await Promise.race([measured, wait(limit, undefined, { signal: givenUp.signal })]);
  } finally {
    givenUp.abort();
    await close();
  }
}

async function measure(page: Page, session: CDPSession, url: string, throttle: number): Promise<Visit> {
  const broken = new Promise<never>((_, reject) => page.once('pageerror', reject));
  return Promise.race([broken, measureWorking(page, session, url, throttle)]);
}

async function measureWorking(page: Page, session: CDPSession, url: string, throttle: number): Promise<Visit> {
  await page.goto(new URL('/start.html', url).href);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
  const frame = await page.evaluate(() => bench.firstFrame);
  const task = await quietTask(session);
  const events = await page.evaluate(() => bench.events());
  const elements = await page.evaluate(() => bench.elements());
  const longest = await page.evaluate(() => bench.longestTask());
  const before = await quietTask(session);
  const next = await page.evaluate(() => bench.nextMonth());
  const nextTask = next === undefined ? undefined : (await quietTask(session)) - before;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { frame, task, longest, next, nextTask, heap: usedSize / 2 ** 20, events, elements };
}

/** Main-thread time so far, once two looks in a row find that hardly anything was added. */
async function quietTask(session: CDPSession): Promise<number> {
  let last = await taskDuration(session);
  for (let quiet = 0; quiet < 2;) {
    await wait(100);
    const now = await taskDuration(session);
    quiet = now - last < 3 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
