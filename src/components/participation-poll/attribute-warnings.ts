import { apiAdvice } from '../../foundation/api-warnings.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekError } from '../../sdk/errors.ts';

/** What a page wrote about a poll. */
export interface PollAttributes {
  readonly api?: string | undefined;
  readonly src?: string | undefined;
  readonly pollId: string;
  readonly place: string;
}

/** The page has no source, or the tablet no key. */
export type Missing = 'source' | 'kiosk';

const MISSING: Readonly<Record<Missing, string>> = {
  source:
    'This poll has no source. Give it api="https://stek.example.be/v1/ieper" or src="poll.json", or put it in a <stek-provider>.',
  kiosk:
    'This tablet has no key: nobody can take part on it. Open the page with what `stek poll kiosk` prints behind its address, ' +
    'or set the property kioskKey. On the site of the municipality leave the attribute kiosk out.',
};

/** Says once per page what is missing; the visitor reads what stands in the place of the poll. */
export const warnAboutMissing = (what: Missing): void => warnAuthor(`poll ${what}`, MISSING[what]);

/** Says why no poll came, where a webmaster can mend it. */
export function warnAboutFailure(page: PollAttributes, error: unknown): void {
  const words = wordsFor(page, error as Partial<StekError>);
  if (words) warnAuthor(`poll ${words}`, words);
}

/** Says once for each source what of its polls could not be read. */
export function warnAboutLeftOut({ api, src }: PollAttributes, warnings: readonly ParseWarning[]): void {
  const from = api ? `api="${api}"` : src ? `src="${src}"` : 'The source of this page';
  const lines = warnings.slice(0, MOST_LINES).map(({ path, detail }) => `  ${path}: ${detail}`);
  const words = `${from} holds what cannot be read as a poll:\n${lines.join('\n')}\n${TAKE_IT}`;
  warnAuthor(`poll ${from}`, words);
}

/** More say no more. */
const MOST_LINES = 12;

/** What was written to make a poll is not yet one. */
const TAKE_IT = 'Take polls as the server gives them: https://stek.example.be/v1/ieper/polls/k3f9x2ab.';

function wordsFor({ api, src, pollId, place }: PollAttributes, error: Partial<StekError>): string | undefined {
  const { code, problem, message = '' } = error;
  // A file that does not come is told by what reads files.
  if (src && !api && error.status !== undefined) return undefined;
  if (code === 'not_found' && pollId && problem?.code !== 'unknown_tenant')
    return `poll-id="${pollId}" is no poll that everybody may see. Drafts are seen by nobody; \`stek poll list\` says which polls there are.`;
  if (src && !api) return undefined;
  if (code === 'invalid_request' && place) return `place="${place}" cannot be used. ${problem?.detail ?? message}`;
  return apiAdvice(api, error);
}
