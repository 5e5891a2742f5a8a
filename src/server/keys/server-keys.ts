import { base64url } from 'jose';
import { decryptAesGcm, encryptAesGcm } from './aes-gcm.ts';
import { hmacWith, type Hmac } from './hmac.ts';
import { IngestKeys, renewed, type IngestKey } from './ingest-keys.ts';

/** What a server knows and its database does not: with a copy of the database alone, codes and contacts cannot be guessed. */
export interface KeyMaterial {
  /** 32 random bytes. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Private keys to which what is sent can be sealed. */
  readonly ingest: readonly IngestKey[];
  /** Whether they outlive the process. @default false */
  readonly areKept?: boolean;
}

/** What a MAC is for; the same text gives another one for each purpose. */
export type MacPurpose =
  | 'code'
  | 'confirm'
  | 'contact'
  | 'caller'
  | 'idempotency-key'
  | 'idempotency-body'
  | 'fingerprint'
  | 'proof'
  | 'ticket'
  | 'voter-mark'
  | 'webhook'
  | 'server-keys';

const encoder = new TextEncoder();

/** The secrets of a server, at work. */
export class ServerKeys {
  readonly ingest: IngestKeys;
  readonly #hmac: Hmac;

  constructor({ secret, ingest, areKept }: KeyMaterial) {
    this.ingest = new IngestKeys(ingest, areKept);
    this.#hmac = hmacWith(secret);
  }

  /** Keys that live as long as this process. @param now epoch milliseconds */
  static async random(now: number): Promise<ServerKeys> {
    return new ServerKeys({ secret: crypto.getRandomValues(new Uint8Array(32)), ingest: await renewed([], now) });
  }

  /** HMAC-SHA-256 of some texts, base64url. */
  async mac(purpose: MacPurpose, ...texts: string[]): Promise<string> {
    return base64url.encode(await this.#sign(purpose, texts));
  }

  /** Encrypts with a key made of the server's secret and a word that only the client holds (AES-256-GCM). */
  async encrypt(text: string, word: string): Promise<string> {
    const { iv, encrypted } = await encryptAesGcm(await this.#wordKey(word), encoder.encode(text));
    return `${base64url.encode(iv)}.${base64url.encode(encrypted)}`;
  }

  /** The text that {@link encrypt} made this of. @throws for another word */
  async decrypt(encrypted: string, word: string): Promise<string> {
    const [iv, content] = encrypted.split('.').map(part => Uint8Array.from(base64url.decode(part)));
    return new TextDecoder().decode(await decryptAesGcm(await this.#wordKey(word), iv!, content!));
  }

  #wordKey(word: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#sign('idempotency-body', [word]);
  }

  async #sign(purpose: MacPurpose, texts: string[]): Promise<Uint8Array<ArrayBuffer>> {
    return this.#hmac(JSON.stringify([purpose, ...texts]));
  }
}
