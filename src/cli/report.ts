import { writeFile } from 'node:fs/promises';
import type { SignalReport } from '../schema/signal-report.ts';
import { writeYearCounts } from '../schema/write-signal.ts';
import { signalReportCsv } from '../server/signals/report-csv.ts';
import { makeSignalReport } from '../server/signals/signal-report.ts';
import { readAllYearCounts, readYearCounts, saveYearCounts } from '../server/signals/year-counts.ts';
import { readWritten } from '../server/submissions/read-request.ts';
import { printAside, printOut } from './print.ts';
import { DATA, readJson, TenantDesk } from './tenant-desk.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek report signals --year Y --tenant T [--format F] [--out PATH]
stek report example > counts.json
stek report counts FILE --tenant T

What came in a year, for who decides and for everybody: signals by theme and month, what they are about and what became
of them, and the requests for help that you counted on paper. A number from 1 to 4 is hidden, and whatever would tell it.
docs/yearly-report.md tells what that promises, and what it cannot.

  signals             the report of a year; of this year, the months that are over, for yourself only
  counts FILE         enter what was counted on paper, of one year or of a list of them; it replaces what was entered of these
  counts              print what was entered, to be changed and entered anew
  example             print the counts of one Stek over six years, to start from

  --tenant T          short name of the municipality
  --year Y            which year, such as 2026
  --format F          json, csv (one number on each line) or pdf (bars and tables on A4); default json
  --out PATH          file to write (default: print it; a PDF goes to signals-Y.pdf)
  --data DIR          folder of the database (default .data; DATABASE_URL goes before it)
`;

const FORMATS = ['json', 'csv', 'pdf'] as const;

const OPTIONS = {
  tenant: { type: 'string' },
  year: { type: 'string' },
  format: { type: 'string', default: 'json' },
  out: { type: 'string' },
  data: { type: 'string', default: DATA },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const VERBS: Verbs<TenantDesk, Values>['verbs'] = {
  signals: { needs: [], run: (desk, _, values) => reportSignals(desk, values) },
  counts: { needs: [], hasMore: true, run: (desk, [file]) => (file === undefined ? list(desk) : enter(desk, file)) },
};

/** `stek report` */
export async function report(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  if (verb === 'example') return example();
  const known = readVerb({ command: 'stek report', help: HELP, verbs: VERBS, others: ['example'] }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new TenantDesk('stek report', place));
}

async function example(): Promise<number> {
  const { ZILLEBEKE_COUNTS } = await import('../demo/year-counts.ts');
  printOut(asJson(ZILLEBEKE_COUNTS));
  printAside('Change what it says, then: stek report counts FILE --tenant T\n');
  return 0;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function reportSignals(desk: TenantDesk, { year, format, out }: Values): Promise<number> {
  const wanted = FORMATS.find(one => one === format);
  if (wanted === undefined) throw new UsageError(`--format is one of: ${FORMATS.join(', ')}.`, HELP);
  if (year === undefined || !/^20\d\d$/.test(year)) throw new UsageError('Add --year, such as --year 2026.', HELP);
  const { made, tenant } = await desk.read(async read => ({
    made: await makeSignalReport(read, Number(year)),
    tenant: read.tenant,
  }));
  if (made.isProvisional)
    printAside(`${year} is not over. Keep this to yourself: beside a later report it tells what both hide.\n`);
  if (wanted === 'pdf') return print(made, tenant, out ?? `signals-${year}.pdf`);
  const text = wanted === 'csv' ? signalReportCsv(made) : asJson(made);
  // A terminal has no use for the marks that spreadsheets look for.
  if (out === undefined) printOut(text.replace(/^\ufeff|\r(?=\n)/g, ''));
  else printOut(`${await kept(out, text)}\n`);
  return 0;
}

async function print(made: SignalReport, tenant: { name: string }, out: string): Promise<number> {
  const { openPrinter } = await import('./pdf-printer.ts');
  const { printSignalReport } = await import('./print-signal-report.ts');
  const printer = await openPrinter();
  try {
    const { pdf, pages } = await printSignalReport(printer, made, tenant);
    printOut(`${await kept(out, pdf)}  ${pages} ${pages === 1 ? 'page' : 'pages'}\n`);
    return 0;
  } finally {
    await printer.close();
  }
}

/** Writes a file. @returns its name @throws {UsageError} */
async function kept(out: string, content: string | Uint8Array): Promise<string> {
  await writeFile(out, content).catch((error: Error) => {
    throw new UsageError(`${out} cannot be written: ${error.message}`);
  });
  return out;
}

/** Enters the counts of one year, or of a list of years: all of them or none. */
async function enter(desk: TenantDesk, file: string): Promise<number> {
  const sent = await readJson(file);
  const at = (index: number): string => (Array.isArray(sent) ? `/${index}` : '');
  const years = [sent].flat().map((one, index) => readWritten(writeYearCounts(one), 'count', at(index)));
  const twice = years.find(({ year }, index) => years.findIndex(other => other.year === year) !== index);
  if (twice) throw new UsageError(`${file} has ${twice.year} twice: write each year once.`);
  await desk.write(async write => {
    for (const [index, counts] of years.entries()) {
      const { version } = await readYearCounts(write, counts.year);
      await saveYearCounts(write, counts, { seen: version, actor: { role: 'worker' }, at: at(index) });
    }
  });
  for (const { year } of years) printOut(`${year}\n`);
  printAside(`See: ${desk.next('signals', '--year', String(years.at(-1)?.year ?? 'Y'))}\n`);
  return 0;
}

async function list(desk: TenantDesk): Promise<number> {
  printOut(asJson(await desk.read(readAllYearCounts)));
  return 0;
}
