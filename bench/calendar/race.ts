import type { Browser } from 'puppeteer-core';
import { limitOf, nameOf, type Cell } from './cells.ts';
import type { Contender } from './contenders.ts';
import type { Site } from './site.ts';
import { tally, type CellResult } from './tally.ts';
import { visit, type Visit } from './visit.ts';

export interface RaceOptions {
  contenders: readonly Contender[];
  cells: readonly Cell[];
  runs: number;
  log: (line: string) => void;
}

/** A page that takes so many milliseconds is visited once: it is far behind, and hours of the same would say no more. */
const LONG_ENOUGH = 5000;

/** All visits, run by run: within a run every contender meets the same machine, and each run begins with another one. */
export async function race(browser: Browser, site: Site, options: RaceOptions): Promise<CellResult[]> {
  const { contenders, cells, runs, log } = options;
  const boards = cells.map(cell => ({
    cell,
    visits: new Map<string, Visit[]>(),
    givenUp: new Set<string>(),
    isDone: new Set<string>(),
  }));
  for (let run = 0; run < runs; run++) {
    for (const { cell, visits, givenUp, isDone } of boards) {
      for (const contender of turned(contenders, run)) {
        if (isDone.has(contender.id)) continue;
        const seen = await visit(browser, {
          url: site.address(contender, cell.size, cell.view),
          throttle: cell.throttle,
          limit: limitOf(cell),
        });
        if (seen === undefined) givenUp.add(contender.id);
        else visits.set(contender.id, [...(visits.get(contender.id) ?? []), seen]);
        if (!seen || seen.frame + (seen.next ?? 0) > LONG_ENOUGH) isDone.add(contender.id);
      }
      log(
        `run ${run + 1} of ${runs}: ${nameOf(cell)}${givenUp.size > 0 ? ` (given up: ${[...givenUp].join(', ')})` : ''}`,
      );
    }
  }
  return boards.map(({ cell, visits, givenUp }) => {
    const blank = visits.get('blank') ?? [];
    const kept = [...visits].filter(([id]) => !givenUp.has(id));
    return { cell, tallies: new Map(kept.map(([id, all]) => [id, tally(all, blank)])) };
  });
}

const turned = (contenders: readonly Contender[], by: number): Contender[] => {
  const at = by % contenders.length;
  return [...contenders.slice(at), ...contenders.slice(0, at)];
};
