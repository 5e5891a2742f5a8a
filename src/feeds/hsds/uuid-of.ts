/** One step of the mixing of cyrb128, which is in the public domain: no secret, only the same id for the same words at each export. */
const mix = (hash: number, code: number, factor: number): number => Math.imul(hash ^ code, factor);

const hexOf = (part: number): string => (Math.imul(part, 2246822507) >>> 0).toString(16).padStart(8, '0');

/** A UUID (version 8, RFC 9562) that is the same for the same words: HSDS has one for every small part, and ours have none. */
export function uuidOf(words: string): string {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const character of words) {
    const code = character.codePointAt(0)!;
    a = b ^ mix(a, code, 597399067);
    b = c ^ mix(b, code, 2869860233);
    c = d ^ mix(c, code, 951274213);
    d = a ^ mix(d, code, 2716044179);
  }
  const parts = [a, b, c, d];
  const hex = parts.map((part, index) => hexOf(part ^ (part >>> 15) ^ parts[(index + 1) % 4]!)).join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whether an id is a UUID already. */
export const isUuid = (id: string): boolean => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(id);
