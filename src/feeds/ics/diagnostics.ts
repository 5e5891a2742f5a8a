import { diagnostic, type ScheduleDiagnostic } from '../../domain/recurrence/schedule-diagnostic.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import { mayLoseDates } from '../../domain/lost-dates.ts';

/** More than this nobody reads; the rest is counted. */
const MAX_DIAGNOSTICS = 200;

/** Something in a feed that could not be used as it stood, with its place; what the schema says of it is already in words. */
export type Diagnostic = ParseWarning | (ScheduleDiagnostic & { path: string });

const NOTHING = { list: [], more: 0, complete: true };

/** Collects what was found in a feed, and stays small however broken it is. `explain.ts` puts it into words. */
export class Diagnostics {
  readonly list: Diagnostic[];
  /** How many more there are than the list holds. */
  more: number;
  /** Whether nothing was found that may have cost a date. */
  complete: boolean;

  /** @param before what was found already */
  constructor({ list, more, complete }: Pick<Diagnostics, 'list' | 'more' | 'complete'> = NOTHING) {
    this.list = [...list];
    this.more = more;
    this.complete = complete;
  }

  /** @param about the sentence of `explain.ts`; @param values what it names */
  add(path: string, code: string, about: string = code, ...values: (string | number)[]): void {
    this.push({ path, ...diagnostic(code, about, ...values) });
  }

  push(diagnostic: Diagnostic): void {
    if (mayLoseDates(diagnostic)) this.complete = false;
    if (this.list.length < MAX_DIAGNOSTICS) this.list.push(diagnostic);
    else this.more++;
  }
}
