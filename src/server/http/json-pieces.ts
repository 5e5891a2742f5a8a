import { digestOf, digestOfAll, digestText, type Digest } from './digest.ts';

/** A piece of JSON that many answers are put together of. */
interface Piece {
  bytes: Uint8Array<ArrayBuffer>;
  digest: Digest;
}

const encoder = new TextEncoder();
const known = new WeakMap<object, Piece>();

/** A JSON object as bytes, with what its entity tag is made of. */
export interface JsonBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** The same for the same bytes, in any process: they are always cut into the same pieces. */
  digest: string;
}

/**
 * The same bytes as of `JSON.stringify`, for an object of long lists: what stands in them is written out once for all answers that it
 * is in. When one of five hundred dates has another seat, one is written again. What is in the lists must never change.
 */
export function jsonOfPieces(value: Readonly<Record<string, unknown>>): JsonBytes {
  const pieces: Piece[] = [];
  let before = '{';
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    pieces.push(pieceOf(`${before}${JSON.stringify(name)}:`));
    if (Array.isArray(part)) addList(pieces, part);
    else pieces.push(pieceOf(JSON.stringify(part)));
    before = ',';
  }
  pieces.push(pieceOf(before === '{' ? '{}' : '}'));
  return { bytes: joined(pieces), digest: digestText(digestOfAll(pieces)) };
}

/** Each item with a comma behind it; that of the last one makes way for the end of the list. */
function addList(pieces: Piece[], list: readonly unknown[]): void {
  pieces.push(OPEN);
  for (const item of list) pieces.push(typeof item === 'object' && item !== null ? writtenOnce(item) : itemOf(item));
  pieces.push(list.length > 0 ? LAST : CLOSE);
}

function writtenOnce(item: object): Piece {
  let written = known.get(item);
  if (!written) known.set(item, (written = itemOf(item)));
  return written;
}

const itemOf = (item: unknown): Piece => pieceOf(`${JSON.stringify(item)},`);

const pieceOf = (text: string): Piece => ({ bytes: encoder.encode(text), digest: digestOf(text) });

const [OPEN, CLOSE] = ['[', ']'].map(pieceOf) as [Piece, Piece];
/** Ends a list over the comma behind its last item. */
const LAST: Piece = { ...CLOSE, digest: digestOf('last') };

function joined(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (const piece of pieces) size += piece === LAST ? 0 : piece.bytes.byteLength;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    if (piece === LAST) at--;
    whole.set(piece.bytes, at);
    at += piece.bytes.byteLength;
  }
  return whole;
}
