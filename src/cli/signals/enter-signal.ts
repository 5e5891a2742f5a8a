import { formatFollowUpCode, type FollowUpCode } from '../../domain/follow-up-code.ts';
import { LANG } from '../../schema/patterns.ts';
import { SIGNAL_SENDERS } from '../../schema/signal.ts';
import { Problem } from '../../server/http/problem.ts';
import { openKeys } from '../../server/keys/open-keys.ts';
import { placeNamed } from '../../server/programme/place-named.ts';
import { signalKind } from '../../server/signals/signal-kind.ts';
import { readSignalSettings } from '../../server/signals/signal-settings.ts';
import { takerOf } from '../../server/submissions/receive.ts';
import { printAside, printOut } from '../print.ts';
import { TerminalQuestions } from '../terminal-questions.ts';
import { UsageError } from '../usage-error.ts';
import { askSignal } from './paper-questions.ts';
import type { SignalDesk } from './signal-desk.ts';

/** What is known of a paper form beside what stands on it. */
export interface BesidePaper {
  role: string;
  spoken: boolean;
  reads?: string | undefined;
  place?: string | undefined;
}

/** `stek signals enter`: a paper form is typed over, from the terminal or from a pipe. */
export async function enter(desk: SignalDesk, options: BesidePaper): Promise<number> {
  const settings = await desk.read(readSignalSettings);
  const beside = await readBeside(desk, options);
  printAside('Type what stands on the sheet. Nothing is kept before the last answer.\n');
  const ask = new TerminalQuestions();
  const sent = await askSignal(ask, settings).finally(() => ask.close());
  const { keys } = await openKeys(desk.store, { data: desk.data, env: process.env, say: console.warn });
  const typist = { keys, tenant: desk.tenant, actor: { role: 'worker' } } as const;
  const taken = await desk.write(await takerOf(signalKind, { ...sent, ...beside }, typist));
  if (taken instanceof Problem) throw taken;
  printOut(`${taken.ref}  ${formatFollowUpCode(taken.code as FollowUpCode)}\n`);
  printAside(
    `Write the code on the strip that its sender keeps: this is the only time it is shown. An answer is promised by ${taken.promise.by}.\n` +
      'Then tear up the sheet, or keep it where nobody else reads it.\n',
  );
  return 0;
}

/** Looked at before the first question: what was typed is not lost for a slip in the command. @throws {UsageError} */
async function readBeside(desk: SignalDesk, { role, spoken, reads, place }: BesidePaper) {
  const senderRole = SIGNAL_SENDERS.find(one => one === role);
  if (senderRole === undefined) throw new UsageError(`--role is one of: ${SIGNAL_SENDERS.join(', ')}.`);
  if (reads !== undefined && !LANG.test(reads)) throw new UsageError('--reads is a language tag, such as nl or ar.');
  const { id: placeId, issues } = await desk.read(read => placeNamed(read, place));
  if (issues[0]) throw new UsageError(`--place: ${issues[0].message}.`);
  return {
    ...{ senderRole, channel: spoken ? 'spoken' : 'paper' },
    ...(reads !== undefined && { lang: reads }),
    ...(placeId !== undefined && { placeId }),
  } as const;
}
