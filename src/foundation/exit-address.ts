import { warnAuthor } from './warn-author.ts';

/**
 * Where "close and wipe" leads: the first of these that is the address of another page. A browser stays where it is for an address that
 * differs only behind its #, and then nothing would ever come in the place of what is hidden.
 *
 * @param own of the page
 * @param municipal of the municipality
 * @param usual where no other leads away
 */
export function exitAddress(own: string, municipal: string, usual: string): string {
  const found = leadsAway(own);
  if (own && !found)
    warnAuthor(
      'exit-url',
      `exit-url="${own}" cannot be used. Write the whole address of another site, such as https://www.meteo.be/nl.`,
    );
  return found ?? leadsAway(municipal) ?? usual;
}

function leadsAway(address: string): string | undefined {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const here = new URL(location.href);
  url.hash = here.hash = '';
  return url.href === here.href ? undefined : url.href;
}
