import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import { wordsIn } from './folded.ts';

/** What is looked in: a date, what it is about and where it is. */
export interface Searchable {
  occurrence: Pick<Occurrence, 'title'>;
  activity: Activity;
  place?: Place | undefined;
}

/** From so many letters on a word is also found across the signs between words: who writes “kerstmarkt” finds “kerst-markt”. */
const LONG_WORD = 6;

/** Some texts, folded: with a space between words, and without. */
interface Said {
  spaced: string;
  joined: string;
}

const NOTHING: Said = { spaced: '', joined: '' };

/** What an activity and a place say; a programme is searched with each key that is pressed. */
const known = new WeakMap<Activity | Place, Said>();

/**
 * Whether each word stands somewhere in what is said of a date, in any of its languages, also inside another word: who looks for
 * “markt” finds the “kerstmarkt”.
 * @param words as `wordsIn` gives them
 */
export function holdsWords(words: readonly string[], { occurrence, activity, place }: Searchable): boolean {
  if (words.length === 0) return true;
  const said = [
    occurrence.title ? saidIn(Object.values(occurrence.title)) : NOTHING,
    remembered(activity, ({ title, easyText = {}, body = {}, organiser, partners = [], categories = [] }) => [
      ...[title, easyText, body].flatMap(texts => Object.values(texts)),
      ...[organiser, ...partners, ...categories],
    ]),
    place ? remembered(place, ({ name, address }) => [name, address?.street, address?.locality]) : NOTHING,
  ];
  return words.every(word =>
    said.some(({ spaced, joined }) => spaced.includes(word) || (word.length >= LONG_WORD && joined.includes(word))),
  );
}

function remembered<T extends Activity | Place>(item: T, textsOf: (item: T) => (string | undefined)[]): Said {
  let said = known.get(item);
  if (!said) known.set(item, (said = saidIn(textsOf(item))));
  return said;
}

function saidIn(texts: readonly (string | undefined)[]): Said {
  const words = texts.map(text => wordsIn(text ?? ''));
  return { spaced: words.map(some => some.join(' ')).join('\n'), joined: words.map(some => some.join('')).join('\n') };
}
