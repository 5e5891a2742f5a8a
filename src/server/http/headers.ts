/** What scripts of other sites may read of an answer. */
const EXPOSED =
  'ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Request-Id, Idempotency-Replayed, Deprecation, Sunset, Date';

/**
 * The headers that every answer of the API has. Reading is open to every site (`*`), without cookies; what is answered is data
 * and can neither run nor be framed. Written out by hand because middleware for it costs most of the throughput.
 */
export const answerHeaders = (requestId: string): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'request-id': requestId,
});

/** The answer to a preflight request: which requests other sites may make. */
export const preflight = (requestId: string, methods: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...answerHeaders(requestId),
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'Accept, Content-Type, If-None-Match, Request-Id',
      'access-control-max-age': '7200',
    },
  });
