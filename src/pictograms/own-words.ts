/** Words of titles by the name of the pictogram that they stand for. */
export type PictogramWordLists = Readonly<Record<string, readonly string[]>>;

const KEY = Symbol.for('stek.pictogram-words');
const MOST = 1000;

type Page = typeof globalThis & { [KEY]?: PictogramWordLists };

/** What the page registered; another object after each time that it did. */
export const registeredWords = (): PictogramWordLists => ((globalThis as Page)[KEY] ??= {});

const isWord = (word: unknown): word is string =>
  typeof word === 'string' && word.length <= 60 && /[\p{L}\p{N}]/u.test(word);

const isList = (words: unknown): words is readonly string[] =>
  Array.isArray(words) && words.length > 0 && words.length <= MOST && words.every(isWord);

/**
 * Adds words by which the picture of an activity is guessed from its title and categories, beside ours and before them. `ribollita` is
 * that word, `minestr-` begins one, `-soep` ends one, and words with a space follow each other; capitals and accents do not count. A
 * pictogram that an activity names itself always wins. Call it before the elements load.
 *
 * @returns the names whose words were refused because they are no list of words.
 * @example registerPictogramWords({ soup: ['ribollita', 'minestr-'], walk: ['rondje kerk'] });
 */
export function registerPictogramWords(words: PictogramWordLists): string[] {
  const known: Record<string, readonly string[]> = { ...registeredWords() };
  const refused: string[] = [];
  for (const [name, list] of Object.entries(words)) {
    if (isList(list)) known[name] = [...list, ...(Object.hasOwn(known, name) ? known[name]! : [])];
    else refused.push(name);
  }
  (globalThis as Page)[KEY] = known;
  return refused;
}
