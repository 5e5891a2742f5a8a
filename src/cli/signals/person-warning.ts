import { personHints, type PersonHint } from '../../domain/person-hints.ts';
import { printAside } from '../print.ts';

const WHAT: Readonly<Record<PersonHint, string>> = {
  national: 'a national register number',
  email: 'an e-mail address',
  phone: 'a phone number',
  name: 'a name',
};

/**
 * Says when a text in which nobody is to be recognised looks as if it led to somebody. It is a guess: nothing is refused for it.
 * @param what the text, such as `The summary`
 * @param next what to do where it is so, a sentence
 */
export function warnOfPersons(what: string, text: string | undefined, next: string): void {
  const found = personHints(text ?? '').map(hint => WHAT[hint]);
  if (found.length > 0) printAside(`${what} seems to hold ${found.join(' and ')}. ${next}\n`);
}
