import { createHash } from 'node:crypto';
import { pollPaperHtml } from '../server/pages/poll-paper.ts';
import { pollCardsHtml, type PollCards } from '../server/pages/poll-cards.ts';
import { paperOf, type PollPaper } from '../server/pages/poll-paper-parts.ts';
import { pollPaperStyle } from '../server/pages/poll-paper-style.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { pagesOf } from './print-flyer.ts';

/** A PDF and how many pages it has. */
export interface PrintedPaper {
  pdf: Uint8Array;
  pages: number;
}

/** What a sheet or a poster is printed from, without where its style sheet is: a file has it inside. */
export type PollPaperFile = Omit<PollPaper, 'style' | 'inLanguage'>;

/** The sheet or the poster of a poll as a PDF. Printed once more when a sheet took several pages, for only those are numbered. */
export async function printPollPaper(printer: PdfPrinter, file: PollPaperFile): Promise<PrintedPaper> {
  const print = async (isNumbered: boolean): Promise<PrintedPaper> => {
    const { html } = await pollPaperHtml({ ...file, style: inside(pollPaperStyle(paperOf(file), isNumbered)) });
    const pdf = await printer.print(html);
    return { pdf, pages: pagesOf(pdf) };
  };
  const first = await print(false);
  return file.what === 'sheet' && first.pages > 1 ? print(true) : first;
}

/** A style sheet inside a file, which the policy of the file allows by its hash. */
export const inside = (css: string) => ({ css, sha256: createHash('sha256').update(css).digest('base64') });

/** What cards are printed from, without where their style sheet is. */
export type PollCardsFile = Omit<PollCards, 'style'>;

/** Cards with one-time codes as a PDF on A4, to be cut. The codes are nowhere else afterwards. */
export async function printPollCards(printer: PdfPrinter, file: PollCardsFile): Promise<PrintedPaper> {
  const { html } = await pollCardsHtml({ ...file, style: inside(pollPaperStyle('a4', false)) });
  const pdf = await printer.print(html);
  return { pdf, pages: pagesOf(pdf) };
}
