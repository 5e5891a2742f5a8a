/*
 * Words of an activity, apart from its schema: who only needs the words need not load it.
 */

/** The four functions of a Stek (handbook H1). An activity serves one or more. */
export const FUNCTIONS = ['ontmoeten', 'leren', 'verwijzen', 'politiseren'] as const;
export type StekFunction = (typeof FUNCTIONS)[number];

/** For whom an activity is meant; a municipality may add its own words. */
export const AUDIENCES = ['everyone', 'seniors', 'families', 'children', 'newcomers', 'volunteers'] as const;
