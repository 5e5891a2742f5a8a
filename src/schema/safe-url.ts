const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Whether an absolute address is of a kind that cannot run script and hides no credentials. */
export function isSafeUrl(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return SAFE_PROTOCOLS.has(protocol) && !username && !password;
  } catch {
    return false;
  }
}
