import type { Activity } from '../schema/activity.ts';
import { NO_PICTOGRAM, PICTOGRAM_WORDS } from './pictogram-words.ts';
import { textIn } from './text-in.ts';

/** Words that a webmaster adds, by the pictogram that they stand for: `{ soup: ['ribollita', 'minestr-'] }`. They go before ours. */
export type OwnPictogramWords = Readonly<Record<string, readonly string[]>>;

/** What a guess can go by beside our words. */
export interface GuessOptions {
  own?: OwnPictogramWords | undefined;
  /** Whether there is a drawing of a name. @default every name has one */
  isDrawn?: ((name: string) => boolean) | undefined;
}

/** What stands for an activity by its first function, when nothing says more. */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  ontmoeten: 'meeting',
  leren: 'learning',
  verwijzen: 'signpost',
  politiseren: 'vote',
};

const guessers = new WeakMap<OwnPictogramWords, Guesser>();
/** The ranks of words that say what is done also where a text says them in passing. */
const IN_PASSING = 2;
const NONE: OwnPictogramWords = {};

/** The name of the picture for an activity: its own, else what its title, its categories, its easy text or its function stands for. */
export function pictogramOf(activity: Activity, { own = NONE, isDrawn = () => true }: GuessOptions = {}): string {
  const { pictograms = [], title, categories = [], easyText, functions } = activity;
  const named = pictograms.find(isDrawn);
  if (named) return named;
  const guess = guesserOf(own);
  const said = [textIn(title, 'nl'), ...categories];
  for (const text of said) {
    const found = guess(text);
    if (found && isDrawn(found)) return found;
  }
  // Cake, games and neighbours in a sentence do not make it something for children, nor a meeting: in a title they do.
  const inPassing = guess(textIn(easyText, 'nl'), IN_PASSING);
  if (inPassing && isDrawn(inPassing)) return inPassing;
  return BY_FUNCTION[functions?.[0] ?? ''] ?? 'calendar';
}

/** The picture that words of a webmaster give to an activity, whatever ours would give. */
export function ownPictogramOf({ title, categories = [] }: Activity, own: OwnPictogramWords): string | undefined {
  const guess = guesserOf(own);
  return [textIn(title, 'nl'), ...categories].map(text => guess(text, 0)).find(Boolean);
}

/** What the words of a text stand for, if anything. */
export const guessPictogram = (text: string, own: OwnPictogramWords = NONE): string | undefined => guesserOf(own)(text);

/** Guesses by words of the first ranks only, where that is asked. */
type Guesser = (text: string, ranks?: number) => string | undefined;

function guesserOf(own: OwnPictogramWords): Guesser {
  const key = Object.keys(own).length > 0 ? own : NONE;
  let guesser = guessers.get(key);
  if (!guesser) guessers.set(key, (guesser = guesserFor(new WordList(key))));
  return guesser;
}

/** What says most counts; of what says as much, what is said first. */
const guesserFor =
  (list: WordList): Guesser =>
  (text, ranks = Infinity) => {
    const words = wordsIn(text);
    let best: Hit | undefined;
    for (let at = 0; at < words.length;) {
      const { hit, took } = list.find(words, at);
      if (hit?.pictogram && hit.rank < ranks && (!best || hit.rank < best.rank)) best = hit;
      at += took;
    }
    return best?.pictogram;
  };

/** The words of a text, in small letters and without accents. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What a word stands for. Words of a lower rank say more; no pictogram says that the word only looks like one of ours. */
interface Hit {
  pictogram: string;
  rank: number;
}

/** A phrase of ours has so many words at most. */
const MOST_WORDS = 4;
/** So many words of titles are remembered. */
const MOST_KEPT = 2000;

/** All words, to be looked up by how a word of a title is, begins, ends or goes. */
class WordList {
  /** As they are written: `soep`, `soep-`, `-soep`, `repair+cafe`. To take 1,300 words apart on each page would be most of the work of a guess. */
  readonly #written = new Map<string, Hit>();
  /** What may stand anywhere in a word. */
  readonly #inside: [stem: string, hit: Hit][] = [];
  /** A programme says the same words again and again. */
  readonly #found = new Map<string, Hit | undefined>();

  constructor(own: OwnPictogramWords) {
    for (const [pictogram, words] of Object.entries(own))
      for (const word of words) this.#add(asWritten(word), { pictogram, rank: -1 });
    this.#addOurs(NO_PICTOGRAM, { pictogram: '', rank: 0 });
    PICTOGRAM_WORDS.forEach((group, rank) => {
      for (const [pictogram, words] of Object.entries(group)) this.#addOurs(words, { pictogram, rank });
    });
  }

  /** What stands at a place in a title, and how many words that took: a repair café is no café. */
  find(words: readonly string[], at: number): { hit: Hit | undefined; took: number } {
    for (let took = Math.min(MOST_WORDS, words.length - at); took > 1; took -= 1) {
      const hit = this.#written.get(words.slice(at, at + took).join('+'));
      if (hit) return { hit, took };
    }
    return { hit: this.#word(words[at]!), took: 1 };
  }

  #addOurs(words: string, hit: Hit): void {
    for (const word of words.trim().split(/\s+/)) this.#add(word, hit);
  }

  /** The first that says a word keeps it, so that a webmaster can say otherwise than we do. */
  #add(word: string, hit: Hit): void {
    if (word.startsWith('-') && word.endsWith('-')) this.#inside.push([word.slice(1, -1), hit]);
    else if (!this.#written.has(word)) this.#written.set(word, hit);
  }

  #word(word: string): Hit | undefined {
    if (this.#found.has(word)) return this.#found.get(word);
    if (this.#found.size > MOST_KEPT) this.#found.clear();
    const hit = this.#lookUp(word);
    this.#found.set(word, hit);
    return hit;
  }

  #lookUp(word: string): Hit | undefined {
    const whole = this.#written.get(word);
    if (whole) return whole;
    const fitting: [stem: string, hit: Hit][] = this.#inside.filter(([stem]) => word.includes(stem));
    for (let length = 2; length <= word.length; length += 1) {
      const [first, last] = [word.slice(0, length), word.slice(-length)];
      for (const [stem, hit] of [
        [first, this.#written.get(`${first}-`)],
        [last, this.#written.get(`-${last}`)],
      ] as const)
        if (hit) fitting.push([stem, hit]);
    }
    // A word that only looks like ours is the longest of what fits; else what says most, and of that the longest.
    const longest = fitting.toSorted(([a], [b]) => b.length - a.length);
    if (longest[0]?.[1].pictogram === '') return longest[0][1];
    return longest.toSorted(([, a], [, b]) => a.rank - b.rank)[0]?.[1];
  }
}

/** A word of a webmaster as ours are written; nothing where there is no letter in it. */
function asWritten(word: string): string {
  const stem = wordsIn(word).join('+');
  return stem && `${word.startsWith('-') ? '-' : ''}${stem}${word.endsWith('-') ? '-' : ''}`;
}
