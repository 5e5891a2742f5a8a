import { readFile } from 'node:fs/promises';
import { checkText, type CheckOptions } from '../domain/klare-taal/check.ts';
import type { Figures } from '../domain/klare-taal/figures.ts';
import type { Hint } from '../domain/klare-taal/hint.ts';
import { printOut } from './print.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek text FILE [--profile F|U] [--address je|u] [--json]

Reads a Dutch text (- for what comes in) and shows where it can be easier, with a better wording where there is one. What it finds
is said in Dutch, to whoever writes the text.

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
  'EL-1': 'Lange zin: maak er twee van.',
  'EL-2': 'Meer dan één idee in een zin: geef elk idee een eigen zin.',
  'EL-4': 'Lang woord: kies een korter woord, of leg het uit in de volgende zin.',
  'EL-5': 'Moeilijk woord: kies een gewoon woord.',
  'EL-7': 'Lijdende vorm: zeg wie het doet.',
  'EL-8': 'Zeg het met een werkwoord: “we veranderen de uren”, niet “de verandering van de uren”.',
  'EL-9': 'De delen van het werkwoord staan ver uit elkaar: zet ze dichter bij elkaar.',
  'EL-10': 'Hier spreek je mensen anders aan: kies overal “je” of overal “u” (--address zegt welk).',
  'EL-11': 'Zo wordt een mens een dossier: schrijf “je”, of “bezoeker”.',
  'EL-12': 'Zeg wat wel kan, niet wat niet kan.',
  'EL-13': 'Schrijf het voluit.',
  'EL-14': 'Zeg het uur zoals mensen het zeggen: “van 9 uur tot half 5”.',
  'EL-15': 'Zeg het geld zoals mensen het zeggen: “5 euro”, “2,50 euro”, “gratis”.',
  'EL-16': 'Schrijf cijfers, en een bedrag in plaats van een percentage.',
  'EL-18': 'Hoofdletters roepen: schrijf kleine letters.',
  'EL-20': 'Te lang voor een titel of een alinea.',
  'EL-21': 'Zeg wat de link of de knop doet, in hoogstens vier woorden.',
  'EL-23': 'De hele tekst leest moeilijk.',
};

const SEVERITY = { error: 'fout', warning: 'let op', hint: 'tip' } as const;

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
    const better = hint.better === undefined ? '' : ` Beter: “${hint.better}”.`;
    return `${place} ${hint.rule} ${SEVERITY[hint.severity]}: “${found.replaceAll('\n', ' ')}”. ${ADVICE[hint.rule] ?? ''}${better}`;
  });
  const score = lix === undefined ? 'geen score onder 100 woorden' : `LIX ${lix} (20 is makkelijk, 60 is moeilijk)`;
  lines.push(
    `${words} woorden, ${sentences} ${sentences === 1 ? 'zin' : 'zinnen'}, ${meanSentence} woorden per zin, ${score}.`,
  );
  lines.push(
    hints.length === 0
      ? 'Niets te zeggen: dit leest makkelijk.'
      : `Dit kan makkelijker op ${hints.length} ${hints.length === 1 ? 'plaats' : 'plaatsen'}.`,
  );
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
