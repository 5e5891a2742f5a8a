import { EMBEDS, readEmbedAddress } from '../domain/embeds.ts';
import { warnAuthor } from '../foundation/warn-author.ts';
import type { ElementFiles } from './element-files.ts';
import { embedElement, type EmbedSource } from './embed-element.ts';
import { readEmbedFile } from './embed-file.ts';
import { isPaused } from './embed-pause.ts';
import { scriptBefore } from './script-embed.ts';
import { allIn } from './watched-page.ts';
import { placeAlone, placeBelow, type LinkPlace } from './link-place.ts';

/** Attributes that a paragraph says of what is in it, and that the element says in its place. */
const KEPT = ['id', 'lang', 'dir'];
/** A link in one of these is what stands there without JavaScript. */
const ELEMENTS = EMBEDS.map(({ tag }) => tag).join(', ');

/** Puts elements in the place of links to what they show. The link stays in the element: it is what stands there while nothing can be shown. */
export class LinkUpgrade {
  /** The address with which each link was last looked at. */
  readonly #seen = new WeakMap<HTMLAnchorElement, string>();
  readonly #folders: ReadonlyMap<string, string>;
  readonly #files: ElementFiles;

  /** @param folders where the elements of each server are; links to others stay links */
  constructor(folders: ReadonlyMap<string, string>, files: ElementFiles) {
    this.#folders = folders;
    this.#files = files;
  }

  look(root: Document | Element): void {
    for (const link of allIn<HTMLAnchorElement>(root, 'a[href*="embed="]')) {
      if (this.#seen.get(link) === link.href || !isFree(link)) continue;
      const folder = this.#folders.get(link.origin);
      const source = folder === undefined ? undefined : (readEmbedFile(link.href) ?? readEmbedAddress(link.href));
      // Not yet for a server that another script may name.
      if (folder === undefined || !source) continue;
      this.#seen.set(link, link.href);
      void this.#upgrade(link, source, folder);
    }
  }

  async #upgrade(link: HTMLAnchorElement, source: EmbedSource, folder: string): Promise<void> {
    const { href } = link;
    const said = new URL(href).searchParams;
    const place = () => (isBelow(link) ? placeBelow(link) : placeAlone(link));
    if (!place()) return tellWhyNot(link);
    const id = said.get('embed-id');
    const paused = 'src' in source || id === null ? false : isPaused(source, id);
    const isThere = await this.#files.load(source.embed.tag, folder);
    if (!isThere || (await paused)) return;
    await left(link);
    const now = link.isConnected && link.href === href ? place() : undefined;
    if (now) put(link, source, now);
  }
}

/** Not what stands in an element or behind a script tag already, and not what somebody is writing. */
const isFree = (link: HTMLElement): boolean =>
  link.isConnected && !link.isContentEditable && !link.closest(ELEMENTS) && !scriptBefore(link);

/** Whether the address says that the link stays where it is, with the element below it. */
const isBelow = ({ search, hash }: HTMLAnchorElement): boolean =>
  new URLSearchParams(search).has('below') || new URLSearchParams(hash.slice(1)).has('below');

/** Who is on a link, or presses it, keeps it: the element comes when they have gone on. */
async function left(link: Element): Promise<void> {
  if (link.matches(':focus')) await new Promise(resolve => link.addEventListener('blur', resolve, { once: true }));
}

function put(link: HTMLAnchorElement, source: EmbedSource, place: LinkPlace): void {
  const element = embedElement(source);
  if ('after' in place) return place.after.after(element);
  const { instead } = place;
  for (const name of KEPT)
    if (instead !== link && instead.hasAttribute(name) && !element.hasAttribute(name))
      element.setAttribute(name, instead.getAttribute(name)!);
  instead.replaceWith(element);
  element.append(link);
}

function tellWhyNot(link: Element): void {
  if (link.closest('nav, menu')) return;
  const words =
    `“${link.textContent.trim()}” stands in a sentence, a list or a heading, so it stays a link. ` +
    'Put it in a paragraph of its own, or write &below behind its address: then the element comes below it.';
  warnAuthor('link-in-text', words);
}
