const LINKS = /^(https?|mailto|tel):$/;

/**
 * An address of one of these protocols, by default those a link may have, and without a user name; else `undefined`.
 *
 * @param base Where a relative address starts; without it only absolute ones are taken.
 */
export function parseSafeUrl(url: string, protocols = LINKS, base?: string): URL | undefined {
  try {
    const address = new URL(url, base);
    return protocols.test(address.protocol) && !address.username && !address.password ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an absolute address is of a kind that cannot run script and hides no credentials. */
export const isSafeUrl = (url: string): boolean => parseSafeUrl(url) !== undefined;
