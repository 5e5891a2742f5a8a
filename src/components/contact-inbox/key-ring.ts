import { forgetKeys, keepKeys, keptKeys } from './kept-keys.ts';

/** A private key that opens cards; a browser lets nobody read it. */
export interface CardKey {
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly key: CryptoKey;
}

/** What a contact person has once they are in. */
export interface OpenKeys {
  /** Their keys, old and new. */
  readonly keys: readonly CardKey[];
  /** With what the server knows them. */
  readonly access: string;
}

/** What somebody fills in to get in. */
export interface UnlockRequest {
  readonly files: readonly File[];
  readonly passphrase: string;
  /** With what the server knows them, where no file says it; wins over what a file says. */
  readonly access: string;
  /** Whether this device remembers the keys. */
  readonly isKept: boolean;
}

/** Why somebody did not get in: what they have to look at. */
export type KeyTrouble = 'passphrase' | 'keyFile' | 'accessKey' | 'browser';

/** What came of unlocking. */
export type Unlocking = { readonly trouble: KeyTrouble } | { readonly wasKept: boolean };

/** Bytes of a key file; what is longer is cut, and then none. */
const LONGEST_FILE = 20_000;

/** Opens key files. Fetched when the first one is opened. */
const sealedOpener = () => import('../../sdk/open.ts');

/** The keys of a contact person: in the memory of this page while it is unlocked, and on the device only where they said so. */
export class KeyRing {
  readonly #place: () => string;
  #kept: OpenKeys | undefined;
  #open: OpenKeys | undefined;

  /** @param place address of the municipality on its server: keys of another one are not for here */
  constructor(place: () => string) {
    this.#place = place;
  }

  /** The keys while it is unlocked. */
  get open(): OpenKeys | undefined {
    return this.#open;
  }

  /** Whether this device remembers keys. */
  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /** Looks what this device remembers. */
  async look(): Promise<void> {
    this.#kept = await keptKeys(this.#place());
  }

  /** Unlocks with keys that somebody has already. */
  use(keys: OpenKeys): void {
    this.#open = keys;
  }

  /** Unlocks with what this device remembers. */
  useKept(): void {
    this.#open = this.#kept;
  }

  lock(): void {
    this.#open = undefined;
  }

  /** Nothing stays on this device. What is open stays open until it is locked. */
  async forget(): Promise<void> {
    await forgetKeys(this.#place());
    this.#kept = undefined;
  }

  /** Opens key files with a passphrase: all that it fits, so that a forgotten old one does not keep anybody out. */
  async unlock({ files, passphrase, access, isKept }: UnlockRequest): Promise<Unlocking> {
    const { unlockKey } = await sealedOpener();
    const opened = await Promise.allSettled(
      files.map(async file => unlockKey(await file.slice(0, LONGEST_FILE).text(), passphrase)),
    );
    const found = opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    if (found.length === 0) return { trouble: troubleOf(opened) };
    const known = access || found.find(one => one.access)?.access;
    if (!known) return { trouble: 'accessKey' };
    const keys = { keys: found.map(({ kid, key }) => ({ kid, key })), access: known };
    const wasKept = isKept && (await this.#keep(keys));
    this.#open = keys;
    return { wasKept };
  }

  async #keep(keys: OpenKeys): Promise<boolean> {
    try {
      await keepKeys(this.#place(), keys);
    } catch {
      return false;
    }
    this.#kept = keys;
    return true;
  }
}

/** Among several files, a passphrase that does not fit one says more than another that is no key file. */
function troubleOf(opened: readonly PromiseSettledResult<unknown>[]): KeyTrouble {
  const codes = opened.flatMap(one => (one.status === 'rejected' ? [(one.reason as { code?: string }).code] : []));
  if (codes.includes('cannot_open')) return 'passphrase';
  return codes.includes('invalid_request') ? 'keyFile' : 'browser';
}
