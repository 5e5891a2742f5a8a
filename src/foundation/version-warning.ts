import { VERSION } from './version.ts';
import { warnAuthor } from './warn-author.ts';

/** Shared by all copies of this package on a page: what one has said, another does not say again. */
const WARNED = Symbol.for('stek.version-warning');

/** Tells the webmaster that the page has an element already in another version of this package, or from somewhere else. */
export function warnAboutVersion(tag: string, present: string | undefined): void {
  const page = globalThis as { [WARNED]?: boolean };
  if (page[WARNED]) return;
  page[WARNED] = true;
  warnAuthor(
    `define ${VERSION}`,
    `<${tag}> is already on this page in ${present ? `version ${present}` : 'another form'}; ` +
      `version ${VERSION} is not used. Load one version only.`,
  );
}
