import { problem, type Problem } from '../../domain/recurrence/problem.ts';
import type { ParseWarning } from '../../schema/warning.ts';

/** More than this nobody reads; the rest is counted. */
const MAX_FINDINGS = 200;

/** Something in a feed that could not be used as it stood, with its place; what the schema says of it is already in words. */
export type Finding = ParseWarning | (Problem & { path: string });

/** Collects what was found in a feed, and stays small however broken it is. `explain.ts` puts it into words. */
export class Findings {
  readonly list: Finding[] = [];
  /** How many more there are than the list holds. */
  more = 0;

  /** @param about the sentence of `explain.ts`; @param values what it names */
  add(path: string, code: string, about: string = code, ...values: (string | number)[]): void {
    this.push({ path, ...problem(code, about, ...values) });
  }

  /** Where the list stands, to come back to with `rewind`. */
  get mark(): readonly [listed: number, more: number] {
    return [this.list.length, this.more];
  }

  /** Forgets what was found since. */
  rewind([listed, more]: Findings['mark']): void {
    this.list.length = listed;
    this.more = more;
  }

  push(finding: Finding): void {
    if (this.list.length < MAX_FINDINGS) this.list.push(finding);
    else this.more++;
  }
}
