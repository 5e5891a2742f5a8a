import { VERSION } from './version.ts';
import { warnAuthor } from './warn-author.ts';

/** Tells the webmaster that the page has an element already in another version of this package, or from somewhere else. */
export function warnAboutVersion(tag: string, present: string | undefined): void {
  warnAuthor(
    `define ${VERSION}`,
    `<${tag}> is already on this page in ${present ? `version ${present}` : 'another form'}; ` +
      `version ${VERSION} is not used. Load one version only.`,
  );
}
