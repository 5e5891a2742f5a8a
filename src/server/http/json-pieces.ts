import { digest } from './digest.ts';

/** A piece of JSON that many answers are put together of. */
interface Piece {
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
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
  return { bytes: joined(pieces), digest: digest(pieces.map(piece => piece.digest).join()) };
}

function addList(pieces: Piece[], list: readonly unknown[]): void {
  pieces.push(OPEN);
  for (const [index, item] of list.entries()) {
    if (index > 0) pieces.push(COMMA);
    pieces.push(typeof item === 'object' && item !== null ? writtenOnce(item) : pieceOf(JSON.stringify(item)));
  }
  pieces.push(CLOSE);
}

function writtenOnce(item: object): Piece {
  const written = known.get(item) ?? pieceOf(JSON.stringify(item));
  known.set(item, written);
  return written;
}

const pieceOf = (text: string): Piece => ({ bytes: encoder.encode(text), digest: digest(text) });

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map(pieceOf) as [Piece, Piece, Piece];

function joined(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
  let at = 0;
  for (const { bytes } of pieces) {
    whole.set(bytes, at);
    at += bytes.byteLength;
  }
  return whole;
}
