import type { Refusal } from '../../../foundation/submission/refusal-words.ts';
import type { SendingWords } from '../../../foundation/submission/submission-words.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import type { StekError } from '../../../sdk/errors.ts';
import { answerName } from '../questions/answers-of.ts';

type T = Translator<PollCatalogue>;

/** What taking part says in its own words. There is no code to keep: who took part is known to nobody. */
export const pollWords = (t: T): SendingWords => ({
  heading: t('pollHeading'),
  send: t('send'),
  queued: t('queued'),
  outgoing: count => t('outgoing', { count }),
  sentNow: t('sentNow'),
  failedLater: t('failedLater'),
  insecure: t('insecure'),
  otherWay: t('insecureHint'),
});

/** What the refusals of a ballot depend on. */
interface PollRefusalContext {
  t: T;
  /** The question of a field by its name; empty where the form has no such field. */
  question: (name: string) => string;
  /** Whether people take part with a printed code. */
  isByCode: boolean;
}

/** Why answers were not taken, in words; `undefined` where the common words will do. */
export function pollRefusals(error: StekError, { t, question, isByCode }: PollRefusalContext): Refusal[] | undefined {
  const word = error.problem?.code;
  const known = refusedPoll(word, t, isByCode);
  if (known) return [{ words: known, field: isByCode && word !== 'poll_closed' ? 'code' : undefined }];
  if (error.issues.length === 0) return undefined;
  return error.issues.map(({ pointer, code }) => {
    const [, part, name = ''] = pointer.split('/');
    if (part === 'code') return { words: t('codeWrong'), field: 'code' };
    const field = answerName(name);
    if (code === 'national_number') return { words: t('nationalNumber'), field };
    const label = question(field);
    return label ? { words: t('wrongAnswer', { label }), field } : { words: t('broken') };
  });
}

/** What only a poll is refused for. @param code of the problem, or why something that waited failed */
export function refusedPoll(code: string | undefined, t: T, isByCode: boolean): string | undefined {
  if (code === 'already_voted') return t(isByCode ? 'alreadyVotedCode' : 'alreadyVoted');
  if (code === 'poll_closed') return t('closedWhile');
  return code === 'code_unknown' ? t('codeWrong') : undefined;
}
