import { Problem } from '../http/problem.ts';

/** Bytes of one submission, at most. */
export const LARGEST_BODY = 64 * 1024;

/**
 * Reads what was sent as text.
 * @throws {Problem} `too_large` as soon as that is known, `invalid_body` when it is no UTF-8
 */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > LARGEST_BODY) throw tooLarge();
      parts.push(part);
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    throw new Problem('invalid_body', 'Send text in UTF-8.');
  }
}

/** Reads what was sent as JSON. @throws {Problem} `invalid_body` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('invalid_body', 'This is not JSON.');
  }
}

/** The type of what was sent, without parameters. @throws {Problem} `unsupported_type` when it is none of these */
export function contentTypeOf(request: Request, accepted: readonly string[]): string {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (accepted.includes(type)) return type;
  throw new Problem('unsupported_type', `Send it as ${accepted.join(' or ')}.`, {
    headers: { 'accept-post': accepted.join(', ') },
  });
}

const tooLarge = (): Problem =>
  new Problem('too_large', `At most ${LARGEST_BODY / 1024} KiB fit in one submission.`, {
    headers: { connection: 'close' },
  });
