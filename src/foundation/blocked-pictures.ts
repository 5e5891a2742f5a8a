import { warnAuthor } from './warn-author.ts';

let hosts: string[] = [];

/** Says which hosts have pictures that are not shown, and what to write; together what comes together. */
export function warnAboutPictures(host: string): void {
  hosts.push(host);
  if (hosts.length > 1) return;
  // All pictures of a programme are drawn in one task.
  setTimeout(() => {
    const all = hosts.sort().join(' ');
    hosts = [];
    warnAuthor(
      `image-hosts ${all}`,
      `Pictures of ${all} are not shown: from there somebody else could see who visits this page. To show them, write ` +
        `image-hosts="${all}" on the element, or on the <stek-provider> around it.`,
    );
  });
}

/** Says that the page itself does not let pictures of a host load, and the words to add. */
export function warnAboutPolicy({ host, origin }: URL): void {
  const source = origin === location.origin ? "'self'" : origin;
  warnAuthor(
    `img-src ${host}`,
    `Pictures of ${host} are not shown: the Content-Security-Policy of this page does not let them load. Add ${source} to img-src.`,
  );
}
