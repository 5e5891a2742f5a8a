import type { Tenant } from '../store/tenant.ts';

/** What is asked of a municipality. */
export type FramedTenant = Pick<Tenant, 'origins' | 'embeds'>;

/** Where a page of a municipality may stand in a frame. */
export interface Framing {
  /** Scheme and host of the sites that may show it. */
  sites: readonly string[];
  /** Whether the embed is away for a while: then the page says so, and nothing else. */
  isPaused: boolean;
}

/**
 * Where the page of a request may stand in a frame: on the sites of its embed, else on those of the municipality. An id that there is not is
 * no id: whoever removed an embed finds the page as it was before.
 * @param embedId what `embed-id` in the address says
 */
export function framingOf({ origins = [], embeds = [] }: FramedTenant, embedId: string | null | undefined): Framing {
  const embed = embeds.find(({ id }) => id === embedId);
  const own = embed?.origins ?? [];
  return { sites: own.length > 0 ? own : origins, isPaused: embed?.isPaused ?? false };
}
