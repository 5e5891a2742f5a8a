/*
 * What fits in a signal, as `SignalRequest` has it, for every form that asks for one: the element, the plain page and the paper that is typed
 * over.
 */

/** Characters of what is passed on, or said about it later. */
export const SHORTEST_WORDS = 10;
export const LONGEST_WORDS = 2000;
/** Characters of what somebody is called. */
export const LONGEST_NAME = 60;
/** Themes that can be chosen. */
export const MOST_THEMES = 3;
