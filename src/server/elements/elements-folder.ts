import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltElements } from './built-elements.ts';

/** Beside the scripts: whose work is in them. Every script names it. */
const NOTICES = 'NOTICES.txt';
/** Of the package, from its sources and as it was built. */
const PACKAGE = new URL('../../../package.json', import.meta.url);
/** Signs of a version: enough that two builds never share one. */
const VERSION_LENGTH = 16;

/**
 * The built elements of a folder such as `dist/cdn`. Only what its `integrity.json` names is given out, and only while it is what that
 * says: whoever changes a script in the folder changes nothing on a page.
 * @returns nothing where nothing was built
 */
export async function openElementsFolder(folder: string): Promise<BuiltElements | undefined> {
  const text = await readFile(join(folder, 'integrity.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const hashes = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  const fileAt = async (name: string) => {
    const found = await readFile(join(folder, name)).catch(() => undefined);
    return found && new Uint8Array(found);
  };
  return {
    release: (JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string }).version,
    version: createHash('sha256').update(text).digest('hex').slice(0, VERSION_LENGTH),
    hashes: text,
    integrityOf: name => hashes.get(name),
    async read(name) {
      if (name === NOTICES) return fileAt(name);
      const wanted = hashes.get(name);
      const found = wanted === undefined ? undefined : await fileAt(name);
      return found && integrityOf(found) === wanted ? found : undefined;
    },
  };
}

const integrityOf = (file: Uint8Array): string => `sha384-${createHash('sha384').update(file).digest('base64')}`;
