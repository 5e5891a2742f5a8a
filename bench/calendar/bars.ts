import type { AccessibilityResult } from './accessibility.ts';
import type { Bundle } from './bundle.ts';
import { nameOf } from './cells.ts';
import { CONTENDERS } from './contenders.ts';
import type { CellResult, Tally } from './tally.ts';

/** Ours may cost at most so many times what the bare Lit page costs. */
export const BARE_LIT_BAR = 1.5;

/** By so much the number of elements of the bare Lit page may differ from ours. */
const MOST_DIFFERENCE = 0.03;

export interface Outcome {
  cells: readonly CellResult[];
  bundles: ReadonlyMap<string, Bundle>;
  accessibility: readonly AccessibilityResult[];
}

const PEERS = CONTENDERS.filter(({ kind }) => kind === 'peer');

/** Every bar that does not hold, in words. Only ratios within one run, and counts: never a time. */
export const brokenBars = (outcome: Outcome): string[] => [
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'task', 'task time')),
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'nextTask', 'month change')),
  ...outcome.cells.flatMap(unequalPages),
  ...brokenSizes(outcome),
  ...brokenAccessibility(outcome),
];

function brokenTimes({ cell, tallies }: CellResult, key: 'task' | 'nextTask', what: string): string[] {
  const broken: string[] = [];
  const ours = tallies.get('ours')?.[key];
  const lit = tallies.get('bare-lit')?.[key];
  const say = (text: string) => broken.push(`${nameOf(cell)}: ${what} ${text}`);
  if (ours === undefined || lit === undefined)
    return [`${nameOf(cell)}: ${what} of ours or of the bare Lit page is missing`];
  if (ours > BARE_LIT_BAR * lit)
    say(`is ${(ours / lit).toFixed(2)} × that of the bare Lit page; at most ${BARE_LIT_BAR} is allowed`);
  for (const { id, name } of PEERS) {
    const theirs: Tally[typeof key] = tallies.get(id)?.[key];
    if (theirs !== undefined && theirs <= ours)
      say(`is ${(ours / theirs).toFixed(2)} × that of ${name}; it must be ahead`);
  }
  return broken;
}

/** The bar says something only while the bare page has as many elements as ours. */
function unequalPages({ cell, tallies }: CellResult): string[] {
  const ours = tallies.get('ours')?.elements ?? 0;
  const lit = tallies.get('bare-lit')?.elements ?? 0;
  if (Math.abs(ours - lit) <= ours * MOST_DIFFERENCE) return [];
  return [`${nameOf(cell)}: the bare Lit page has ${lit} elements and ours ${ours}; make them alike`];
}

function brokenSizes({ bundles }: Outcome): string[] {
  const weight = (id: string): number => bytesOf(bundles.get(id));
  return PEERS.filter(({ id }) => weight(id) <= weight('ours')).map(
    ({ name }) => `The bundle of ${name} is not larger than ours`,
  );
}

export const bytesOf = (bundle: Bundle | undefined): number => (bundle ? bundle.scriptBytes + bundle.styleBytes : 0);

const brokenAccessibility = ({ accessibility }: Outcome): string[] =>
  accessibility
    .filter(({ contender }) => contender === 'ours')
    .flatMap(({ view, critical, serious }) =>
      [...critical, ...serious].map(({ rule, nodes }) => `axe finds ${rule} on ${nodes} nodes of our ${view}`),
    );
