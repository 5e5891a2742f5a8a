import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { POLL } from '../../src/demo/polls.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openDrawnSite, type Embedded } from '../support/drawn-site.ts';

/** What a server drew, what of it has the focus when the element comes, and what is looked at. */
interface Case extends Embedded {
  name: string;
  focus: string;
  card: string;
}

const CASES: readonly Case[] = [
  {
    name: 'A calendar of a server',
    tag: 'stek-activity-calendar',
    attributes: { api: '/v1/ieper', lang: 'nl' },
    focus: 'a.title',
    card: 'article',
  },
  {
    name: 'A calendar of a file, from right to left',
    tag: 'stek-activity-calendar',
    attributes: { src: '/agenda.ics', lang: 'ar' },
    focus: 'button.title',
    card: 'article',
  },
  {
    name: 'A flyer',
    tag: 'stek-easy-flyer',
    attributes: { api: '/v1/ieper', place: 'zillebeke', lang: 'nl' },
    focus: '.months button',
    card: '[part~="card"]',
  },
  {
    name: 'A poll',
    tag: 'stek-participation-poll',
    attributes: { api: '/v1/ieper', 'poll-id': POLL.spring, lang: 'nl' },
    focus: 'button.begin',
    card: '#poll-title',
  },
];

const env = { ...process.env, TZ: 'Europe/Brussels' };
const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments, env }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox'), env }),
};

for (const [name, open] of Object.entries(BROWSERS))
  describe(`What a server drew, in ${name}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await open();
    });
    after(() => browser?.close());

    for (const embedded of CASES)
      it(`${embedded.name} is taken over in its place, once, with nothing asked, and the focus stays`, async () => {
        const { tag, focus, card, attributes } = embedded;
        const agenda = await readFile(new URL('../consumers/agenda.ics', import.meta.url), 'utf8');
        const site = await openDrawnSite(embedded, agenda);
        const page = await browser.newPage();
        try {
          const problems = watched(page);
          await page.evaluateOnNewDocument(watchShifts);
          // It is not loaded before its script is.
          void page.goto(site.url).catch(() => undefined);
          await page.waitForFunction(isDrawn, {}, tag);
          const chosen = await page.evaluate(focusLast, tag, focus);
          assert.ok(chosen, `nothing is ${focus}`);
          const drawn = await page.evaluate(lookAtPage, tag, card);
          assert.ok(drawn.cards > 0, 'no card stands before the script');
          assert.equal(drawn.direction, attributes['lang'] === 'ar' ? 'rtl' : 'ltr');
          site.letGo();
          await page.waitForFunction(isTaken, {}, tag);
          const { places, ...taken } = await page.evaluate(lookAtPage, tag, card);
          const { places: before, ...same } = drawn;
          assert.deepEqual(taken, { ...same, focused: chosen });
          // Half a pixel is rounded this way or that.
          const moved = places.filter((place, at) => Math.abs(place - before[at]!) > 1);
          assert.deepEqual([places.length, moved], [before.length, []], `from ${before.join()} to ${places.join()}`);
          assert.equal(await page.evaluate(() => (globalThis as { shifts?: number }).shifts), 0);
          assert.deepEqual(site.asked, []);
          assert.deepEqual(problems, []);
        } finally {
          await page.close();
          await site.close();
        }
      });
  });

function watched(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('console', message => problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  return problems;
}

/** Firefox counts none; there the places of what is looked at say it. */
function watchShifts(): void {
  const counted = globalThis as { shifts?: number };
  counted.shifts = 0;
  new PerformanceObserver(list => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) counted.shifts! += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** All of the page is there, up to what stands under the element. */
const isDrawn = (tag: string): boolean =>
  document.querySelector('#under') !== null && document.querySelector(tag)?.shadowRoot?.querySelector('.base') !== null;

/** What came with the picture went with it. */
const isTaken = (tag: string): boolean => document.querySelector(tag)?.shadowRoot?.querySelector('style') === null;

/** Gives what is read on what has the focus now. */
function focusLast(tag: string, selector: string): string {
  const last = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>(selector)].at(-1);
  last?.focus();
  return last?.textContent.trim() ?? '';
}

function lookAtPage(tag: string, card: string) {
  const root = document.querySelector(tag)!.shadowRoot!;
  const cards = [...root.querySelectorAll(card)];
  const top = (one: Element): number => one.getBoundingClientRect().top + scrollY;
  return {
    bases: root.querySelectorAll('.base').length,
    cards: cards.length,
    places: [scrollY, ...[...cards, document.querySelector('#under')!].map(top)],
    focused: root.activeElement?.textContent.trim(),
    direction: getComputedStyle(root.querySelector('.base')!).direction,
  };
}
