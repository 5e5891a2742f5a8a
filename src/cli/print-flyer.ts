import { createHash } from 'node:crypto';
import { measuredHeights } from '../domain/flyer/measured-heights.ts';
import { ROOM } from '../domain/flyer/paper-heights.ts';
import { makeFlyer, type FlyerRequest, type MadeFlyer } from '../server/pages/make-flyer.ts';
import { flyerStyle } from '../server/pages/flyer-style.ts';
import type { PdfPrinter } from './pdf-printer.ts';

/** What a flyer is made from, without where its style sheet is: a file has it inside. */
export interface FlyerFile extends Omit<FlyerRequest, 'style'> {
  /** Colour of the municipality, `#rrggbb`. @default that of De Stek */
  colour?: string | undefined;
}

/** A flyer as a file that stands alone: it fetches nothing, and has a photo only when `photo` reads it in. @param isNumbered whether its pages are, where that is known better than by its words */
export const flyerFile = (file: FlyerFile, isNumbered?: boolean): Promise<MadeFlyer> =>
  makeFlyer({
    photo: async () => undefined,
    ...file,
    style: paper => {
      const css = flyerStyle({ ...paper, colour: file.colour, ...(isNumbered !== undefined && { isNumbered }) });
      return { css, sha256: createHash('sha256').update(css).digest('base64') };
    },
  });

/** A flyer as a PDF. Printed once more when it took more or fewer pages than was thought, for only several are numbered. */
export async function printFlyer(
  printer: PdfPrinter,
  file: FlyerFile,
): Promise<MadeFlyer & { pdf: Uint8Array; pages: number }> {
  const { width } = ROOM[file.print.size];
  const paper: FlyerFile = {
    ...file,
    isPaper: true,
    measure: html => printer.measure(html, width, measuredHeights),
  };
  const made = await flyerFile(paper);
  const pdf = await printer.print(made.html);
  // The back has no number: the front is the same with it and without.
  const pages = pagesOf(pdf) - (made.hasBack ? 1 : 0);
  if (pages > 1 === made.pages > 1) return { ...made, pdf, pages };
  const again = await flyerFile(paper, pages > 1);
  return { ...again, pdf: await printer.print(again.html), pages };
}

/** Pages of a PDF as Chromium writes it. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
