import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { openTab } from './browser.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { View } from './page.ts';
import type { Site } from './site.ts';

/** What axe finds on a page with 300 events, and how often Tab must be pressed to get past it. */
export interface AccessibilityResult {
  contender: string;
  view: View;
  critical: Finding[];
  serious: Finding[];
  tabStops: number;
}

export interface Finding {
  rule: string;
  nodes: number;
}

const MOST_TAB_STOPS = 2000;
const TABS_AT_ONCE = 20;

/** What comes out of a file looks the same. */
const isLookedAt = ({ kind, from }: Contender): boolean => from === 'memory' && (kind === 'ours' || kind === 'peer');

/** Looks at every calendar in both views. */
export async function accessibility(browser: Browser, site: Site): Promise<AccessibilityResult[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const results: AccessibilityResult[] = [];
  for (const contender of CONTENDERS.filter(isLookedAt)) {
    for (const view of ['list', 'month'] as const) {
      const { page, close } = await openTab(browser);
      await page.goto(site.address(contender, '300', view));
      await page.evaluate(() => bench.firstFrame);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      const of = (impact: string): Finding[] =>
        violations.filter(found => found.impact === impact).map(({ id, nodes }) => ({ rule: id, nodes: nodes.length }));
      const tabStops = await countTabStops(page);
      results.push({ contender: contender.id, view, critical: of('critical'), serious: of('serious'), tabStops });
      await close();
    }
  }
  return results;
}

/** Presses Tab from the top of the page until the focus comes out at the bottom; the page itself counts, which is quicker. */
async function countTabStops(page: Page): Promise<number> {
  await page.evaluate(() => {
    const button = (id: string) => Object.assign(document.createElement('button'), { id, textContent: id });
    const top = button('top');
    const bottom = button('bottom');
    document.body.prepend(top);
    document.body.append(bottom);
    let presses = 0;
    addEventListener('keydown', () => presses++, true);
    bottom.addEventListener('focus', () => (bottom.dataset['stops'] ??= String(presses - 1)));
    top.focus();
  });
  for (let pressed = 0; pressed < MOST_TAB_STOPS; pressed += TABS_AT_ONCE) {
    for (let tab = 0; tab < TABS_AT_ONCE; tab++) await page.keyboard.press('Tab');
    const stops = await page.evaluate(() => document.querySelector<HTMLElement>('#bottom')?.dataset['stops']);
    if (stops !== undefined) return Number(stops);
  }
  return MOST_TAB_STOPS;
}
