import { embedNamed } from '../domain/embeds.ts';
import type { EmbedSource } from './embed-element.ts';

/**
 * A link to a file of the site itself, such as `/agenda.ics#embed=calendar&place=zillebeke`. Any web server gives the file for such an
 * address, and without JavaScript it opens in the visitor's own calendar.
 * @returns nothing for an address that embeds no file
 */
export function readEmbedFile(address: string): EmbedSource | undefined {
  const url = new URL(address);
  const said = new URLSearchParams(url.hash.slice(1));
  const embed = embedNamed(said.get('embed') ?? '');
  if (!embed || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  const attributes = embed.attributes.filter(name => said.has(name)).map(name => [name, said.get(name)!] as const);
  return { embed, src: url.href, attributes: Object.fromEntries(attributes) };
}
