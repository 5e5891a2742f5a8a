import { cleanText } from '../schema/clean-text.ts';
import { asRecord } from './as-record.ts';

/** One thing that is wrong, and where. */
export interface ProblemIssue {
  /** RFC 6901 pointer into what was sent or received. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a sign-up or a follow-up code is refused, in the server's words: no seat and no place in line left, this contact is signed
 * up already, the date is over, sign-ups are not (or no longer) taken, more persons than may come together, no such code.
 */
export type SignUpRefusal = 'full' | 'duplicate' | 'past' | 'closed' | 'too_many' | 'code_unknown';

/**
 * Why a ballot is refused or results are not shown: this browser or code took part already, the poll takes no ballots now, no such code,
 * results are for nobody before it closes.
 */
export type PollRefusal = 'already_voted' | 'poll_closed' | 'code_unknown' | 'results_hidden';

/**
 * Why a signal or a bundle is not moved: its state does not go there, it goes with its bundle, one that is about a person is for nobody to
 * read, or somebody else has to do it.
 */
export type SignalRefusal = 'invalid_transition' | 'in_bundle' | 'not_publishable' | 'second_person_needed';

/** A server's word; newer servers may have others. */
export type ProblemWord = SignUpRefusal | PollRefusal | SignalRefusal | (string & {});

/** A problem document (RFC 9457, before that RFC 7807) as a server sent it; texts cleaned and cut at 2,000 characters. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  /** The server's own word, finer than the code of the error. */
  readonly code?: ProblemWord;
  /** A sentence for the visitor. */
  readonly endUserMessage?: string;
}

/** Reads a problem document tolerantly. Never throws; `undefined` when the body is something else. */
export function readProblem(body: string, locale: string): { problem: Problem; issues: ProblemIssue[] } | undefined {
  const found = asRecord(parse(body));
  if (!found) return undefined;
  const { errors } = found;
  const problem = texts({ ...found, endUserMessage: inLanguage(found.endUserMessage, locale) }, [
    'type',
    'title',
    'detail',
    'code',
    'endUserMessage',
  ]);
  return { problem, issues: Array.isArray(errors) ? errors.slice(0, 100).map(readIssue) : [] };
}

const readIssue = (value: unknown): ProblemIssue => ({
  pointer: '',
  code: '',
  message: '',
  ...texts(asRecord(value) ?? {}, ['pointer', 'code', 'message']),
});

/** The members that are text, clean and not too long. */
function texts<K extends string>(found: Record<string, unknown>, keys: readonly K[]): { [key in K]?: string } {
  const clean: { [key in K]?: string } = {};
  for (const key of keys) {
    const value = found[key];
    if (typeof value === 'string') clean[key] = cleanText(value.slice(0, 2000));
  }
  return clean;
}

/** UiTdatabank gives `endUserMessage` per language, others as one string. */
function inLanguage(message: unknown, locale: string): unknown {
  const perLanguage = asRecord(message);
  if (!perLanguage) return message;
  return perLanguage[locale] ?? perLanguage[locale.slice(0, 2)] ?? perLanguage.nl ?? Object.values(perLanguage)[0];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
