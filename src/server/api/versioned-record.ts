import { Problem } from '../http/problem.ts';
import { sendJson, type PrivateAnswer } from './private-routes.ts';

/**
 * Which version somebody saw of what they write over (RFC 9110, 13.1.1): `If-Match: "3"`.
 * @param orElse what can be sent in its place, in words
 * @throws {Problem} `version_missing`
 */
export function readSeenVersion(headers: Headers, orElse = ''): number {
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(headers.get('if-match') ?? '') ?? [];
  if (version !== undefined) return Number(version);
  const detail = `Send If-Match with the version that you saw, such as If-Match: "3"${orElse}.`;
  throw new Problem('version_missing', detail);
}

/** A record as who works here gets it, with its version as the tag to write over it. */
export const sendRecord = (record: { version: number }, status = 200): PrivateAnswer =>
  sendVersion(record, record.version, status);

/** The same for what does not say its version itself. */
export function sendVersion(value: object, version: number, status = 200): PrivateAnswer {
  const { headers, ...answer } = sendJson(value, status);
  return { ...answer, headers: { ...headers, etag: `"${version}"` } };
}
