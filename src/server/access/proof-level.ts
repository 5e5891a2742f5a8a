/** How often the work of a proof was doubled. */
export type ProofLevel = number;

/** The most that is asked: sixteen times the usual work, some ten seconds on a phone. More would shut out slow ones. */
export const HIGHEST_LEVEL: ProofLevel = 4;

/** How much of one scarce thing (seats of a date) one network takes in an hour at the usual work: a family, or two neighbours on one mobile carrier. */
const CALM_DEMAND = 3;
/** How much of it all networks together take in an hour at the usual work; from here on each as many more doubles it, twice at most. */
const CROWD = 60;
/** Proofs that one network asks for in ten minutes at the usual work. */
const CALM_PROOFS = 100;

/** Wrong codes of one network in an hour that ask nobody for work: a library, or a mobile carrier. */
const CALM_CODES = 20;
/** The same of everybody: a town that mistypes all day stays under it. */
const CALM_TOWN = 60;
/** From there on each as many more double the work. */
const CODES_STEP = 3;

/**
 * The work for looking a code up, by the wrong ones in this hour. It has no end: a guess must cost more than it may gain.
 * @param nearby those of the same network
 * @param everywhere those of anybody
 */
export const levelForCodes = (nearby: number, everywhere: number): ProofLevel =>
  Math.max(0, ...[nearby - CALM_CODES, everywhere - CALM_TOWN].map(over => 1 + Math.floor(over / CODES_STEP)));

/**
 * The work for more of one scarce thing, by what was taken in this hour before.
 * @param nearby how much the same network took
 * @param everywhere how much anybody took
 */
export const levelForDemand = (nearby: number, everywhere: number): ProofLevel =>
  Math.min(HIGHEST_LEVEL, Math.floor(nearby / CALM_DEMAND) + Math.min(2, Math.floor(everywhere / CROWD)));

/** The work for a network by the proofs it asked for in ten minutes. */
export const levelForProofs = (count: number): ProofLevel => Math.min(HIGHEST_LEVEL, Math.floor(count / CALM_PROOFS));
