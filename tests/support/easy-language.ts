import { checkText, type CheckOptions } from '../../src/domain/klare-taal/check.ts';

/** What may never stand in our own texts (EL-22): the rules of which a machine can be sure. */
const REFUSED = new Set(['EL-1', 'EL-5', 'EL-10', 'EL-11', 'EL-12', 'EL-13', 'EL-21']);

/** Where a Dutch text is not easy enough to be ours, one line each. */
export const mistakesIn = (text: string, options: CheckOptions): string[] =>
  checkText(text, options)
    .hints.filter(({ rule, severity }) => severity === 'error' && REFUSED.has(rule))
    .map(({ rule, found, better }) => `${rule} “${found}”${better === undefined ? '' : ` → “${better}”`}`);
