import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { translator, type Catalogue } from '../i18n/catalogue.ts';
import { formTexts } from '../i18n/form.ts';
import { pollTexts } from '../i18n/poll.ts';
import { signUpTexts } from '../i18n/sign-up.ts';
import { submissionTexts } from '../i18n/submission.ts';
import type { Address, Texts } from '../i18n/texts.ts';
import { StekError } from './errors.ts';

/** A text of one of our forms: in which file it is, and its key there. */
type Said = readonly [texts: Texts, key: string];

const said = <C extends Catalogue>(texts: Texts<C>, key: keyof C & string): Said => [texts, key];

const GENERAL: Said = said(formTexts, 'broken');

/** The server's own words, where a form of ours says the same. */
const PROBLEMS: Readonly<Record<string, Said>> = {
  full: said(signUpTexts, 'full'),
  duplicate: said(signUpTexts, 'duplicate'),
  closed: said(signUpTexts, 'closed'),
  past: said(signUpTexts, 'past'),
  already_voted: said(pollTexts, 'alreadyVoted'),
  poll_closed: said(pollTexts, 'closedNow'),
};

/** What is wrong with one part, by its name or by what is found in it. */
const ISSUES: readonly (readonly [RegExp, Said])[] = [
  [/national_number/, said(submissionTexts, 'nationalNumber')],
  [/phone/i, said(formTexts, 'form.phone')],
  [/email/i, said(formTexts, 'form.email')],
];

const CODES: Readonly<Record<string, Said>> = {
  rate_limited: said(submissionTexts, 'busy'),
  outbox_full: said(submissionTexts, 'outboxFull'),
  insecure_context: said(submissionTexts, 'refusedHere'),
  key_untrusted: said(submissionTexts, 'refusedHere'),
};

/**
 * What went wrong in a sentence for the visitor, in their language, with the words of our own forms: 16 languages, Dutch where there is
 * none. What it does not know better is “something went wrong on our side”. A sentence of the server for the visitor goes before that.
 * Loads the texts of the language when it is asked.
 *
 * @param lang BCP 47, such as `document.documentElement.lang`
 * @param address how Dutch addresses the reader
 * @example
 * ```ts
 * const { data, error } = await stek.signUps.create(request).result();
 * if (error) hint.textContent = await endUserMessage(error, 'fr');
 * ```
 */
export async function endUserMessage(error: unknown, lang: string, address: Address = 'je'): Promise<string> {
  const known = wordsFor(error);
  const own = StekError.is(error) ? error.endUserMessage : undefined;
  if (!known && own) return own;
  const [texts, key] = known ?? GENERAL;
  const { catalogue, lang: found } = await loadCatalogue(lang, address, [texts]);
  return translator<Catalogue>({ ...texts.nl, ...catalogue }, found)(key);
}

function wordsFor(error: unknown): Said | undefined {
  if (!StekError.is(error)) return undefined;
  const { problem, issues, code } = error;
  const refused = problem?.code !== undefined && Object.hasOwn(PROBLEMS, problem.code) && PROBLEMS[problem.code];
  if (refused) return refused;
  const issue = issues.flatMap(({ code, pointer }) =>
    ISSUES.filter(([name]) => name.test(code) || name.test(pointer)).map(([, words]) => words),
  )[0];
  if (issue) return issue;
  // Nobody is sent to look at their own device for a fault of ours: only a browser that knows that it has no connection says so.
  if (code === 'network' && typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine)
    return said(formTexts, 'offline');
  return Object.hasOwn(CODES, code) ? CODES[code] : undefined;
}
