import { problem, type Problem } from '../../domain/recurrence/problem.ts';
import type { ParseWarning } from '../../schema/warning.ts';

/** More than this nobody reads; the rest is counted. */
const MAX_FINDINGS = 200;

/** Something in a feed that could not be used as it stood, with its place; what the schema says of it is already in words. */
export type Finding = ParseWarning | (Problem & { path: string });

/** Collects what was found in a feed, and stays small however broken it is. `explain.ts` puts it into words. */
export class Findings {
  readonly list: Finding[];
  /** How many more there are than the list holds. */
  more: number;

  /** @param before what was found already */
  constructor({ list, more }: Pick<Findings, 'list' | 'more'> = { list: [], more: 0 }) {
    this.list = [...list];
    this.more = more;
  }

  /** @param about the sentence of `explain.ts`; @param values what it names */
  add(path: string, code: string, about: string = code, ...values: (string | number)[]): void {
    this.push({ path, ...problem(code, about, ...values) });
  }

  push(finding: Finding): void {
    if (this.list.length < MAX_FINDINGS) this.list.push(finding);
    else this.more++;
  }
}
