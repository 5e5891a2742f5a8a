import { readFile, writeFile } from 'node:fs/promises';
import {
  makeKeyFile,
  readKeyFile,
  readPublicKey,
  StekError,
  unlockKey,
  type KeyFile,
  type UnlockedKey,
} from '../../sdk/open.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { askNewPassphrase, type PassphraseSource } from './key-passphrase.ts';

/** `stek keys new FILE`: makes a key with which sealed cards are opened. */
export async function newKey(file: string, source: PassphraseSource): Promise<number> {
  await refuseExisting(file);
  const made = await makeKeyFile(await askNewPassphrase(source));
  await keepKeyFile(file, made);
  printOut(`${made.kid}\n`);
  printAside(warningFor(file));
  printAside(`Then let cards be sealed to it: stek keys publish ${file} --tenant T --recipient NAME\n`);
  return 0;
}

/** What whoever gets a key file has to know. */
export const warningFor = (file: string): string =>
  `Without ${file} and its passphrase nobody can open a card that is sealed to it: no server, no administrator, nobody.
Put a copy of the file in the safe now, and the passphrase in another place. Do not send the two in one message.
`;

/** @throws {UsageError} where there is such a file: a key that is written over is lost */
export async function refuseExisting(file: string): Promise<void> {
  const isThere = await readFile(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  if (isThere)
    throw new UsageError(`${file} is there already. A key that is written over is lost: choose another name.`);
}

/** Writes a key file that only its owner reads. @throws {UsageError} */
export async function keepKeyFile(file: string, made: KeyFile): Promise<void> {
  const text = `${JSON.stringify(made, null, 2)}\n`;
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be written: ${error.message}`);
  });
}

/** `stek keys public FILE`: what others need of a key, to be carried to where it is published. */
export async function publicPartOf(file: string): Promise<number> {
  const { kid, publicKey, createdOn } = await keyFileAt(file);
  printOut(`${JSON.stringify({ stek: 'public-key', v: 1, kid, publicKey, createdOn }, null, 2)}\n`);
  printAside('This opens nothing: whoever publishes the key needs no more than this.\n');
  return 0;
}

/** A key file that was named. @throws {UsageError} */
export const keyFileAt = async (file: string): Promise<KeyFile> =>
  readKeyFile(await textAt(file)).catch(noKeyFile(file));

/** What others need of a key, of a key file or of what was copied out of one. @throws {UsageError} */
export const publicKeyAt = async (file: string): Promise<Pick<KeyFile, 'kid' | 'publicKey'>> =>
  readPublicKey(await textAt(file)).catch(noKeyFile(file));

const textAt = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });

const noKeyFile = (file: string) => (): never => {
  throw new UsageError(`${file} is not a key file. One is made with: stek keys new FILE`);
};

/** The key in a file. @throws {UsageError} for another passphrase */
export async function unlockAt(file: string, passphrase: string): Promise<UnlockedKey> {
  return unlockKey(await keyFileAt(file), passphrase).catch((error: unknown) => {
    if (StekError.is(error) && error.code === 'cannot_open')
      throw new UsageError(`This passphrase does not open ${file}.`);
    throw error;
  });
}
