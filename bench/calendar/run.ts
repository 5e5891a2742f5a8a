import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accessibility } from './accessibility.ts';
import { brokenBars, isSeenBusy } from './bars.ts';
import { openBrowser } from './browser.ts';
import { ALL_CELLS, nameOf, SHORT_CELLS } from './cells.ts';
import { CONTENDERS } from './contenders.ts';
import { race } from './race.ts';
import { insertResult } from './readme.ts';
import { report, summary } from './report.ts';
import { openSite } from './site.ts';

const HELP = `Measures the calendar beside its peers.

  --short     fewer cells and pages, two runs, nothing written: for every push
  --runs N    how many runs (9, or 2 with --short)
  --minutes N no new run after so many minutes
  --check     exit code 1 when a bar is broken; with --short only one that is seen on a busy machine too
  --cell TEXT only the cells whose name begins with it, such as "30, list"; nothing written
  --only IDS  only these pages, such as ours,bare-lit, beside the blank one; nothing written, no accessibility
`;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    runs: { type: 'string' },
    minutes: { type: 'string' },
    check: { type: 'boolean', default: false },
    cell: { type: 'string', default: '' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Measured to understand the others by; no bar speaks of them. */
const WITHOUT_BAR = new Set(['bare', 'ours-sdk']);

if (values.help) console.log(HELP);
else await main();

async function main(): Promise<void> {
  const most = Number(values.runs ?? (values.short ? 2 : 9));
  const until = Date.now() + Number(values.minutes ?? Infinity) * 60_000;
  const only = values.only?.split(',');
  const contenders = CONTENDERS.filter(
    ({ id, kind }) => kind === 'blank' || (only ? only.includes(id) : !values.short || !WITHOUT_BAR.has(id)),
  );
  const isWhole = !values.short && !only && !values.cell;
  const site = await openSite(contenders);
  const browser = await openBrowser();
  try {
    const log = (line: string): void => console.error(line);
    const asked = (values.short ? SHORT_CELLS : ALL_CELLS).filter(cell => nameOf(cell).startsWith(values.cell));
    const { cells, runs } = await race(browser, site, {
      contenders,
      cells: asked,
      runs: most,
      until,
      log,
      isShort: values.short,
    });
    const outcome = { cells, bundles: site.bundles, accessibility: only ? [] : await accessibility(browser, site) };
    const circumstances = { runs, browser: await browser.version(), isShort: values.short };
    const text = report(outcome, circumstances);
    console.log(text);
    if (isWhole) write(text, summary(outcome, circumstances));
    if (values.check && brokenBars(outcome).some(bar => !values.short || isSeenBusy(bar))) process.exitCode = 1;
  } finally {
    await browser.close();
    site.close();
  }
}

function write(text: string, forReadme: string): void {
  writeFileSync(join(import.meta.dirname, 'RESULT.md'), text);
  const readme = join(import.meta.dirname, '../../README.md');
  if (!insertResult(readme, forReadme))
    console.error('README.md has no bench:calendar markers: the result is in RESULT.md only.');
}
