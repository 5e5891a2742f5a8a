/** The headers of answers that a client may want to read. */
export const RESPONSE_HEADERS = {
  'Accept-Post': 'The media types that are taken here.',
  Allow: 'The methods that are there.',
  'Cache-Control': 'How long it may be kept.',
  Connection: '`close`: the rest of what was sent is not read.',
  'Content-Disposition': 'Name of the file to keep it as.',
  'Content-Encoding': '`gzip`, to whom can unpack it.',
  'Content-Language': 'The language it is in.',
  'Content-Length': 'Bytes.',
  'Content-Type': 'Media type.',
  ETag: 'Strong entity tag.',
  'Idempotency-Replayed': '`true` when this was answered before.',
  Link: '`rel="next"`: the next page.',
  Location: 'Where it is now.',
  'Retry-After': 'Seconds after which to ask again.',
  Vary: 'What it depends on: `Origin`, and `Accept-Language` where it has words.',
  'WWW-Authenticate': 'How to send a key.',
  'X-Robots-Tag': '`noindex`: kept by no search engine.',
  'Access-Control-Allow-Origin': 'The sites whose scripts may read it.',
  'Access-Control-Expose-Headers': 'The headers that they may read.',
  'Content-Security-Policy': 'What it may load, should it be opened as a page.',
  'Cross-Origin-Opener-Policy': 'No window that opened it gets hold of it.',
  'Permissions-Policy': 'What of the device it never asks for.',
  'Cross-Origin-Resource-Policy': 'Other sites may read it.',
  'Referrer-Policy': 'Nobody is told where a reader came from.',
  'X-Content-Type-Options': 'It is what its media type says.',
  'Request-Id': 'Names this request in the log of the server.',
} as const;

export type ResponseHeader = keyof typeof RESPONSE_HEADERS;

/** Those of every answer. */
export const ALWAYS: readonly ResponseHeader[] = [
  'Request-Id',
  'Content-Type',
  'Content-Length',
  'Cache-Control',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'Content-Security-Policy',
  'Cross-Origin-Resource-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
  'Vary',
];

/** Those that come with refusals of a status. */
export const OF_REFUSALS: Readonly<Partial<Record<number, readonly ResponseHeader[]>>> = {
  401: ['WWW-Authenticate'],
  403: ['Retry-After'],
  405: ['Allow'],
  409: ['Retry-After'],
  413: ['Connection'],
  415: ['Accept-Post'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};
