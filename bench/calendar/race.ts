import type { Browser } from 'puppeteer-core';
import { hasIcs, limitOf, nameOf, type Cell } from './cells.ts';
import { blankOf, CONTENDERS, type Contender } from './contenders.ts';
import type { Site } from './site.ts';
import { tally, type CellResult } from './tally.ts';
import { visit, type Visit } from './visit.ts';

export interface RaceOptions {
  contenders: readonly Contender[];
  cells: readonly Cell[];
  runs: number;
  /** No new run begins after this moment, epoch milliseconds. */
  until: number;
  log: (line: string) => void;
  /** Only the pages of which a bar speaks; whoever is far from one is visited once. */
  isShort: boolean;
}

/** A page that takes so many milliseconds is visited once: it is far behind, and hours of the same would say no more. */
const LONG_ENOUGH = 2000;

/** Where a bar is near: these are compared with each other to a few hundredths, the peers are further away. */
const CLOSE = new Set(['blank', 'bare-lit', 'ours', 'blank-http', 'ours-json', 'ours-ics']);

interface Board {
  cell: Cell;
  visits: Map<string, Visit[]>;
  givenUp: Set<string>;
  /** Who is not visited again. */
  isDone: Set<string>;
}

export interface RaceResult {
  cells: CellResult[];
  /** How many runs there were. */
  runs: number;
}

/** All visits, run by run: within a run every contender meets the same machine, in an order of its own. */
export async function race(browser: Browser, site: Site, options: RaceOptions): Promise<RaceResult> {
  const { contenders, cells, runs, until, log } = options;
  const boards = cells.map((cell): Board => ({ cell, visits: new Map(), givenUp: new Set(), isDone: new Set() }));
  let run = 0;
  for (; run < runs && (run === 0 || Date.now() < until); run++) {
    for (const board of boards) {
      // Nobody is quicker on a slower machine.
      for (const { cell, givenUp } of boards)
        if (isSlower(board.cell, cell)) for (const id of givenUp) giveUp(board, id);
      for (let round = 0; round < 3; round++)
        for (const contender of shuffled(contenders.filter(one => round < visitsOf(one, board, options.isShort))))
          await meet(browser, site, board, contender);
      const { cell, givenUp } = board;
      const gone = givenUp.size > 0 ? ` (given up: ${[...givenUp].join(', ')})` : '';
      log(`run ${run + 1} of ${runs}: ${nameOf(cell)}${gone}`);
    }
  }
  return { cells: boards.map(resultOf), runs: run };
}

function resultOf({ cell, visits, givenUp }: Board): CellResult {
  const kept = CONTENDERS.filter(({ id }) => visits.has(id) && !givenUp.has(id));
  const seen = (id: string): Visit[] => visits.get(id) ?? [];
  return { cell, tallies: new Map(kept.map(one => [one.id, tally(seen(one.id), seen(blankOf(one)))])) };
}

async function meet(browser: Browser, site: Site, board: Board, contender: Contender): Promise<void> {
  const { cell, visits, isDone } = board;
  const { id } = contender;
  const url = site.address(contender, cell.size, cell.view);
  const seen = await visit(browser, { url, throttle: cell.throttle, limit: limitOf(cell) });
  if (!seen) return giveUp(board, id);
  visits.set(id, [...(visits.get(id) ?? []), seen]);
  if (seen.frame + (seen.next ?? 0) > LONG_ENOUGH) isDone.add(id);
}

function giveUp({ givenUp, isDone }: Board, id: string): void {
  givenUp.add(id);
  isDone.add(id);
}

/** Visits of a page in one run. With few dates a cell costs so little that chance weighs more in it. */
function visitsOf({ id, from }: Contender, { cell, isDone }: Board, isShort: boolean): number {
  if (isDone.has(id) || (from !== 'memory' && !hasIcs(cell))) return 0;
  const isClose = CLOSE.has(id) || (cell.size === '30' && !isShort);
  return isClose ? 3 : 1;
}

const isSlower = (cell: Cell, than: Cell): boolean =>
  cell.size === than.size && cell.view === than.view && cell.throttle > than.throttle;

/** Another order each time: who always comes after a heavy page would pay for its leaving. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map(item => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
