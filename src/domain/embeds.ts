/** An element as sites embed it: under which name, where its page without JavaScript is, and what an address may say of it. */
export interface Embed {
  /** What `?embed=` and `data-stek` say. */
  readonly name: EmbedName;
  readonly tag: string;
  /** The page of the server with the same content, after `/p/{tenant}`; `{place}` stands for the place, which then is needed. */
  readonly page: string;
  /** Attributes that an address may set, each as a parameter of the same name. Never one that says whom to ask or to whom to seal. */
  readonly attributes: readonly string[];
}

export type EmbedName = 'calendar' | 'flyer' | 'poll' | 'signal' | 'signals' | 'referral' | 'follow-up' | 'services';

/** Every element has these. */
const COMMON = ['lang', 'address', 'easy', 'heading-level'];

/** Every element that can be embedded by a link, a script tag, a frame or a snippet, in the order in which people meet them. */
export const EMBEDS: readonly Embed[] = [
  {
    name: 'calendar',
    tag: 'stek-activity-calendar',
    page: '',
    attributes: ['place', 'view', 'limit', 'activity-id', 'organiser', 'category', 'from', ...COMMON],
  },
  {
    name: 'flyer',
    tag: 'stek-easy-flyer',
    page: '/flyer/{place}',
    attributes: ['place', 'month', 'languages', ...COMMON],
  },
  {
    name: 'poll',
    tag: 'stek-participation-poll',
    page: '/polls',
    attributes: ['place', 'poll-id', ...COMMON],
  },
  {
    name: 'signal',
    tag: 'stek-signal-form',
    page: '/signal',
    attributes: ['short', 'place-id', ...COMMON],
  },
  {
    name: 'signals',
    tag: 'stek-signal-results',
    page: '/signals',
    attributes: ['theme', ...COMMON],
  },
  {
    name: 'referral',
    tag: 'stek-referral-card',
    page: '/kaart',
    attributes: ['place-id', 'recipient-id', ...COMMON],
  },
  {
    name: 'follow-up',
    tag: 'stek-follow-up',
    page: '/code',
    attributes: COMMON,
  },
  {
    name: 'services',
    tag: 'stek-social-map',
    page: '/services',
    attributes: ['theme', 'limit', ...COMMON],
  },
];

/** What a site embeds, from which municipality of which server. */
export interface EmbedChoice {
  readonly embed: Embed;
  /** Scheme and host of the server, such as `https://stek.example`. */
  readonly server: string;
  readonly tenant: string;
  /** Attribute → value; a boolean one that is set has an empty value. */
  readonly attributes: Readonly<Record<string, string>>;
}

export const embedNamed = (name: string): Embed | undefined => EMBEDS.find(embed => embed.name === name);

/** The base address that an element has in `api`. */
export const apiOf = ({ server, tenant }: Pick<EmbedChoice, 'server' | 'tenant'>): string => `${server}/v1/${tenant}`;

/**
 * The address of the page with the same content, which says what a loader can make of it:
 * `https://stek.example/p/ieper?embed=calendar&place=zillebeke`. It works without JavaScript.
 */
export function embedAddress({ embed, server, tenant, attributes }: EmbedChoice): string {
  const path = embed.page.replace('{place}', encodeURIComponent(attributes['place'] ?? ''));
  const said = embed.attributes
    .filter(name => name in attributes)
    .map((name): [string, string] => [name, attributes[name]!]);
  return `${server}/p/${tenant}${path}?${new URLSearchParams([['embed', embed.name], ...said])}`;
}

/** Reads such an address back, with what it may say; `undefined` for one that embeds nothing. */
export function readEmbedAddress(address: string): EmbedChoice | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, protocol, pathname, searchParams } = new URL(address);
  const embed = embedNamed(searchParams.get('embed') ?? '');
  const tenant = /^\/p\/([a-z0-9-]+)(?:\/|$)/.exec(pathname)?.[1];
  if (!embed || tenant === undefined || !/^https?:$/.test(protocol)) return undefined;
  const said = embed.attributes.filter(name => searchParams.has(name)).map(name => [name, searchParams.get(name)!]);
  return { embed, server: origin, tenant, attributes: Object.fromEntries(said) };
}
