/** The part of an address that a browser names as `Origin`. `undefined` for an address that has none. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** Which of the sites that a tenant lets write is asking. A request without `Origin` comes from no page, and passes. */
export function allowedOrigin(asking: string | undefined, own: string, allowed: readonly string[]): string | undefined {
  return asking !== undefined && (asking === own || allowed.includes(asking)) ? asking : undefined;
}
