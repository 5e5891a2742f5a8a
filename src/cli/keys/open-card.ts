import { text as readAll } from 'node:stream/consumers';
import { openReferral, StekError, unlockKey, type OpenedReferral, type UnlockedKey } from '../../sdk/open.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import { UsageError } from '../usage-error.ts';
import { cardInWords } from './card-in-words.ts';
import { keyFileAt } from './key-files.ts';
import { askPassphrase, type PassphraseSource } from './key-passphrase.ts';

/** What opens a card, and how it is shown. */
export interface Opening extends PassphraseSource {
  /** Names of key files. */
  keys: readonly string[];
  asJson: boolean;
}

/** `stek keys open CARD`: shows what is in a sealed card. Nothing of it is written anywhere. */
export async function openCard(card: string, { keys: files, asJson, file }: Opening): Promise<number> {
  if (files.length === 0) throw new UsageError('Add --key with the file of your key; twice when you have two.');
  const { ref, envelope, address } = addressed(
    card === '-' ? parsed(await readAll(process.stdin)) : await readJson(card),
  );
  const opened = await withKeys(files, { file }, keys => openReferral(envelope, keys, address));
  if (asJson) printOut(`${JSON.stringify(opened.request, null, 2)}\n`);
  else printOut(`${cardInWords(opened.request, ref).join('\n')}\n`);
  printAside('This is on your screen only. Close the window when you have read it.\n');
  return 0;
}

/** Tries the passphrase of one file on the others too: who rotates keeps it. @throws {UsageError} */
async function withKeys(
  files: readonly string[],
  source: PassphraseSource,
  open: (keys: readonly UnlockedKey[]) => Promise<OpenedReferral>,
): Promise<OpenedReferral> {
  const known: string[] = [];
  const keys: UnlockedKey[] = [];
  for (const file of files) keys.push(await unlocked(file, known, source));
  return open(keys).catch((error: unknown) => {
    if (StekError.is(error) && Object.hasOwn(REASONS, error.code)) throw new UsageError(REASONS[error.code]!);
    throw error;
  });
}

const REASONS: Readonly<Record<string, string>> = {
  cannot_open:
    'These keys do not open this card, or it was changed on its way. Is there another key file, of before or after?',
  label_mismatch:
    'Do not trust this card: what stands on its outside is not what the person agreed to inside. Tell the coordinator, and call nobody with it.',
};

async function unlocked(file: string, known: string[], source: PassphraseSource): Promise<UnlockedKey> {
  const locked = await keyFileAt(file);
  const tries = known.map(passphrase => async () => passphrase);
  for (const next of [...tries, () => askPassphrase(source, file)]) {
    const passphrase = await next();
    const key = await unlockKey(locked, passphrase).catch((error: unknown) => {
      if (StekError.is(error) && error.code === 'cannot_open') return undefined;
      throw error;
    });
    if (!key) continue;
    known.push(passphrase);
    return key;
  }
  throw new UsageError(`This passphrase does not open ${file}.`);
}

interface Addressed {
  /** Short name of the card, where it was read from the server. */
  ref: string | undefined;
  envelope: unknown;
  address: { tenant: string; recipientId: string };
}

/** A sealed card, bare or as the server gives it. @throws {UsageError} */
function addressed(input: unknown): Addressed {
  const { envelope = input, ref, recipientId } = (input ?? {}) as Record<string, unknown>;
  const { aad } = (envelope ?? {}) as Record<string, unknown>;
  const [tenant, , , bound] = Buffer.from(typeof aad === 'string' ? aad : '', 'base64url')
    .toString()
    .split('|');
  if (!tenant || !bound)
    throw new UsageError('This is no sealed card. Get one with GET /v1/T/referrals/ID and keep the answer.');
  // What the server says of whose card it is counts more than what the card says.
  const own = typeof recipientId === 'string' ? recipientId : bound;
  return { ref: typeof ref === 'string' ? ref : undefined, envelope, address: { tenant, recipientId: own } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('What came is not JSON.');
  }
}
