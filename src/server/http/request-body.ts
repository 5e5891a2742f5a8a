import { Problem } from './problem.ts';

/** Bytes of one submission, at most. */
export const LARGEST_BODY = 64 * 1024;

/**
 * Reads what was sent as text.
 * @throws {Problem} `too_large` as soon as that is known, `invalid_body` when it is no UTF-8
 */
export async function readText(request: Request): Promise<string> {
  const announced = request.headers.get('content-length') ?? '';
  if (Number(announced) > LARGEST_BODY) throw tooLarge();
  // Who says how much comes can send no more of it (RFC 9112, 6.3), and is read without a stream, which takes as long as much of the rest.
  const isMeasured = /^\d+$/.test(announced);
  const whole = await (isMeasured || !request.body ? request.arrayBuffer() : readStream(request.body));
  if (whole.byteLength > LARGEST_BODY) throw tooLarge();
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
async function readStream(body: NonNullable<Request['body']>): Promise<Uint8Array> {
  const whole = new Uint8Array(LARGEST_BODY);
  const reader = body.getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (size + part.value.byteLength > LARGEST_BODY) {
      await reader.cancel();
      throw tooLarge();
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

const tooLarge = (): Problem =>
  new Problem('too_large', `At most ${LARGEST_BODY / 1024} KiB fit in one submission.`, {
    headers: { connection: 'close' },
  });
