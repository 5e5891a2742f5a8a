import { readFile } from 'node:fs/promises';
import { checkText, type CheckOptions } from '../domain/klare-taal/check.ts';
import type { Figures } from '../domain/klare-taal/figures.ts';
import type { Hint } from '../domain/klare-taal/hint.ts';
import { printOut } from './print.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek text FILE [--profile F|U] [--address je|u] [--json]

Reads a Dutch text (- for what comes in) and shows where it can be easier, with a better wording where there is one.

  --profile F   flyer, poll and consent: short sentences, everyday words (A2)
  --profile U   screens and forms (B1, default)
  --address     how the text speaks to people (default je)
  --json        print {hints, figures} as JSON

Hints never forbid anything. Ends with 0 when there are none, 1 when there are some, 2 when the file cannot be read.
`;

const OPTIONS = {
  profile: { type: 'string', default: 'U' },
  address: { type: 'string', default: 'je' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What to do about each rule; the numbers are those of the easy-language rules. */
const ADVICE: Record<string, string> = {
  'EL-1': 'Long sentence: make two of it.',
  'EL-2': 'More than one idea in a sentence: give each its own.',
  'EL-4': 'Long word: use a shorter one, or explain it in the next sentence.',
  'EL-5': 'Official word: use the everyday one.',
  'EL-7': 'Passive: say who does it.',
  'EL-8': 'Noun where a verb says it: “we change the hours”, not “the changing of the hours”.',
  'EL-9': 'The parts of the verb stand far apart: bring them together.',
  'EL-10': 'The other way to address people: keep to one of “je” and “u” (--address says which).',
  'EL-11': 'This makes a case of a person: say “je”, or “bezoeker”.',
  'EL-12': 'Say what people can do, not what they cannot.',
  'EL-13': 'Write it in full.',
  'EL-14': 'Say the hour as people do: “van 9 uur tot half 5”.',
  'EL-15': 'Say money as people do: “5 euro”, “2,50 euro”, “gratis”.',
  'EL-16': 'Use digits, and an amount instead of a percentage.',
  'EL-18': 'Capitals shout: write them small.',
  'EL-20': 'Too long for a title or a paragraph.',
  'EL-21': 'Name what the link or button does, in four words at most.',
  'EL-23': 'The text as a whole is hard to read.',
};

/** `stek text` */
export async function text(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('Name one file, or - for what comes in.', HELP);
  const source = await readText(file);
  const { hints, figures } = checkText(source, optionsFrom(values));
  printOut(values.json ? `${JSON.stringify({ hints, figures }, null, 2)}\n` : report(source, hints, figures));
  return hints.length > 0 ? 1 : 0;
}

function optionsFrom({ profile, address }: { profile: string; address: string }): CheckOptions {
  if (profile !== 'F' && profile !== 'U') throw new UsageError('--profile is F or U.', HELP);
  if (address !== 'je' && address !== 'u') throw new UsageError('--address is je or u.', HELP);
  return { profile, address };
}

async function readText(file: string): Promise<string> {
  if (file !== '-') {
    return readFile(file, 'utf8').catch((error: Error) => {
      throw new UsageError(`“${file}” cannot be read: ${error.message}`);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** One line a hint, as editors know it from other checkers: `3:14 EL-5 …`. */
function report(source: string, hints: readonly Hint[], { words, sentences, meanSentence, lix }: Figures): string {
  const placeOf = placesIn(source);
  const lines = hints.map(hint => {
    const place = placeOf(hint.start);
    const found = hint.found.length > 60 ? `${hint.found.slice(0, 59)}…` : hint.found;
    const better = hint.better === undefined ? '' : ` Better: “${hint.better}”.`;
    return `${place} ${hint.rule} ${hint.severity}: “${found.replaceAll('\n', ' ')}”. ${ADVICE[hint.rule] ?? ''}${better}`;
  });
  const score = lix === undefined ? 'no score under 100 words' : `LIX ${lix} (20 easy, 60 hard)`;
  lines.push(`${words} words, ${sentences} sentences, ${meanSentence} words a sentence, ${score}.`);
  lines.push(hints.length === 0 ? 'Nothing to say: this reads easily.' : `${hints.length} places can be easier.`);
  return `${lines.join('\n')}\n`;
}

/** Says line and column of an offset, both from 1, for offsets that only grow: the text is gone through once. */
function placesIn(source: string): (offset: number) => string {
  let line = 1;
  let lineStart = 0;
  return offset => {
    for (let end = source.indexOf('\n', lineStart); end >= 0 && end < offset; end = source.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return `${line}:${offset - lineStart + 1}`;
  };
}
