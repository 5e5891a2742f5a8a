import type { AccessibilityResult } from './accessibility.ts';
import type { Bundle } from './bundle.ts';
import { hasIcs, nameOf } from './cells.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { CellResult, Tally } from './tally.ts';

/** Ours may cost at most so many times what the bare Lit page costs. */
export const BARE_LIT_BAR = 1.5;

/** Out of an iCalendar file ours may cost at most so many times what it costs out of the JSON of a server. */
export const JSON_BAR = 1.5;

/** By so much the number of elements of the bare Lit page may differ from ours. */
const MOST_DIFFERENCE = 0.03;

export interface Outcome {
  cells: readonly CellResult[];
  bundles: ReadonlyMap<string, Bundle>;
  accessibility: readonly AccessibilityResult[];
}

const peersFrom = (from: Contender['from']): Contender[] =>
  CONTENDERS.filter(one => one.kind === 'peer' && one.from === from);

/** They get their programme in the page, as ours does there. */
export const PEERS = peersFrom('memory');
/** They read the same iCalendar file. */
export const ICS_PEERS = peersFrom('ics');

/** Every bar that does not hold, in words. Only ratios within one run, and counts: never a time. */
export const brokenBars = (outcome: Outcome): string[] => [
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'task', 'task time')),
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'nextTask', 'month change')),
  ...outcome.cells.flatMap(cell => brokenIcsTimes(cell, 'task', 'task time')),
  ...outcome.cells.flatMap(cell => brokenIcsTimes(cell, 'frame', 'the first frame')),
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

/** Ours out of an iCalendar file, beside the peers that read it and beside ours out of JSON. */
function brokenIcsTimes({ cell, tallies }: CellResult, key: 'task' | 'frame', what: string): string[] {
  if (!hasIcs(cell)) return [];
  const ours = tallies.get('ours-ics')?.[key];
  const json = tallies.get('ours-json')?.[key];
  const broken: string[] = [];
  const say = (text: string) => broken.push(`${nameOf(cell)}, .ics: ${what} ${text}`);
  if (ours === undefined || json === undefined)
    return [`${nameOf(cell)}, .ics: ${what} of ours out of the file or out of JSON is missing`];
  if (ours > JSON_BAR * json)
    say(`is ${(ours / json).toFixed(2)} × that of ours out of JSON; at most ${JSON_BAR} is allowed`);
  for (const { id, name } of ICS_PEERS) {
    const theirs = tallies.get(id)?.[key];
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
