/** How often the work of a proof was doubled. */
export type ProofLevel = number;

/** The most that is asked: sixteen times the usual work, some ten seconds on a phone. More would shut out slow ones. */
export const HIGHEST_LEVEL: ProofLevel = 4;

/** Seats of one date that one network takes in an hour at the usual work: a family, or two neighbours on one mobile carrier. */
const CALM_SEATS = 3;
/** Seats of one date that all networks together take in an hour at the usual work; from here on each as many more doubles it, twice at most. */
const CROWD = 60;
/** Proofs that one network asks for in ten minutes at the usual work. */
const CALM_PROOFS = 100;

/**
 * The work for seats of one date, by what was asked in this hour before.
 * @param nearby seats that the same network asked for
 * @param everywhere seats that anybody asked for
 */
export const levelForSeats = (nearby: number, everywhere: number): ProofLevel =>
  Math.min(HIGHEST_LEVEL, Math.floor(nearby / CALM_SEATS) + Math.min(2, Math.floor(everywhere / CROWD)));

/** The work for a network by the proofs it asked for in ten minutes. */
export const levelForProofs = (asked: number): ProofLevel => Math.min(HIGHEST_LEVEL, Math.floor(asked / CALM_PROOFS));
