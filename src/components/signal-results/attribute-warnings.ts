import { apiAdvice } from '../../foundation/api-warnings.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekError } from '../../sdk/errors.ts';

/** What a page wrote about signals. */
export interface ResultsAttributes {
  readonly api?: string | undefined;
  readonly src?: string | undefined;
}

/** More say no more. */
const MOST_LINES = 12;

/** Says once per page that there is no source. */
export const warnAboutMissing = (): void =>
  warnAuthor(
    'signal-results source',
    '<stek-signal-results> has no source. Give it api="https://stek.example.be/v1/ieper" or src="signals.json", or put it in a <stek-provider>.',
  );

/** Says why nothing came, where a webmaster can mend it. A file that does not come is told by what reads files. */
export function warnAboutFailure({ api, src }: ResultsAttributes, error: unknown): void {
  const words = src && !api ? undefined : apiAdvice(api, error as Partial<StekError>);
  if (words) warnAuthor(`signal-results ${words}`, words);
}

/** Says once for each source what of it could not be read. */
export function warnAboutLeftOut({ api, src }: ResultsAttributes, warnings: readonly ParseWarning[]): void {
  const from = api ? `api="${api}"` : src ? `src="${src}"` : 'The source of this page';
  const lines = warnings.slice(0, MOST_LINES).map(({ path, detail }) => `  ${path}: ${detail}`);
  const advice = 'Take the file as the server gives it: https://stek.example.be/v1/ieper/signals/published.';
  warnAuthor(`signal-results ${from}`, `${from} holds what cannot be read:\n${lines.join('\n')}\n${advice}`);
}
