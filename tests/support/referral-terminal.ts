import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyFile } from '../../src/sdk/open.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { Store } from '../../src/server/store/store.ts';
import { stek, type Finished } from './cli.ts';
import { courseOf } from './sign-up-desk.ts';

export const PASSPHRASE = 'vier natte laarzen drogen';

/** A municipality with a folder of its own, and who types commands about its cards. */
export class ReferralTerminal {
  readonly data: string;

  private constructor(data: string) {
    this.data = data;
  }

  /** Its folder has a file `passphrase`, and nobody gets cards yet. */
  static async open(): Promise<ReferralTerminal> {
    const terminal = new ReferralTerminal(mkdtempSync(join(tmpdir(), 'stek-referral-')));
    terminal.write('passphrase', `${PASSPHRASE}\nsecond line\n`);
    const feed = { activities: [courseOf('course', { mode: 'none' })], places: [] };
    await terminal.done(terminal.town('import', terminal.write('feed.json', JSON.stringify(feed))));
    return terminal;
  }

  close(): void {
    rmSync(this.data, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.data, name);
  }

  /** @returns where it is */
  write(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  run(...args: string[]): Promise<Finished> {
    return stek(args, {}, '');
  }

  /** A command about this municipality. */
  town(...args: string[]): Promise<Finished> {
    return this.run(...args, '--tenant', 'proefdorp', '--data', this.data);
  }

  async done(command: Promise<Finished>): Promise<Finished> {
    const finished = await command;
    assert.equal(finished.code, 0, finished.stderr);
    return finished;
  }

  async refused(words: RegExp, command: Promise<Finished>): Promise<void> {
    const { code, stdout, stderr } = await command;
    assert.equal(code, 2, stdout);
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
  }

  /** A key file that is there. */
  key(name: string): KeyFile {
    return JSON.parse(readFileSync(this.path(name), 'utf8')) as KeyFile;
  }

  /** What others seal to it with. */
  publicKey(name: string): PublicKey {
    const { publicKey, kid } = this.key(name);
    return { ...publicKey, kid };
  }

  async newKey(name: string): Promise<KeyFile> {
    await this.done(this.run('keys', 'new', this.path(name), '--passphrase-file', this.path('passphrase')));
    return this.key(name);
  }

  /** Somebody who gets cards, with their key and access in `<name>.stek-key`. */
  async add(name: string, ...more: string[]): Promise<Finished> {
    const file = this.path(`${name.toLowerCase()}.stek-key`);
    return this.done(
      this.town(
        ...['referral', 'recipients', 'add', '--name', name, '--phone', '057 00 00 00', ...more],
        ...['--key-file', file, '--passphrase-file', this.path('passphrase')],
      ),
    );
  }

  /** What the database has, as the server reads it. */
  async inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
    const store = await openDatabase({ databaseUrl: undefined, data: this.data });
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  }
}
