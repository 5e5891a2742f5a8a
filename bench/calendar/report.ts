import {
  bytesOf,
  BARE_LIT_BAR,
  brokenBars,
  ICS_PEERS,
  isSeenBusy,
  type BrokenBar,
  JSON_BAR,
  PEERS,
  type Outcome,
} from './bars.ts';
import { hasIcs, limitOf, nameOf, type Cell } from './cells.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { CellResult, Tally } from './tally.ts';

export interface Circumstances {
  runs: number;
  /** Such as `Chrome/156.0`. */
  browser: string;
  /** Whether it is a short form, on a machine that may be busy. */
  isShort: boolean;
}

const CALENDARS = CONTENDERS.filter(({ kind }) => kind !== 'blank');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

/** The part for the README: ratios, weight and accessibility. */
export function summary(outcome: Outcome, { runs, browser }: Circumstances): string {
  return [
    `Main-thread work above a blank page with the same data, first month · month change. Median of ${runs} interleaved runs in one ${browser}. ` +
      `The second column is ours ÷ the bare Lit page (bar: at most ${BARE_LIT_BAR}); the others are theirs ÷ ours (bar: above 1).`,
    ratios(outcome),
    'The same dates out of one iCalendar file over HTTP: main-thread work above a blank page · time to the first frame with events. The second column is ours ÷ ours out of the JSON of a server ' +
      `(bar: at most ${JSON_BAR}); the others are theirs ÷ ours (bar: above 1).`,
    icsRatios(outcome),
    'Weight over the line (gzip, production, list + month + recurrence + Dutch), and what axe and the Tab key find with 300 events on the screen:',
    peersTable(outcome),
  ].join('\n\n');
}

/** The whole result. */
export function report(outcome: Outcome, circumstances: Circumstances): string {
  const broken = brokenBars(outcome);
  return `${[
    '# The calendar beside its peers',
    'Written by `npm --prefix bench run bench`; how it is measured stands in [README.md](README.md). Times are only good as ratios.',
    summary(outcome, circumstances),
    verdict(broken, circumstances.isShort),
    '## Milliseconds from navigation to the first frame with events, and to the next month',
    absolutes(outcome, ({ frame, next }) => `${whole(frame)} · ${whole(next)}`),
    '## Main-thread milliseconds above the blank page, first month · month change',
    absolutes(outcome, ({ task, nextTask }) => `${whole(task)} · ${whole(nextTask)}`),
    '## Milliseconds that the longest task held the page, until the first month stood; 0 where none took 50',
    absolutes(outcome, ({ longest }) => whole(longest)),
    '## Heap in MB above the blank page · events · elements',
    absolutes(outcome, ({ heap, events, elements }) => `${heap.toFixed(1)} · ${events} · ${elements}`),
    '## What axe finds',
    findings(outcome),
  ].join('\n\n')}\n`;
}

/** Which bars do not hold; in a short form also which of them it can only show. */
function verdict(broken: readonly BrokenBar[], isShort: boolean): string {
  const list = (bars: readonly BrokenBar[]): string => bars.map(({ text }) => `- ${text}`).join('\n');
  const seen = broken.filter(bar => !isShort || isSeenBusy(bar));
  const shown = broken.filter(bar => !seen.includes(bar));
  return [
    seen.length === 0 ? 'Every bar that is judged holds.' : `Bars that do not hold:\n\n${list(seen)}`,
    ...(shown.length > 0 ? [`Only shown, since a busy machine can do this:\n\n${list(shown)}`] : []),
  ].join('\n\n');
}

/** Whether a page is visited in a cell at all. */
const visited = ({ from }: Contender, cell: Cell): boolean => from === 'memory' || hasIcs(cell);

const whole = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(0));
const bold = (text: string, isBroken: boolean): string => (isBroken ? `**${text}**` : text);

/** Bold is a bar that does not hold. */
function ratio(above: number | undefined, below: number | undefined, holds: (ratio: number) => boolean): string {
  if (above === undefined || below === undefined) return '–';
  const value = above / below;
  return bold(value >= 100 ? value.toFixed(0) : value.toFixed(1 + Number(value < 10)), !holds(value));
}

function ratios({ cells }: Outcome): string {
  const head = ['occurrences in the month, view, throttle', 'ours ÷ bare Lit', ...PEERS.map(({ name }) => name)];
  const both = (above: Tally | undefined, below: Tally | undefined, holds: (value: number) => boolean): string =>
    `${ratio(above?.task, below?.task, holds)} · ${ratio(above?.nextTask, below?.nextTask, holds)}`;
  const rows = cells.map(({ cell, tallies }) => {
    const ours = tallies.get('ours');
    return [
      nameOf(cell),
      both(ours, tallies.get('bare-lit'), value => value <= BARE_LIT_BAR),
      ...PEERS.map(({ id }) => {
        const theirs = tallies.get(id);
        return theirs ? both(theirs, ours, value => value > 1) : `over ${limitOf(cell) / 1000} s`;
      }),
    ];
  });
  return table(head, rows);
}

function icsRatios({ cells }: Outcome): string {
  const head = [
    '.ics: occurrences in the month, view, throttle',
    'ours ÷ ours, JSON',
    ...ICS_PEERS.map(({ name }) => name),
  ];
  const both = (above: Tally | undefined, below: Tally | undefined, holds: (value: number) => boolean): string =>
    `${ratio(above?.task, below?.task, holds)} · ${ratio(above?.frame, below?.frame, holds)}`;
  const rows = cells
    .filter(({ cell }) => hasIcs(cell))
    .map(({ cell, tallies }) => {
      const ours = tallies.get('ours-ics');
      return [
        nameOf(cell),
        both(ours, tallies.get('ours-json'), value => value <= JSON_BAR),
        ...ICS_PEERS.map(({ id }) => {
          const theirs = tallies.get(id);
          return theirs ? both(theirs, ours, value => value > 1) : `over ${limitOf(cell) / 1000} s`;
        }),
      ];
    });
  return table(head, rows);
}

function peersTable({ bundles, accessibility }: Outcome): string {
  const head = ['', 'kB gz', '÷ ours', 'axe critical + serious, list', 'month', 'tab stops, list', 'month'];
  const ours = bytesOf(bundles.get('ours'));
  const rows = CALENDARS.map(({ id, name }) => {
    const bytes = bytesOf(bundles.get(id));
    const of = (view: string) => accessibility.find(result => result.contender === id && result.view === view);
    const nodes = (view: string): string => {
      const result = of(view);
      return result ? `${count(result.critical)} + ${count(result.serious)}` : '–';
    };
    const stops = (view: string): string => of(view)?.tabStops.toString() ?? '–';
    return [
      name,
      (bytes / 1000).toFixed(1),
      (bytes / ours).toFixed(1),
      nodes('list'),
      nodes('month'),
      stops('list'),
      stops('month'),
    ];
  });
  return table(head, rows);
}

const count = (found: readonly { nodes: number }[]): number => found.reduce((sum, { nodes }) => sum + nodes, 0);

function absolutes({ cells }: Outcome, show: (tally: Tally) => string): string {
  const head = ['', ...CALENDARS.map(({ name }) => name)];
  const shown = ({ cell, tallies }: CellResult): string[] =>
    CALENDARS.map(contender => {
      const tally = tallies.get(contender.id);
      if (!tally) return visited(contender, cell) ? `over ${limitOf(cell) / 1000} s` : '–';
      return show(tally);
    });
  return table(
    head,
    cells.map(result => [nameOf(result.cell), ...shown(result)]),
  );
}

function findings({ accessibility }: Outcome): string {
  const list = (found: readonly { rule: string; nodes: number }[]): string =>
    found.map(({ rule, nodes }) => `${rule} ${nodes}`).join(', ') || 'none';
  const named = new Map(CONTENDERS.map(({ id, name }) => [id, name]));
  return table(
    ['calendar, view', 'critical: rule and nodes', 'serious'],
    accessibility.map(({ contender, view, critical, serious }) => [
      `${named.get(contender)}, ${view}`,
      list(critical),
      list(serious),
    ]),
  );
}
