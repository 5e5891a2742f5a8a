import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollReply } from '../../schema/poll.ts';
import { writePollReply } from '../../schema/write-poll.ts';
import { isWholeReply } from '../../domain/poll-reply.ts';
import { Problem } from '../../server/http/problem.ts';
import { saveReply } from '../../server/polls/poll-reply.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import { EDITOR, type PollDesk } from './poll-desk.ts';

/** `stek poll reply ID FILE`; without a file, the answer as far as it is written, to be filled in. */
export async function reply(desk: PollDesk, id: string, file: string | undefined): Promise<number> {
  if (file === undefined) {
    printOut(`${JSON.stringify(replyToFill(await desk.poll(id)), null, 2)}\n`);
    printAside(
      '“verdict” is yes, later, no or already; what stays empty is left out. Under “ideas” a line says what you do, or do not, with what\n' +
        'people wrote: {"doing": true, "text": {"nl": "We zetten een bank aan de deur."}}\n' +
        `When it is filled in: ${desk.next('reply', id, 'FILE')}\n`,
    );
    return 0;
  }
  const { filled, pointerInFile } = withoutEmpty(await readJson(file));
  try {
    const written = readWritten(writePollReply(filled), 'answer');
    const saved = await desk.write(async write => {
      const { version } = await knownPoll(write, id);
      return saveReply(write, id, written, { seen: version, actor: EDITOR });
    });
    tellHowFar(desk, saved, written);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const issues = error.issues.map(({ pointer, ...issue }) => ({ ...issue, pointer: pointerInFile(pointer) }));
    throw new Problem(error.code, error.message, { issues });
  }
}

/** An answer without the lines that are as they were printed; issues are still about the lines of the file. */
function withoutEmpty(file: unknown): { filled: unknown; pointerInFile: (pointer: string) => string } {
  const { decisions } = (file ?? {}) as { decisions?: unknown };
  if (!Array.isArray(decisions)) return { filled: file, pointerInFile: pointer => pointer };
  const kept = [...decisions.keys()].filter(index => !isEmpty(decisions[index]));
  return {
    filled: { ...(file as object), decisions: kept.map(index => decisions[index] as unknown) },
    pointerInFile: pointer => pointer.replace(/^\/decisions\/(\d+)/, (_, index) => `/decisions/${kept[Number(index)]}`),
  };
}

function isEmpty(decision: unknown): boolean {
  const { verdict, why } = (decision ?? {}) as { verdict?: unknown; why?: unknown };
  return verdict === '' && Object.values(why ?? {}).every(words => words === '');
}

/** What was kept, and what is still needed before people can read it. */
export function tellHowFar(desk: PollDesk, { id, state, ...poll }: PollRecord, written: PollReply): void {
  const isWhole = isWholeReply(poll, written);
  printOut(state === 'answered' ? 'Everybody reads it now.\n' : 'It is kept. Nobody else reads it yet.\n');
  if (state === 'answered') return;
  printAside(
    isWhole
      ? `Give it with: ${desk.next('answer', id)}\n`
      : `Say of each option of at least one question what you do with it, and why: ${desk.next('reply', id)} > reply.json\n`,
  );
}

/** An answer with a line for each option that has none yet: it is left out as long as it is empty. */
const replyToFill = ({ questions, reply: written }: PollRecord): PollReply => ({
  ...written,
  decisions: questions.flatMap(({ id: questionId, options }) =>
    options.map(
      ({ id: optionId }) =>
        written?.decisions.find(one => one.questionId === questionId && one.optionId === optionId) ?? {
          questionId,
          optionId,
          verdict: '',
          why: { nl: '' },
        },
    ),
  ),
  ideas: written?.ideas ?? [],
});
