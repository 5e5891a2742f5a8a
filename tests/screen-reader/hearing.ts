import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Something that was said in one breath. */
export interface Utterance {
  words: string;
  /** Language of the voice, BCP 47; empty for what the screen reader says of its own. */
  lang: string;
}

interface Line {
  kind: 'said' | 'stopped' | 'key' | 'loaded' | 'idle' | 'busy';
  text: string;
  lang: string;
}

/** Orca says nothing more once it had nothing to do so many times on end; it looks 20 times a second, on a busy machine less often. */
const QUIET = 10;
/** Milliseconds: a busy machine may need them. */
const PATIENCE = 30_000;

/** Listens to a screen reader. */
export class Hearing {
  /** Key events that it took notice of. */
  keys = 0;
  /** Addresses of pages that it took in from beginning to end. */
  readonly pages: string[] = [];
  #heard: Utterance[] = [];
  #idleBeats = 0;

  constructor(speech: Readable) {
    createInterface({ input: speech }).on('line', line => this.#hear(JSON.parse(line) as Line));
  }

  #hear({ kind, text, lang }: Line): void {
    if (kind === 'idle') {
      this.#idleBeats += 1;
      return;
    }
    this.#idleBeats = 0;
    if (kind === 'key') this.keys += 1;
    if (kind === 'loaded') this.pages.push(text);
    // What keeps a number from turning round is not heard.
    const words = text
      .replaceAll(/[\u2066-\u2069]/g, '')
      .trim()
      .replaceAll(/\s+/g, ' ');
    if (kind === 'said') this.#heard.push({ words, lang });
  }

  /** What was said since the last time it was taken. */
  take(): Utterance[] {
    const heard = this.#heard;
    this.#heard = [];
    return heard;
  }

  /** Whether something was said that matches. */
  has(words: RegExp): boolean {
    return this.#heard.some(utterance => words.test(utterance.words));
  }

  /** Settles when nothing is said any more. */
  async quiet(): Promise<void> {
    this.#idleBeats = 0;
    await this.until(() => this.#idleBeats >= QUIET, 'silence');
  }

  /** @throws when it does not become true, with what was heard */
  async until(isTrue: () => boolean, what: string): Promise<void> {
    for (const deadline = performance.now() + PATIENCE; !isTrue(); await pause(20)) {
      if (performance.now() > deadline)
        throw new Error(`Waited too long for ${what}. Heard: ${this.#heard.map(({ words }) => words).join(' / ')}`);
    }
  }
}
