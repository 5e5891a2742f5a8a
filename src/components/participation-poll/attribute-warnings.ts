import { warnAuthor } from '../../foundation/warn-author.ts';
import type { StekError } from '../../sdk/errors.ts';

/** What a page wrote about a poll. */
export interface PollAttributes {
  readonly api?: string | undefined;
  readonly src?: string | undefined;
  readonly pollId: string;
}

/** Says once per page that the tablet has no key; the visitor reads what stands in the place of the poll. */
export const warnAboutNoKey = (): void =>
  warnAuthor(
    'kiosk-key',
    'This tablet has no key: nobody can take part on it. Open the page with what `stek poll kiosk` prints behind its address, ' +
      'or set the property kioskKey. On the site of the municipality leave the attribute kiosk out.',
  );

/** Says that there is no such poll. Why a source gives nothing at all is told by what asks it. */
export function warnAboutFailure({ api, src, pollId }: PollAttributes, error: unknown): void {
  const { code, problem, status } = error as Partial<StekError>;
  // A file that does not come is told by what reads files.
  if (src && !api && status !== undefined) return;
  if (code !== 'not_found' || !pollId || problem?.code === 'unknown_tenant') return;
  const advice = 'Drafts are seen by nobody; `stek poll list` says which polls there are.';
  warnAuthor(`poll-id ${pollId}`, `poll-id="${pollId}" is no poll that everybody may see. ${advice}`);
}
