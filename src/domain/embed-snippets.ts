import { apiOf, embedAddress, type EmbedChoice } from './embeds.ts';

/** The ways in which a site can have an element, from the one that asks least of it to the one for who builds. */
export const WAYS = ['link', 'script', 'element', 'frame', 'npm'] as const;

export type EmbedWay = (typeof WAYS)[number];

/** Where the files are that a snippet names, and what it says to people. */
export interface EmbedFiles {
  /** Address of the folder that has them, such as `https://stek.example/cdn`, without a slash at its end. */
  readonly cdn: string;
  /** Of the package, such as `0.1.0`: what is pinned names it. */
  readonly version: string;
  /** Name of a file in that folder → `sha384-…`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** Of an embed that the municipality can pause, and that has its own list of sites. @default it has neither */
  readonly embedId?: string | undefined;
  /** Thumbprints of the keys to which the card may seal: a page says them, an address never. @default any that the server names */
  readonly keyPins?: readonly string[] | undefined;
  /**
   * What it is called in the language of the page: the words of its link, and the title of its frame.
   * @default the address of its page without scheme
   */
  readonly name?: string | undefined;
}

/** Height of a frame until it says its own, CSS pixels. */
const FRAME_HEIGHT = 600;

/**
 * What a site pastes to have an element. Whatever an editor or a filter takes out of it, a link to the page with the same content is left.
 * An embed that needs a place must have one.
 */
export const snippet = (way: EmbedWay, choice: EmbedChoice, files: EmbedFiles): string => WRITERS[way](choice, files);

const WRITERS: Readonly<Record<EmbedWay, (choice: EmbedChoice, files: EmbedFiles) => string>> = {
  link: (choice, files) => linkTo(addressOf(choice, files), choice, files),
  script: (choice, files) =>
    `${tagOf('script', scriptAttributes(choice, files))}</script>\n${linkTo(addressOf(choice, files), choice, files)}`,
  element: (choice, files) => `${moduleTag(choice, files)}\n\n${elementHtml(choice, files)}`,
  frame: (choice, files) => `${frameHtml(choice, files)}\n${pageLink(choice, files)}`,
  npm: (choice, files) =>
    [
      `npm install @stek/embed@${files.version}`,
      `import '@stek/embed/elements/${choice.embed.tag}';`,
      elementHtml(choice, files),
    ].join('\n\n'),
};

/**
 * The line that turns links into elements, once for a whole site: at the foot of each page.
 * @param server whose links are to be turned, where that is another than the one that has the files
 */
export function loaderLine({ cdn }: Pick<EmbedFiles, 'cdn'>, server?: string): string {
  return `${tagOf('script', [
    ['async', ''],
    ['src', `${cdn}/stek.js`],
    ...(server !== undefined && isElsewhere(cdn, server) ? [['data-origins', server] as const] : []),
  ])}</script>`;
}

/** Whether the files come from elsewhere than the server: from another one, or from the site itself, which has them in a folder. */
const isElsewhere = (cdn: string, server: string): boolean => !URL.canParse(cdn) || new URL(cdn).origin !== server;

type Attribute = readonly [name: string, value: string];

/** A boolean attribute has no value. */
const tagOf = (tag: string, attributes: readonly Attribute[]): string =>
  `<${[tag, ...attributes.map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`))].join(' ')}>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => SIGNS[sign]!);

/** What the choice says, in the order in which the embed lists it; nothing that it does not list. */
const said = ({ embed, attributes }: EmbedChoice): Attribute[] =>
  embed.attributes.filter(name => name in attributes).map(name => [name, attributes[name]!]);

const withId = (address: string, { embedId }: EmbedFiles): string =>
  embedId === undefined ? address : `${address}&embed-id=${encodeURIComponent(embedId)}`;

const addressOf = (choice: EmbedChoice, files: EmbedFiles): string => withId(embedAddress(choice), files);

/** The page itself, which no loader turns into an element: for what already stands beside one. */
function pageAddress(choice: EmbedChoice): string {
  const { origin, pathname, searchParams } = new URL(embedAddress(choice));
  searchParams.delete('embed');
  return `${origin}${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`;
}

function linkTo(address: string, choice: EmbedChoice, { name }: EmbedFiles): string {
  const { host, pathname } = new URL(embedAddress(choice));
  return `${tagOf('a', [['href', address]])}${escaped(name ?? host + pathname)}</a>`;
}

const pageLink = (choice: EmbedChoice, files: EmbedFiles): string => linkTo(pageAddress(choice), choice, files);

/** Only the card seals. */
const pinsOf = ({ embed }: EmbedChoice, { keyPins = [] }: EmbedFiles): Attribute[] =>
  embed.name === 'referral' && keyPins.length > 0 ? [['key-pin', keyPins.join(' ')]] : [];

function scriptAttributes(choice: EmbedChoice, files: EmbedFiles): Attribute[] {
  const { cdn, embedId } = files;
  const { embed, server, tenant } = choice;
  return [
    ['async', ''],
    ['src', `${cdn}/stek.js`],
    ['data-stek', embed.name],
    ['data-tenant', tenant],
    ...(isElsewhere(cdn, server) ? [['data-server', server] as const] : []),
    ...[...said(choice), ...pinsOf(choice, files)].map(([name, value]) => [`data-${name}`, value] as const),
    ...(embedId === undefined ? [] : [['data-embed-id', embedId] as const]),
  ];
}

/** The script of one element, with what it must be: in one file, because a hash says nothing of what a file fetches. */
function moduleTag({ embed }: EmbedChoice, { cdn, version, integrity }: EmbedFiles): string {
  const file = `bundled/${embed.tag}.js`;
  const hash = integrity[file];
  const pinned: Attribute[] =
    hash === undefined
      ? []
      : [
          ['integrity', hash],
          ['crossorigin', 'anonymous'],
        ];
  return `${tagOf('script', [['type', 'module'], ['src', `${cdn}/${version}/${file}`], ...pinned])}</script>`;
}

function elementHtml(choice: EmbedChoice, files: EmbedFiles): string {
  const { tag } = choice.embed;
  const link = linkTo(embedAddress(choice), choice, files);
  return `${tagOf(tag, [['api', apiOf(choice)], ...said(choice), ...pinsOf(choice, files)])}${link}</${tag}>`;
}

/** Nothing stands inside: what filters do not know as a frame they would show as text. */
function frameHtml(choice: EmbedChoice, files: EmbedFiles): string {
  const { host, pathname } = new URL(embedAddress(choice));
  return `${tagOf('iframe', [
    ['src', `${addressOf(choice, files)}&frame=1`],
    ['title', files.name ?? host + pathname],
    ['width', '100%'],
    ['height', String(FRAME_HEIGHT)],
    // The attribute and no style: strict pages let no style through, and an edge of the browser's own fits none of them.
    ['frameborder', '0'],
    ['loading', 'lazy'],
  ])}</iframe>`;
}
