import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../../../schema/poll.ts';
import type { PollContext } from '../poll-context.ts';

const KNOWN: readonly string[] = ['yes', 'later', 'no', 'already'] satisfies Verdict[];

/** What is done with something, in a word beside a sign of its own shape: never by colour alone. A word nobody knows is "later". */
export function verdictWord(verdict: string, { t }: Pick<PollContext, 't'>): TemplateResult {
  const known = (KNOWN.includes(verdict) ? verdict : 'later') as Verdict;
  return html`<strong class="verdict ${known}" .textContent=${t(`verdict.${known}`)}></strong>`;
}
