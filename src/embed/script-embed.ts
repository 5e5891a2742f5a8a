import { EMBEDS, embedNamed, readEmbedAddress, type Embed } from '../domain/embeds.ts';
import { warnAuthor } from '../foundation/warn-author.ts';
import type { ElementFiles } from './element-files.ts';
import { embedElement, type EmbedSource } from './embed-element.ts';
import { readEmbedFile } from './embed-file.ts';
import { isPaused } from './embed-pause.ts';
import { isParsed } from './watched-page.ts';

/** What a script tag says of itself, beside attributes of the element. */
const OWN = ['stek', 'tenant', 'server', 'src', 'embed-id', 'origins'];
/** Whoever writes a script tag may say whom a card is sealed to; an address may not. */
const MORE = ['key-pin'];

/** Puts the element that a script tag names right after it. */
export async function renderBeside(script: HTMLScriptElement, folder: string, files: ElementFiles): Promise<void> {
  const source = readScript(script);
  if (!source) return;
  if (!document.body?.contains(script)) {
    const words = `<script data-stek="${source.embed.name}"> stands in the head of the page. Put it where the element must come.`;
    return warnAuthor('script-in-head', words);
  }
  const id = script.getAttribute('data-embed-id');
  const paused = 'src' in source || id === null ? false : isPaused(source, id);
  if (!(await files.load(source.embed.tag, folder)) || (await paused) || !script.isConnected) return;
  if (!script.nextElementSibling) await isParsed();
  const element = embedElement(source);
  const link = fallbackBehind(script, source.embed);
  const around = link?.parentElement;
  script.after(element);
  if (link) element.append(link);
  // A paragraph that had nothing but the link would leave a hole.
  if (around?.matches('p') && !around.contains(script)) around.remove();
}

/** What stands behind a script tag for who has no JavaScript, or whose editor takes the tag away: a link, or a paragraph with one. */
function fallbackBehind(script: HTMLScriptElement, { name }: Embed): HTMLAnchorElement | undefined {
  const next = script.nextElementSibling;
  const link = next?.matches('p') && next.childElementCount === 1 ? next.firstElementChild : next;
  if (!(link instanceof HTMLAnchorElement) || !URL.canParse(link.href)) return undefined;
  const source = readEmbedAddress(link.href) ?? readEmbedFile(link.href);
  return source?.embed.name === name ? link : undefined;
}

/** The script tag that a link is the other way for. */
export const scriptBefore = (link: Element): Element | undefined => {
  const before = (link.closest('p') ?? link).previousElementSibling;
  return before?.matches('script[data-stek]') ? before : undefined;
};

/** What a script tag asks for; nothing, and words for the webmaster, where that cannot be known. */
function readScript(script: HTMLScriptElement): EmbedSource | undefined {
  const said = (name: string) => script.getAttribute(`data-${name}`);
  const wanted = said('stek') ?? '';
  const embed = embedNamed(wanted);
  if (!embed) {
    const names = EMBEDS.map(({ name }) => name).join(', ');
    warnAuthor(`data-stek ${wanted}`, `data-stek="${wanted}" is nothing that can be shown. Write one of: ${names}.`);
    return undefined;
  }
  const known = [...embed.attributes, ...MORE];
  warnAboutOthers(script, embed, known);
  const attributes = Object.fromEntries(known.flatMap(name => (said(name) === null ? [] : [[name, said(name)!]])));
  const src = said('src');
  if (src !== null) return { embed, src, attributes };
  const tenant = said('tenant') ?? '';
  const server = serverOf(said('server') ?? script.src);
  if (/^[a-z0-9-]+$/.test(tenant) && server !== undefined) return { embed, server, tenant, attributes };
  const words = `<script data-stek="${wanted}"> needs data-tenant="ieper", the name of your municipality on the server, or data-src="agenda.ics".`;
  warnAuthor(
    `data-tenant ${wanted}`,
    server === undefined ? 'data-server is an address such as https://stek.example.be.' : words,
  );
  return undefined;
}

function serverOf(address: string): string | undefined {
  const { protocol, origin } = URL.canParse(address) ? new URL(address) : { protocol: '', origin: undefined };
  return /^https?:$/.test(protocol) ? origin : undefined;
}

function warnAboutOthers(script: HTMLScriptElement, { name }: Embed, known: readonly string[]): void {
  const others = Object.values(script.attributes)
    .map(attribute => attribute.name)
    .filter(
      attribute => attribute.startsWith('data-') && ![...OWN, ...known].includes(attribute.slice('data-'.length)),
    );
  for (const other of others) {
    const words = `${other} says nothing to data-stek="${name}". It knows: ${known.map(one => `data-${one}`).join(', ')}.`;
    warnAuthor(`data-attribute ${other}`, words);
  }
}
