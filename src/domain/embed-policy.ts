import type { EmbedFiles, EmbedWay } from './embed-snippets.ts';
import type { EmbedChoice } from './embeds.ts';

/** What a site with a Content Security Policy has to add to it, by directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What a strict policy must let through for an element to work on a site: whose scripts run, whom they ask, and whose pictures are shown.
 * Styles need nothing: elements bring theirs without a style element. A site with `trusted-types` adds `lit-html` to that; one without must
 * not, for it would shut out all other names.
 * @param images hosts of pictures beside the server, as the municipality named them
 */
export function policyFor(
  way: EmbedWay,
  { server }: Pick<EmbedChoice, 'server'>,
  { cdn }: Pick<EmbedFiles, 'cdn'>,
  images: readonly string[] = [],
): Policy {
  if (way === 'frame') return { 'frame-src': [server] };
  const scripts = URL.canParse(cdn) ? new URL(cdn).origin : "'self'";
  return {
    ...(way !== 'npm' && { 'script-src': [scripts] }),
    'connect-src': [server],
    'img-src': [server, ...images.filter(host => host !== new URL(server).host)],
  };
}

/** A policy as it stands in a header. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
