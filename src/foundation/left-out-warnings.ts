import type { ParseWarning } from '../schema/warning.ts';
import { warnAuthor } from './warn-author.ts';

/** What a page wrote about a source, and what it was read for. */
export interface LeftOutFrom {
  readonly api?: string | undefined;
  readonly src?: string | undefined;
  /** Such as `polls`. */
  readonly things: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** More lines say no more. */
const MOST_LINES = 12;

/** Says once for each source what of it could not be read. */
export function warnAboutLeftOut({ api, src, things, advice }: LeftOutFrom, warnings: readonly ParseWarning[]): void {
  const from = api ? `api="${api}"` : src ? `src="${src}"` : 'The source of this page';
  const words = [`${from} holds what cannot be read as ${things}:`, ...linesOf(warnings), ...(advice ? [advice] : [])];
  warnAuthor(`left-out ${things} ${from}`, words.join('\n'));
}

/** A line for each thing that could not be used, as far as it helps to read them. */
export function linesOf(warnings: readonly ParseWarning[]): string[] {
  const lines = warnings.slice(0, MOST_LINES).map(({ path, detail }) => `  ${path}: ${detail}`);
  const rest = warnings.length - lines.length;
  return rest > 0 ? [...lines, `  and ${rest} more`] : lines;
}
