/** Stands in a form for "no answer", chosen as such; no option can have this name. */
export const NO_ANSWER = '-';
