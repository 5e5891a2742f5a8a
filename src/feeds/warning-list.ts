import type { ParseWarning } from '../schema/warning.ts';
import { mayLoseDates } from '../domain/lost-dates.ts';

/** More than this nobody reads; the rest is counted. */
const MAX_WARNINGS = 200;

/** Collects what could not be used, and stays small however broken a feed is. */
export class WarningList {
  readonly #items: ParseWarning[] = [];
  #more = 0;
  #complete = true;

  /** Whether nothing was added that may have cost a date. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Adds one warning; `detail` says what was found, what was done with it and what to change. */
  add(path: string, code: string, detail: string): void {
    if (mayLoseDates({ code, path })) this.#complete = false;
    if (this.#items.length < MAX_WARNINGS) this.#items.push({ path, code, detail });
    else this.#more++;
  }

  /** Adds what another reader had to say. */
  addAll(warnings: readonly ParseWarning[]): void {
    for (const { path, code, detail } of warnings) this.add(path, code, detail);
  }

  /** All of them, with a last line for those that are not listed. */
  list(): ParseWarning[] {
    if (this.#more === 0) return [...this.#items];
    const detail = `${this.#more} more warnings of the same feed are not listed. Repair the first ones and read it again.`;
    return [...this.#items, { path: '', code: 'more_warnings', detail }];
  }
}
