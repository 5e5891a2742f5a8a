import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { printAside } from './print.ts';
import { UsageError } from './usage-error.ts';

/** One of the answers that can be chosen. */
export interface Choice<Value> {
  value: Value;
  label: string;
}

/**
 * Questions to who sits at the terminal, one by one; their answers may also come from a pipe, a line for each. What cannot be an answer is
 * asked again at a terminal, and ends the command when it comes from a pipe: the lines after it would answer other questions.
 */
export class TerminalQuestions {
  readonly #reader: Interface;
  readonly #lines: AsyncIterator<string>;
  readonly #isTerminal: boolean;
  /** The one that is asked now, for who is told that an answer is missing. */
  #asked = '';
  #isOver = false;

  /** @param isHidden whether nobody who looks at the terminal may read what is typed @default they may */
  constructor(input: NodeJS.ReadStream = process.stdin, isHidden = false) {
    this.#isTerminal = 'isTTY' in input && input.isTTY;
    const output = isHidden ? nowhere() : process.stderr;
    this.#reader = createInterface({ input, terminal: this.#isTerminal, output, historySize: isHidden ? 0 : 30 });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  close(): void {
    this.#reader.close();
  }

  /**
   * One line.
   * @param read what is made of it @throws {UsageError} with what is wrong, when it can be no answer
   */
  async line<Value>(question: string, read: (typed: string) => Value): Promise<Value> {
    this.#ask(question);
    return this.#until(async () => read((await this.#next()).trim()));
  }

  /** Some lines, up to an empty one. */
  async lines<Value>(question: string, read: (typed: string) => Value): Promise<Value> {
    this.#ask(`${question}\n   An empty line ends it.`);
    return this.#until(async () => {
      const typed: string[] = [];
      for (let line = await this.#next(); line.trim() !== ''; line = await this.#next()) typed.push(line.trim());
      return read(typed.join('\n'));
    });
  }

  /** Some of several, by their numbers; an empty line is none. @param most how many at most */
  some<Value>(question: string, choices: readonly Choice<Value>[], most: number): Promise<Value[]> {
    const hint = `Type at most ${most} numbers with commas, or nothing.`;
    return this.line(withChoices(question, choices, hint), typed => {
      const words = typed.split(/[\s,;]+/).filter(word => word !== '');
      const chosen = words.map(word => chosenBy(word, choices));
      if (chosen.length <= most) return chosen;
      throw new UsageError(`Type at most ${most} numbers.`);
    });
  }

  /** One of several, by its number. @param orElse when none was ticked, and the line is empty */
  one<Value>(question: string, choices: readonly Choice<Value>[], orElse: Value): Promise<Value> {
    const asked = withChoices(question, choices, 'Type its number, or nothing when none was ticked.');
    return this.line(asked, typed => (typed === '' ? orElse : chosenBy(typed, choices)));
  }

  #ask(question: string): void {
    this.#asked = question.split('\n')[0] ?? '';
    printAside(`\n${question}\n`);
  }

  async #next(): Promise<string> {
    const { done, value } = await this.#lines.next();
    if (done !== true) return value;
    this.#isOver = true;
    throw new UsageError('there is no answer.');
  }

  async #until<Value>(answer: () => Promise<Value>): Promise<Value> {
    for (;;)
      try {
        return await answer();
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        if (!this.#isTerminal || this.#isOver)
          throw new UsageError(`Nothing was kept. “${this.#asked}”: ${error.message}`);
        printAside(`   ${error.message}\n`);
      }
  }
}

/** Where a terminal writes back what must not be seen. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const withChoices = (question: string, choices: readonly Choice<unknown>[], hint: string): string =>
  [question, ...choices.map(({ label }, index) => `   ${index + 1} ${label}`), `   ${hint}`].join('\n');

/** @throws {UsageError} */
function chosenBy<Value>(typed: string, choices: readonly Choice<Value>[]): Value {
  const found = /^[1-9]\d?$/.test(typed) ? choices[Number(typed) - 1] : undefined;
  if (found) return found.value;
  throw new UsageError(`Type a number from 1 to ${choices.length}.`);
}
