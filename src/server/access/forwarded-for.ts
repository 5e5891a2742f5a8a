/** Which header the proxies before a server write: `X-Forwarded-For`, or `Forwarded` (RFC 7239). Any other can come from anyone. */
export type ProxyHeader = 'x-forwarded-for' | 'forwarded';

/**
 * The address that the first of some trusted proxies saw, without its port. Every proxy adds one at the right end; what stands
 * further left anyone can write.
 * @param value the header, its lines joined with commas
 * @param proxies how many are trusted, from 1
 * @returns `undefined` when that proxy wrote none, hid it (`unknown`, `_hidden`), or is not there at all
 */
export function forwardedFor(value: string, header: ProxyHeader, proxies: number): string | undefined {
  let rest = value;
  let element: string | undefined;
  for (let hop = 0; hop < proxies; hop++) {
    const last = LAST.exec(rest);
    if (!last) return undefined;
    element = last[1];
    rest = rest.slice(0, last.index);
  }
  const node = header === 'forwarded' ? FOR.exec(element ?? '')?.[1] : element;
  return node === undefined ? undefined : addressOf(unquoted(node.trim()));
}

/**
 * The last element of a list, from the right: a quotation mark that somebody left open further left cannot swallow what the
 * trusted proxy wrote behind it.
 */
const LAST = /(?:^|,)((?:[^",]|"(?:[^"\\]|\\.)*")*)$/;
/** The parameter `for` of one element; names of parameters are written in any case. */
const FOR = /(?:^|;)\s*for=("(?:[^"\\]|\\.)*"|[^";]*)\s*(?:;|$)/i;

const unquoted = (text: string): string => (/^".*"$/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text);

/** An address with or without a port: `192.0.2.1:80`, `[2001:db8::1]:80`, and IPv6 without brackets, as many proxies write it. */
function addressOf(node: string): string | undefined {
  const [, v4] = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(?:\d{1,5}|_[\w.-]+))?$/.exec(node) ?? [];
  if (v4 !== undefined) return v4.split('.').every(byte => Number(byte) < 256) ? v4 : undefined;
  const [, bracketed] = /^\[([\da-f:.]+(?:%[\w.-]+)?)\](?::(?:\d{1,5}|_[\w.-]+))?$/i.exec(node) ?? [];
  const v6 = (bracketed ?? node).split('%')[0]!;
  return v6.includes(':') && URL.canParse(`http://[${v6}]/`) ? v6 : undefined;
}
