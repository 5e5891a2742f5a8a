import { FUNCTIONS } from '../schema/vocabulary.ts';

/** Words that other people's calendars use for those we speak to, in Dutch, French and English. */
const AUDIENCE_WORDS: Record<string, string> = {
  everyone: 'everyone iedereen tous',
  seniors: 'seniors senioren ouderen aînés seniores 55plus 60plus 65plus',
  families: 'families gezinnen gezin familles family',
  children: 'children kinderen kids enfants',
  newcomers: 'newcomers nieuwkomers anderstaligen primo-arrivants',
  volunteers: 'volunteers vrijwilligers bénévoles',
};

const AUDIENCES = new Map(
  Object.entries(AUDIENCE_WORDS).flatMap(([audience, words]) => words.split(' ').map(word => [word, audience])),
);

/** What free categories or labels say about the function and the audience of an activity; other words are left aside. */
export function sortCategories(categories: readonly string[]): { functions: string[]; audience: string[] } {
  const functions = new Set<string>();
  const audience = new Set<string>();
  for (const category of categories) {
    const word = category.trim().toLowerCase();
    if ((FUNCTIONS as readonly string[]).includes(word)) functions.add(word);
    const group = AUDIENCES.get(word);
    if (group) audience.add(group);
  }
  return { functions: [...functions], audience: [...audience] };
}
