import type { TenantRead } from '../store/tenant-read.ts';
import { readEmbed, tenantOrigins } from './embed-store.ts';

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
export async function framingOf(read: TenantRead, embedId: string | null | undefined): Promise<Framing> {
  const embed = embedId ? await readEmbed(read, embedId) : undefined;
  const own = embed?.origins ?? [];
  return { sites: own.length > 0 ? own : await tenantOrigins(read), isPaused: embed?.isPaused ?? false };
}
