import type { AccessibilityResult } from './accessibility.ts';
import type { Bundle } from './bundle.ts';
import { hasIcs, nameOf } from './cells.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { CellResult } from './tally.ts';

/** Ours may cost at most so many times what the bare Lit page costs. */
export const BARE_LIT_BAR = 1.5;

/** Out of an iCalendar file ours may cost at most so many times what it costs out of the JSON of a server. */
export const JSON_BAR = 1.5;

/** By so much the number of elements of the bare Lit page may differ from ours. */
const MOST_DIFFERENCE = 0.03;

/**
 * What a bar is about: something that is counted, work on the main thread, which a busy machine changes by some hundredths, or how long
 * somebody waits, which it changes by half.
 */
type About = 'count' | 'work' | 'wait';

/** A bar that does not hold. */
export interface BrokenBar {
  text: string;
  about: About;
  /** What there is ÷ what is allowed; 1 for what is counted. */
  by: number;
}

/** On a busy machine, with few runs, a bar on work is only seen to be broken when it is broken by more. */
const BUSY = 1.25;

/** Whether a few runs on a busy machine are enough to see that a bar is broken. */
export const isSeenBusy = ({ about, by }: BrokenBar): boolean => about === 'count' || (about === 'work' && by > BUSY);

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
export const brokenBars = (outcome: Outcome): BrokenBar[] => [
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'task', 'task time')),
  ...outcome.cells.flatMap(cell => brokenTimes(cell, 'nextTask', 'month change')),
  ...outcome.cells.flatMap(cell => brokenIcsTimes(cell, 'task', 'task time')),
  ...outcome.cells.flatMap(cell => brokenIcsTimes(cell, 'frame', 'the first frame')),
  ...[...outcome.cells.flatMap(unequalPages), ...brokenSizes(outcome), ...brokenAccessibility(outcome)].map(
    (text): BrokenBar => ({ text, about: 'count', by: 1 }),
  ),
];

const missing = (text: string): BrokenBar => ({ text, about: 'count', by: 1 });

function brokenTimes({ cell, tallies }: CellResult, key: 'task' | 'nextTask', what: string): BrokenBar[] {
  const ours = tallies.get('ours')?.[key];
  const lit = tallies.get('bare-lit')?.[key];
  if (ours === undefined || lit === undefined)
    return [missing(`${nameOf(cell)}: ${what} of ours or of the bare Lit page is missing`)];
  const about: About = 'work';
  const limit = { value: lit, name: 'the bare Lit page', most: BARE_LIT_BAR };
  return beyond({ what: `${nameOf(cell)}: ${what}`, about, ours, limit, rivals: PEERS, tallies, key });
}

/** Ours out of an iCalendar file, beside the peers that read it and beside ours out of JSON. */
function brokenIcsTimes({ cell, tallies }: CellResult, key: 'task' | 'frame', what: string): BrokenBar[] {
  if (!hasIcs(cell)) return [];
  const ours = tallies.get('ours-ics')?.[key];
  const json = tallies.get('ours-json')?.[key];
  if (ours === undefined || json === undefined)
    return [missing(`${nameOf(cell)}, .ics: ${what} of ours out of the file or out of JSON is missing`)];
  const about: About = key === 'frame' ? 'wait' : 'work';
  const limit = { value: json, name: 'ours out of JSON', most: JSON_BAR };
  return beyond({ what: `${nameOf(cell)}, .ics: ${what}`, about, ours, limit, rivals: ICS_PEERS, tallies, key });
}

interface Comparison {
  what: string;
  about: About;
  ours: number;
  limit: { value: number; name: string; most: number };
  rivals: readonly Contender[];
  tallies: CellResult['tallies'];
  key: 'task' | 'nextTask' | 'frame';
}

/** Where ours is beyond its limit, or behind a peer. */
function beyond({ what, about, ours, limit, rivals, tallies, key }: Comparison): BrokenBar[] {
  const broken: BrokenBar[] = [];
  const { value, name, most } = limit;
  const times = ours / value;
  const tooMuch = `${what} is ${times.toFixed(2)} × that of ${name}; at most ${most} is allowed`;
  if (times > most) broken.push({ text: tooMuch, about, by: times / most });
  for (const rival of rivals) {
    const theirs = tallies.get(rival.id)?.[key];
    if (theirs === undefined || theirs > ours) continue;
    const text = `${what} is ${(ours / theirs).toFixed(2)} × that of ${rival.name}; it must be ahead`;
    broken.push({ text, about, by: ours / theirs });
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
