const LINKS = /^(https?|mailto|tel):$/;

/**
 * An address of one of these protocols, by default those a link may have, and without a user name; else `undefined`.
 *
 * @param base Where a relative address starts; without it only absolute ones are taken.
 */
export function parseAddress(url: string, protocols = LINKS, base?: string): URL | undefined {
  try {
    const address = new URL(url, base);
    return protocols.test(address.protocol) && !address.username && !address.password ? address : undefined;
  } catch {
    return undefined;
  }
}
