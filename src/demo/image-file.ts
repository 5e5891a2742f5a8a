import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_IMAGES } from './municipality.ts';
import { LOGO } from './profile.ts';

/** A picture of the made-up municipality, from its files, which only Node has. @returns `undefined` for an address of another */
export async function demoImage(address: string): Promise<Uint8Array | undefined> {
  if (/\/v1\/[\w-]+\/logo(?:\?|$)/.test(address)) return new TextEncoder().encode(LOGO);
  const name = address.startsWith(DEMO_IMAGES) ? address.slice(DEMO_IMAGES.length) : '';
  if (!/^[\w-]+\.(svg|png)$/.test(name)) return undefined;
  return readFile(fileURLToPath(new URL(`./images/${name}`, import.meta.url)));
}
