import { Problem } from './problem.ts';

/** Bytes of one submission, at most. */
export const LARGEST_BODY = 64 * 1024;
/** Bytes of what editors write in sixteen languages, at most. */
export const LARGEST_WRITING = 512 * 1024;

/**
 * Reads what was sent as text.
 * @param limit bytes
 * @throws {Problem} `too_large` as soon as that is known, `invalid_body` when it is no UTF-8
 */
export async function readText(request: Request, limit = LARGEST_BODY): Promise<string> {
  const announced = request.headers.get('content-length') ?? '';
  if (Number(announced) > limit) throw tooLarge(limit);
  // Who says how much comes can send no more of it (RFC 9112, 6.3), and is read without a stream, which takes as long as much of the rest.
  const isMeasured = /^\d+$/.test(announced);
  const whole = await (isMeasured || !request.body ? request.arrayBuffer() : readStream(request.body, limit));
  if (whole.byteLength > limit) throw tooLarge(limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    throw new Problem('invalid_body', 'Send text in UTF-8.');
  }
}

/**
 * Reads no further than the limit. A demo runs this server in the page: Firefox has no stream of a request there (what a page sends to
 * itself is in memory already and is read whole), and WebKit has one that `for await` cannot read.
 */
async function readStream(body: NonNullable<Request['body']>, limit: number): Promise<Uint8Array> {
  const whole = new Uint8Array(limit);
  const reader = body.getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (size + part.value.byteLength > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    whole.set(part.value, size);
    size += part.value.byteLength;
  }
  return whole.subarray(0, size);
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

const tooLarge = (limit: number): Problem =>
  new Problem('too_large', `At most ${limit / 1024} KiB fit in one submission.`, {
    headers: { connection: 'close' },
  });
