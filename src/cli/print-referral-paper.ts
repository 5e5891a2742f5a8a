import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referralPaperHtml } from '../server/pages/referral-paper.ts';
import { paperRecipient, type ReferralPaper } from '../server/pages/referral-paper-view.ts';
import { referralPaperStyle } from '../server/pages/referral-paper-style.ts';
import { readRecipients } from '../server/referrals/recipients.ts';
import { readReferralSettings } from '../server/referrals/referral-settings.ts';
import { openPrinter, type PdfPrinter } from './pdf-printer.ts';
import { readLangs } from './polls/print-papers.ts';
import { pagesOf } from './print-flyer.ts';
import { inside, type PrintedPaper } from './print-poll.ts';
import { printOut } from './print.ts';
import { recipientNamed } from './referral/recipient-named.ts';
import type { TenantDesk } from './tenant-desk.ts';
import { UsageError } from './usage-error.ts';

/** The blank card as a PDF: one sheet of A4, both sides. */
export async function printReferralPaper(
  printer: PdfPrinter,
  file: Omit<ReferralPaper, 'style' | 'inLanguage'>,
): Promise<PrintedPaper> {
  const { html } = await referralPaperHtml({ ...file, style: inside(referralPaperStyle()) });
  const pdf = await printer.print(html);
  return { pdf, pages: pagesOf(pdf) };
}

/** What papers are wanted, in words of the command line. */
export interface WantedCard {
  /** Language tags with commas between them, or `all`. */
  lang: string;
  /** Folder that gets the files. */
  out: string;
  /** First name or id of who gets the card; without one, the only one there is, or a line for a name. */
  recipient: string | undefined;
  /** Scheme and host under which visitors reach the server. */
  origin: string;
}

/** `stek referral paper`: the blank card in each language that is wanted, to be printed and laid out. */
export async function paper(desk: TenantDesk, { lang, out, recipient: named, origin }: WantedCard): Promise<number> {
  const langs = readLangs(lang.split(','));
  const matter = await desk.read(async read => {
    const active = (await readRecipients(read)).filter(({ isActive }) => isActive);
    const recipient = named === undefined ? paperRecipient(active, undefined) : await recipientNamed(read, named);
    if (recipient?.isActive === false) throw new UsageError(`${recipient.firstName} gets no new cards.`);
    return { form: await readReferralSettings(read), recipient, tenant: read.tenant };
  });
  await mkdir(out, { recursive: true });
  const printer = await openPrinter();
  try {
    for (const one of langs) {
      const { pdf, pages } = await printReferralPaper(printer, { ...matter, origin, lang: one });
      const file = join(out, `referral-${one}.pdf`);
      await writeFile(file, pdf);
      printOut(`${file}: ${pages === 1 ? 'one side' : `${pages} sides of one sheet`}\n`);
    }
  } finally {
    await printer.close();
  }
  return 0;
}
