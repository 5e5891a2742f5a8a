import type { SignalReport } from '../schema/signal-report.ts';
import { signalReportHtml } from '../server/pages/signal-report.ts';
import { signalReportStyle } from '../server/pages/signal-report-style.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { pagesOf } from './print-flyer.ts';
import { inside, type PrintedPaper } from './print-poll.ts';

/** The yearly report as a PDF with tags: bars with the table of each below them. @param tenant who reports */
export async function printSignalReport(
  printer: PdfPrinter,
  report: SignalReport,
  tenant: { name: string },
): Promise<PrintedPaper> {
  const html = await signalReportHtml({ report, tenant, style: inside(signalReportStyle()) });
  const pdf = await printer.print(html);
  return { pdf, pages: pagesOf(pdf) };
}
