import { fileURLToPath } from 'node:url';
import type { BuiltElements } from '../server/elements/built-elements.ts';
import { openElementsFolder } from '../server/elements/elements-folder.ts';
import { UsageError } from './usage-error.ts';

/** Where the built elements are, from the package and from its sources. */
const FOLDERS = ['../cdn/', '../../dist/cdn/'];

/** The built elements of this package, for pages of the server; nothing where they were not built. */
export async function builtElements(): Promise<BuiltElements | undefined> {
  for (const folder of FOLDERS) {
    const found = await openElementsFolder(fileURLToPath(new URL(folder, import.meta.url)));
    if (found) return found;
  }
  return undefined;
}

/** The thumbprints of `--key-pin`, as the attribute of the card has them. @throws {UsageError} for something that is none */
export function readKeyPins(text: string | undefined, help: string): string[] {
  const pins = (text ?? '').split(/[\s,]+/).filter(Boolean);
  const wrong = pins.find(pin => !/^[\w-]{43}$/.test(pin));
  if (wrong === undefined) return pins;
  throw new UsageError(`--key-pin takes thumbprints of 43 signs, as stek keys shows them; ${wrong} is none.`, help);
}
