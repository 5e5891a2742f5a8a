/**
 * 64 bits of the content (two FNV-1a lanes of 32). Of the content and not only of the data version, so that a tag stays true
 * over a restored backup, a rebuilt demo and a new release; made once per kept answer.
 */
export function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + index), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
