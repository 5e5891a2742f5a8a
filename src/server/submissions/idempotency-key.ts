import { Problem } from '../http/problem.ts';

/**
 * The name a client gave its submission: a structured field string (draft-ietf-httpapi-idempotency-key-header), or bare.
 * @throws {Problem} `idempotency_key_missing`
 */
export function idempotencyKeyOf(request: Request): string {
  const [, quoted, bare] =
    /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{8,128})"|([!#-~]{8,128}))$/.exec(
      request.headers.get('idempotency-key') ?? '',
    ) ?? [];
  const key = quoted ?? bare;
  if (key !== undefined) return key;
  throw new Problem(
    'idempotency_key_missing',
    'Send a header Idempotency-Key with 8 to 128 characters, such as a UUID: a new one for each submission, the same for each attempt.',
  );
}
