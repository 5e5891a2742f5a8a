import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlace } from '../server/programme/place-named.ts';
import { signalPaperHtml, type SignalPaper } from '../server/pages/signal-paper.ts';
import { signalPaperStyle } from '../server/pages/signal-paper-style.ts';
import { readSignalSettings } from '../server/signals/signal-settings.ts';
import { openPrinter, type PdfPrinter } from './pdf-printer.ts';
import { readLangs } from './polls/print-papers.ts';
import { pagesOf } from './print-flyer.ts';
import { inside, type PrintedPaper } from './print-poll.ts';
import { printOut } from './print.ts';
import type { SignalDesk } from './signals/signal-desk.ts';
import { UsageError } from './usage-error.ts';

/** The paper form as a PDF: one sheet of A4. */
export async function printSignalPaper(
  printer: PdfPrinter,
  file: Omit<SignalPaper, 'style' | 'inLanguage'>,
): Promise<PrintedPaper> {
  const { html } = await signalPaperHtml({ ...file, style: inside(signalPaperStyle()) });
  const pdf = await printer.print(html);
  return { pdf, pages: pagesOf(pdf) };
}

/** What papers are wanted, in words of the command line. */
export interface WantedPaper {
  /** Language tags with commas between them, or `all`. */
  lang: string;
  /** Folder that gets the files. */
  out: string;
  /** Slug or id of the place where it lies. */
  place: string | undefined;
  /** Scheme and host under which visitors reach the server. */
  origin: string;
}

/** `stek signals paper`: the form in each language that is wanted, to be printed and laid out. */
export async function paper(desk: SignalDesk, { lang, out, place: named, origin }: WantedPaper): Promise<number> {
  const langs = readLangs(lang.split(','));
  const matter = await desk.read(async read => ({
    settings: await readSignalSettings(read),
    place: await readPlace(read, named),
    tenant: read.tenant,
  }));
  if (named !== undefined && !matter.place) throw new UsageError(`There is no place “${named}” here.`);
  await mkdir(out, { recursive: true });
  const printer = await openPrinter();
  try {
    for (const one of langs) {
      const { pdf, pages } = await printSignalPaper(printer, { ...matter, origin, lang: one });
      const file = join(out, `signal-${one}.pdf`);
      await writeFile(file, pdf);
      printOut(`${file}: ${pages === 1 ? 'one side' : `${pages} sides of one sheet`}\n`);
    }
  } finally {
    await printer.close();
  }
  return 0;
}
