import { warnAuthor } from '../../foundation/warn-author.ts';

/** Says that `limit` is no number of services; the usual number is shown. */
export const warnAboutLimit = ({ limit }: { readonly limit: number }): void =>
  warnAuthor(
    `limit ${limit}`,
    `limit="${limit}" is not a number of services. Write a whole number, such as limit="10". Ten are shown at once.`,
  );
