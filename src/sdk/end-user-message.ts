import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { translator, type Catalogue } from '../i18n/catalogue.ts';
import { errorTexts } from '../i18n/error.ts';
import { formTexts } from '../i18n/form.ts';
import { openedCardTexts } from '../i18n/opened-card.ts';
import { pollTexts } from '../i18n/poll.ts';
import { signUpTexts } from '../i18n/sign-up.ts';
import { submissionTexts } from '../i18n/submission.ts';
import type { Address, Texts } from '../i18n/texts.ts';
import { StekError, type StekErrorCode } from './errors.ts';

/** A text of one of our forms: in which file it is, and its key there. */
type Said = readonly [texts: Texts, key: string];

const said = <C extends Catalogue>(texts: Texts<C>, key: keyof C & string): Said => [texts, key];

const GENERAL: Said = said(formTexts, 'broken');

/** A refusal of the server, by its code. What is not here goes by the code of the error. */
const PROBLEMS: Readonly<Record<string, Said>> = {
  full: said(signUpTexts, 'full'),
  duplicate: said(signUpTexts, 'duplicate'),
  closed: said(signUpTexts, 'closed'),
  past: said(signUpTexts, 'past'),
  already_voted: said(pollTexts, 'alreadyVoted'),
  poll_closed: said(pollTexts, 'closedNow'),
  code_unknown: said(errorTexts, 'code'),
  results_hidden: said(errorTexts, 'notYet'),
  version_mismatch: said(errorTexts, 'changed'),
  idempotency_running: said(submissionTexts, 'busy'),
  database_busy: said(submissionTexts, 'busy'),
  too_large: said(errorTexts, 'tooMuch'),
  proof_missing: said(submissionTexts, 'refusedHere'),
  proof_invalid: said(submissionTexts, 'refusedHere'),
  proof_too_easy: said(submissionTexts, 'busy'),
  proof_spent: said(submissionTexts, 'refusedHere'),
  origin_refused: said(submissionTexts, 'refusedHere'),
};

/** What is wrong with one part, by its name or by what is found in it. */
const ISSUES: readonly (readonly [RegExp, Said])[] = [
  [/national_number/, said(submissionTexts, 'nationalNumber')],
  [/phone/i, said(formTexts, 'form.phone')],
  [/email/i, said(formTexts, 'form.email')],
];

/** So many people, or so much of something else. */
const tooMany = (pointer: string): Said => said(errorTexts, pointer === '/party' ? 'seats' : 'tooMuch');

const CODES: Readonly<Record<StekErrorCode, Said>> = {
  aborted: said(errorTexts, 'stopped'),
  network: GENERAL,
  timeout: GENERAL,
  invalid_response: GENERAL,
  invalid_request: GENERAL,
  unsupported: said(errorTexts, 'notHere'),
  unauthorized: said(errorTexts, 'key'),
  forbidden: said(errorTexts, 'notHere'),
  not_found: said(errorTexts, 'gone'),
  gone: said(errorTexts, 'gone'),
  conflict: said(errorTexts, 'notNow'),
  rate_limited: said(submissionTexts, 'busy'),
  server_error: GENERAL,
  outbox_full: said(submissionTexts, 'outboxFull'),
  insecure_context: said(submissionTexts, 'refusedHere'),
  key_untrusted: said(submissionTexts, 'refusedHere'),
  cannot_open: said(errorTexts, 'sealed'),
  label_mismatch: said(errorTexts, 'mismatch'),
  unexpected: GENERAL,
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
  const known = particularWords(error);
  const own = StekError.is(error) ? error.endUserMessage : undefined;
  if (!known && own) return own;
  const [texts, key] = known ?? generalWords(error);
  const { catalogue, lang: found } = await loadCatalogue(lang, address, [texts]);
  return translator<Catalogue>({ ...texts.nl, ...catalogue }, found)(key);
}

/** What is known of this error beyond its code. */
function particularWords(error: unknown): Said | undefined {
  if (!StekError.is(error)) return undefined;
  const { problem, issues, code } = error;
  const refused = problem?.code === undefined ? undefined : ownEntry(PROBLEMS, problem.code);
  if (refused) return refused;
  const issue = issues.map(wordsForPart).find(Boolean);
  if (issue) return issue;
  // Nobody is sent to look at their own device for a fault of ours: only a browser that knows that it has no connection says so.
  if (code === 'network' && typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine)
    return said(formTexts, 'offline');
  return undefined;
}

function generalWords(error: unknown): Said {
  if (!StekError.is(error)) return GENERAL;
  const { problem, issues, code } = error;
  // What was filled in is wrong; a question that a program asked wrongly is no fault of who reads it.
  if (problem ? problem.code === 'invalid' : issues.length > 0) return said(openedCardTexts, 'refused');
  return ownEntry(CODES, code) ?? GENERAL;
}

const wordsForPart = ({ pointer, code }: StekError['issues'][number]): Said | undefined =>
  code === 'too_many' ? tooMany(pointer) : ISSUES.find(([name]) => name.test(code) || name.test(pointer))?.[1];

/** An entry of a table by a word that somebody else wrote, such as `constructor`. */
const ownEntry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
