import { apiOf, type Embed, type EmbedChoice } from '../domain/embeds.ts';

/** Something to embed: from a server, or from a file of the site itself. */
export type EmbedSource = EmbedChoice | { embed: Embed; src: string; attributes: EmbedChoice['attributes'] };

/** The element, with what it is to show and nothing in it. */
export function embedElement(source: EmbedSource): HTMLElement {
  const element = document.createElement(source.embed.tag);
  for (const [name, value] of Object.entries(source.attributes)) element.setAttribute(name, value);
  if ('src' in source) element.setAttribute('src', source.src);
  else element.setAttribute('api', apiOf(source));
  return element;
}
