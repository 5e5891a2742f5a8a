import type { EmbedName } from '../../domain/embeds.ts';
import type { MunicipalityProfile } from '../../schema/municipality.ts';

/** How a municipality presents itself, as it is kept: its logo by what it is called after. */
export interface TenantProfile extends MunicipalityProfile {
  /** Digest of its logo: another logo has another address. */
  logo?: string | undefined;
}

/** An element on some sites, as the municipality named it. */
export interface KeptEmbed {
  /** As it stands in addresses and snippets. */
  id: string;
  /** Which element it is. */
  what: EmbedName;
  /** Scheme and host of the sites that may show it; empty where those of the municipality may. */
  origins: readonly string[];
  /** Whether it is away for a while. */
  isPaused: boolean;
}

/** A municipality or organisation that runs a Stek. */
export interface Tenant {
  id: string;
  name: string;
  /** IANA zone in which its days begin. */
  tz: string;
  /** @default it says nothing of itself */
  profile?: TenantProfile | undefined;
  /** Sites whose pages may send to it, and show its pages in a frame. @default none */
  origins?: readonly string[] | undefined;
  /** Elements on sites that it named, by id. @default none */
  embeds?: readonly KeptEmbed[] | undefined;
}

/** What is read of a tenant's row to know it. */
export const TENANT_COLUMNS = ['id', 'name', 'tz', 'profile', 'origins', 'embeds'] as const;

/** A tenant from its row. Most say nothing of themselves: then nothing is parsed. */
export const tenantOf = ({
  id,
  name,
  tz,
  profile,
  origins,
  embeds,
}: Record<(typeof TENANT_COLUMNS)[number], string>): Tenant => ({
  id,
  name,
  tz,
  ...(origins !== '[]' && { origins: JSON.parse(origins) as string[] }),
  ...(profile !== '{}' && { profile: JSON.parse(profile) as TenantProfile }),
  ...(embeds !== '[]' && { embeds: JSON.parse(embeds) as KeptEmbed[] }),
});
