import { readFile } from 'node:fs/promises';
import { SHORTEST_PASSPHRASE } from '../../sdk/open.ts';
import { TerminalQuestions } from '../terminal-questions.ts';
import { UsageError } from '../usage-error.ts';

/** Where a passphrase comes from: the first line of a file, or who sits at the terminal. */
export interface PassphraseSource {
  /** A file that has it. @default it is asked, and what is typed is not shown */
  file: string | undefined;
}

/** The passphrase of a key that is there. @param name of its file */
export async function askPassphrase({ file }: PassphraseSource, name: string): Promise<string> {
  if (file !== undefined) return inFile(file);
  return asked(ask => ask.line(`The passphrase of ${name}; it is not shown.`, typed => typed));
}

/** A passphrase for a key that is made, typed twice. @throws {UsageError} for one that is guessed */
export async function askNewPassphrase({ file }: PassphraseSource): Promise<string> {
  if (file !== undefined) return longEnough(await inFile(file));
  return asked(async ask => {
    const first = await ask.line(
      `A passphrase: four or more words that nobody else would put together. It is not shown.`,
      longEnough,
    );
    return ask.line('Once more, to be sure.', typed => {
      if (typed === first) return typed;
      throw new UsageError('This is not the same as before.');
    });
  });
}

async function asked<T>(question: (ask: TerminalQuestions) => Promise<T>): Promise<T> {
  const ask = new TerminalQuestions(process.stdin, true);
  try {
    return await question(ask);
  } finally {
    ask.close();
  }
}

async function inFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  return (text.split('\n')[0] ?? '').trim();
}

/** @throws {UsageError} */
function longEnough(typed: string): string {
  if ([...typed.trim()].length >= SHORTEST_PASSPHRASE) return typed;
  throw new UsageError(`It has at least ${SHORTEST_PASSPHRASE} characters.`);
}
