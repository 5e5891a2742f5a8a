import * as z from 'zod/mini';

/** What everybody may know of an embed: a loader asks for it before it makes an element. */
export const PublicEmbed = z.object({
  /** Whether it is away for a while: then a link stays a link, and a frame says so. */
  paused: z.boolean(),
  /** Scheme and host of the sites that may show it; the municipality's own sites where it names none. */
  origins: z.array(z.string()),
});
export type PublicEmbed = z.infer<typeof PublicEmbed>;
