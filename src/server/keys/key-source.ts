import { resolve } from 'node:path';
import { parseKeys, readKeyFile, type KeyFile } from './key-file.ts';
import { KeysError } from './keys-error.ts';

/** Where the keys of a server are. */
export interface KeySource {
  /** For sentences to people: a path, or the name of a variable. */
  readonly place: string;
  /** The path, where they are in a file. */
  readonly file?: string;
  /** The folder of the server, where they are in it. */
  readonly folder?: string;
  /** @returns `undefined` when there are none yet @throws {KeysError} when what is there cannot be used */
  read(): Promise<KeyFile | undefined>;
}

/** Name of the key file in the folder of a server. */
export const KEY_FILE = 'keys.json';

/**
 * Where the keys are: in `STEK_KEYS` (the text of a key file), in the file that `STEK_KEYS_FILE` names (a secret of a container), or
 * in `keys.json` of the server's folder.
 */
export function keySource(folder: string, env: NodeJS.ProcessEnv): KeySource {
  const text = env['STEK_KEYS'];
  if (text) return { place: 'STEK_KEYS', read: async () => parseKeys(text, 'STEK_KEYS') };
  const named = env['STEK_KEYS_FILE'] && resolve(env['STEK_KEYS_FILE']);
  if (named) return { place: named, file: named, read: () => readNamed(named) };
  const file = resolve(folder, KEY_FILE);
  return { place: file, file, folder, read: () => readKeyFile(file) };
}

/** A secret that was not mounted is not made: it would be gone with the container. */
async function readNamed(file: string): Promise<KeyFile> {
  const kept = await readKeyFile(file);
  if (kept) return kept;
  throw new KeysError(`STEK_KEYS_FILE names ${file}, and there is no such file. “stek keys renew FILE” makes one.`);
}
