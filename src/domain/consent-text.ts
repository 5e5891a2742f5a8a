import type { ConsentScope } from '../schema/referral.ts';
import { CONSENT_SCOPES } from '../schema/referral-words.ts';

/*
 * What a person says yes to, in the words that stood on the screen and were read aloud. The card says which words they were: a version of
 * the catalogue, and a fingerprint of the very sentences with the names that were in them.
 */

/** Version of the words of the catalogue; it changes when the Dutch of a question or of its text does. */
export const CONSENT_TEXT_VERSION = '2026-12';

/** What the words depend on. */
export interface ConsentFacts {
  /** Who gets the card. */
  readonly name: string;
  /** Who fills it in with the person. */
  readonly sender: string;
  /** So many days after the end everything is wiped. */
  readonly days: number;
}

/** Says a text of the catalogue. */
type Say = (key: `ask.${ConsentScope}` | `consentTo.${ConsentScope}`, slots: Record<string, string | number>) => string;

/** What is asked, and what it means. */
export interface ConsentText {
  readonly scope: ConsentScope;
  readonly ask: string;
  readonly means: string;
}

/** The words for each thing that may be allowed, in the order in which they are asked. */
export const consentTexts = (say: Say, facts: ConsentFacts): readonly ConsentText[] =>
  CONSENT_SCOPES.map(scope => ({
    scope,
    ask: say(`ask.${scope}`, { ...facts }),
    means: say(`consentTo.${scope}`, { ...facts }),
  }));

/** All of them in one text: every question was read, also those that got no yes. */
export const consentWords = (say: Say, facts: ConsentFacts): string =>
  consentTexts(say, facts)
    .map(({ ask, means }) => `${ask}\n${means}`)
    .join('\n\n');

/** SHA-256 of words, base64url. */
export async function hashOf(words: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
