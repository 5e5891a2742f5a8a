import { cleanText } from '../schema/clean-text.ts';
import { AUDIENCES, FUNCTIONS } from '../schema/vocabulary.ts';
import { shorten } from './shorten.ts';

/** Words that other people's calendars use for those we speak to, in Dutch, French and English. */
const AUDIENCE_WORDS: Record<string, string> = {
  everyone: 'everyone iedereen tous',
  seniors: 'seniors senioren ouderen aînés seniores 55plus 60plus 65plus',
  families: 'families gezinnen gezin familles family',
  children: 'children kinderen kids enfants',
  newcomers: 'newcomers nieuwkomers anderstaligen primo-arrivants',
  volunteers: 'volunteers vrijwilligers bénévoles',
};

const AUDIENCE_OF = new Map(
  Object.entries(AUDIENCE_WORDS).flatMap(([audience, words]) => words.split(' ').map(word => [word, audience])),
);

/** What free categories or labels say about the function and the audience of an activity; other words are left aside. */
export function sortCategories(categories: readonly string[]): { functions: string[]; audience: string[] } {
  const functions = new Set<string>();
  const audience = new Set<string>();
  for (const category of categories) {
    const word = category.trim().toLowerCase();
    if ((FUNCTIONS as readonly string[]).includes(word)) functions.add(word);
    const group = AUDIENCE_OF.get(word);
    if (group) audience.add(group);
  }
  return { functions: [...functions], audience: [...audience] };
}

/** So many words of its source an activity keeps, each of so many characters at most: those of its schema. */
const MOST_WORDS = 20;
const LONGEST_WORD = 80;

/**
 * Free categories in the words of their source, each once, without those that are ours already.
 *
 * @param known Words of a municipality that stand in another field.
 */
export function freeWords(categories: readonly string[], known: readonly unknown[] = []): string[] {
  const words = categories.map(category => shorten(cleanText(category).replace(/\s+/g, ' '), LONGEST_WORD));
  return [...new Set(words)]
    .filter(word => word && !OUR_WORDS.includes(word) && !known.includes(word))
    .slice(0, MOST_WORDS);
}

const OUR_WORDS: readonly string[] = [...FUNCTIONS, ...AUDIENCES];
