/**
 * A random UUIDv4. `crypto.randomUUID` is missing on pages served over plain http; `getRandomValues` is there.
 *
 * @example 'b3f1c7de-5a0e-4c64-9a4e-0d4c1c2f7a19'
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) & 3);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-4$3-${variant}$4-`);
}
