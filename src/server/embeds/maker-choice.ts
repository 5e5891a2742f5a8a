import { EMBEDS, embedNamed, type Embed, type EmbedChoice } from '../../domain/embeds.ts';
import { WAYS, type EmbedWay } from '../../domain/embed-snippets.ts';
import { SYSTEMS, type System } from '../../domain/embed-survival.ts';
import type { Place } from '../../schema/place.ts';
import { colourOf } from '../pages/page-tokens.ts';
import type { Tenant } from '../store/tenant.ts';
import { isEmbedId } from './kept-embeds.ts';

/** Light or dark, as `--stek-scheme` says it. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;

/** What somebody chose on the page that makes snippets; what was not understood is the usual one, and said beside its field. */
export interface MakerChoice {
  tenant: Tenant;
  embed: Embed;
  way: EmbedWay;
  system: System;
  /** Slug or id of a place; absent for all of them. */
  place: string | undefined;
  /** Language of the element; absent for that of its page. */
  words: string | undefined;
  colour: string | undefined;
  scheme: (typeof SCHEMES)[number];
  embedId: string | undefined;
  /** What was typed and cannot be taken. */
  wrong: { colour?: string; embedId?: string };
}

const oneOf = <T extends string>(words: readonly T[], asked: string | null): T =>
  words.find(word => word === asked) ?? words[0]!;

/** How a place is named in addresses. */
export const nameOf = ({ id, slug }: Pick<Place, 'id' | 'slug'>): string => slug ?? id;

/** @param places of the municipality @param languages that elements speak */
export function readChoice(
  asked: URLSearchParams,
  { tenant, places, languages }: { tenant: Tenant; places: readonly Place[]; languages: readonly string[] },
): MakerChoice {
  const embed = embedNamed(asked.get('embed') ?? '') ?? EMBEDS[0]!;
  const names = embed.attributes.includes('place') ? places.map(nameOf) : [];
  const said = (name: string) => asked.get(name)?.trim() || undefined;
  // Its own colour is the usual one; who empties the field wants none.
  const colour = asked.has('colour') ? said('colour') : tenant.profile?.colour;
  const readColour = colourOf(colour?.replace(/^#/, '') ?? null);
  const embedId = said('embed-id');
  const isId = embedId !== undefined && isEmbedId(embedId);
  return {
    ...{ tenant, embed, colour: readColour },
    way: oneOf(WAYS, asked.get('way')),
    system: oneOf(Object.keys(SYSTEMS) as System[], asked.get('system')),
    place: names.find(name => name === asked.get('place')) ?? (needsPlace(embed) ? names[0] : undefined),
    words: languages.find(lang => lang === asked.get('words')),
    scheme: oneOf(SCHEMES, asked.get('scheme')),
    embedId: isId ? embedId : undefined,
    wrong: {
      ...(colour !== undefined && readColour === undefined && { colour }),
      ...(embedId !== undefined && !isId && { embedId }),
    },
  };
}

/** Whether there is no page of it without a place. */
export const needsPlace = ({ page }: Embed): boolean => page.includes('{place}');

/** The same as what a snippet is made of. */
export const embedChoiceOf = ({ embed, tenant, place, words }: MakerChoice, server: string): EmbedChoice => ({
  ...{ embed, server, tenant: tenant.id },
  attributes: {
    ...(place !== undefined && { place }),
    ...(words !== undefined && { lang: words }),
  },
});

/** What the site says of its look; nothing where it says nothing, or where the page in a frame has its own. */
export function styleOf({ embed, way, colour, scheme }: MakerChoice): string | undefined {
  if (way === 'frame') return undefined;
  const rules = [
    ...(colour === undefined ? [] : [`--stek-brand: ${colour};`]),
    ...(scheme === 'auto' ? [] : [`--stek-scheme: ${scheme};`]),
  ];
  return rules.length === 0 ? undefined : `${embed.tag} {\n  ${rules.join('\n  ')}\n}`;
}
