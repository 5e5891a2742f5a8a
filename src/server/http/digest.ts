/** 64 bits of some content: two lanes of 32. */
export interface Digest {
  readonly a: number;
  readonly b: number;
}

const A = 0x811c9dc5;
const B = 0x1b873593;

/** Takes one more number into each of two FNV-1a lanes. Numbers and no objects: this runs for every character of every answer. */
const mixA = (a: number, word: number): number => Math.imul(a ^ word, 0x01000193);
function mixB(b: number, word: number, index: number): number {
  const mixed = Math.imul(b ^ (word + index), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/**
 * 64 bits of the content (two FNV-1a lanes of 32). Of the content and not only of the data version, so that a tag stays true
 * over a restored backup, a rebuilt demo and a new release; made once per kept answer.
 */
export const digest = (text: string): string => digestText(digestOf(text));

/** The same, to be put together with others. */
export function digestOf(text: string): Digest {
  let a = A;
  let b = B;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = mixA(a, unit);
    b = mixB(b, unit, index);
  }
  return { a, b };
}

/** A digest of what was digested in pieces, in their order. */
export function digestOfAll(pieces: readonly { readonly digest: Digest }[]): Digest {
  let a = A;
  let b = B;
  for (const [index, { digest: piece }] of pieces.entries()) {
    // Both lanes of a piece go into both of the whole: no lane rests on half of what is known of a piece.
    a = mixA(mixA(a, piece.a), piece.b);
    b = mixB(mixB(b, piece.b, index), piece.a, index);
  }
  return { a, b };
}

/** As it stands in an entity tag. */
export const digestText = ({ a, b }: Digest): string => (a >>> 0).toString(36) + (b >>> 0).toString(36);
