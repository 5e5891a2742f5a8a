import { json, type Script } from './scripted-server.ts';

const page =
  (status: number, headers: Record<string, string> = {}): Script =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'text/html', ...headers })
      .end('<!doctype html><title>Gratis wifi</title>');

const STATUSES = [400, 401, 403, 404, 407, 410, 429, 451, 500, 502, 503, 504];

/** What a portal, a firewall or a proxy answers in place of the server, each by its name. */
export const PORTAL_ANSWERS: Readonly<Record<string, Script>> = {
  ...Object.fromEntries(STATUSES.map(status => [String(status), page(status)])),
  '200 with HTML': page(200),
  '302': page(302, { location: '/login.html' }),
};

/** Answers that look more like ours, and are not. */
export const LOOKALIKES: Readonly<Record<string, Script>> = {
  'an empty 204': (_, response) => void response.writeHead(204).end(),
  'half of a receipt': (_, response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '200' });
    response.write('{"ref":"IN-26-0412","co');
    response.once('error', () => undefined);
    setImmediate(() => response.destroy());
  },
  'a receipt as text': (_, response) =>
    void response
      .writeHead(201, { 'content-type': 'text/plain' })
      .end('{"ref":"IN-1","code":"1234567890123452","state":"confirmed","occurrence":"soup"}'),
  'JSON that is no receipt': json({ ok: true }, {}, 201),
  'a firewall in JSON': json({ error: 'blocked', code: 'full' }, {}, 403),
  'a refusal as plain JSON': json({ type: 'urn:stek:problem:full', code: 'full', status: 409 }, {}, 409),
  'a problem document of another service': json(
    { type: 'about:blank', title: 'Gone', status: 410, code: 'gone' },
    { 'content-type': 'application/problem+json' },
    410,
  ),
  'our word with another status': json(
    { type: 'urn:stek:problem:full', status: 403, code: 'full' },
    { 'content-type': 'application/problem+json' },
    403,
  ),
  'our server for an address that it does not know': json(
    { type: 'urn:stek:problem:not_found', status: 404, code: 'not_found' },
    { 'content-type': 'application/problem+json' },
    404,
  ),
  'our server before its municipality is there': json(
    { type: 'urn:stek:problem:unknown_tenant', status: 404, code: 'unknown_tenant' },
    { 'content-type': 'application/problem+json' },
    404,
  ),
  'our server while it stops': json(
    { type: 'urn:stek:problem:draining', status: 503, code: 'draining' },
    { 'content-type': 'application/problem+json', 'retry-after': '99999999' },
    503,
  ),
};
