import { apiAdvice } from '../../foundation/api-warnings.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekError } from '../../sdk/errors.ts';

/** What a page wrote about services. */
export interface MapAttributes {
  readonly api?: string | undefined;
  readonly src?: string | undefined;
  readonly limit: number;
}

/** More say no more. */
const MOST_LINES = 12;

/** Says once per page that there is no source. */
export const warnAboutMissing = (): void =>
  warnAuthor(
    'social-map source',
    '<stek-social-map> has no source. Give it api="https://stek.example.be/v1/ieper" or src="services.json", or put it in a <stek-provider>.',
  );

/** Says that `limit` is no number of services; the usual number is shown. */
export const warnAboutLimit = ({ limit }: MapAttributes): void =>
  warnAuthor(
    `social-map limit ${limit}`,
    `limit="${limit}" is not a number of services. Write a whole number, such as limit="10". Ten are shown at once.`,
  );

/** Says why nothing came, where a webmaster can mend it. A file that does not come is told by what reads files. */
export function warnAboutFailure({ api, src }: MapAttributes, error: unknown): void {
  const words = src && !api ? undefined : apiAdvice(api, error as Partial<StekError>);
  if (words) warnAuthor(`social-map ${words}`, words);
}

/** Says once for each source what of it could not be read. */
export function warnAboutLeftOut({ api, src }: MapAttributes, warnings: readonly ParseWarning[]): void {
  const from = api ? `api="${api}"` : src ? `src="${src}"` : 'The source of this page';
  const lines = warnings.slice(0, MOST_LINES).map(({ path, detail }) => `  ${path}: ${detail}`);
  const more = warnings.length > lines.length ? `\n  and ${warnings.length - lines.length} more` : '';
  warnAuthor(`social-map ${from}`, `${from} holds what cannot be read:\n${lines.join('\n')}${more}`);
}
