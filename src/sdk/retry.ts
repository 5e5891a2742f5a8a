/** Statuses after which the same request may succeed. */
export const isRetryable = (status: number): boolean => [408, 425, 429, 500, 502, 503, 504].includes(status);

/** IMF-fixdate (RFC 9110), the only form a server may send. `Date.parse` alone takes nearly anything. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Milliseconds from a `Retry-After` header; `undefined` when it is absent or malformed. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = parseHttpDate(header);
  return at === undefined ? undefined : Math.max(0, at - now);
}

/** Milliseconds since 1970 from a header such as `Date`; `undefined` when it is absent or malformed. */
export function parseHttpDate(header: string | null): number | undefined {
  if (header === null || !HTTP_DATE.test(header)) return undefined;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : at;
}
