/**
 * A random UUIDv4. `crypto.randomUUID` is missing on pages served over plain http; `getRandomValues` is there.
 *
 * @example 'b3f1c7de-5a0e-4c64-9a4e-0d4c1c2f7a19'
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
