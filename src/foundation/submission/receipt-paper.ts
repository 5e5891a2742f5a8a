import type { TemplateResult } from 'lit';
import { noteOnPaper } from '../note-on-paper.ts';
import { printWithPage } from '../page-paper.ts';
import { printSheet, type Sheet } from '../print-sheet.ts';
import type { StekElement } from '../stek-element.ts';
import { receiptSheet, sheetStyles, type ReceiptSheet } from './receipt-sheet.ts';

/** What a sheet says of one receipt. */
export type PrintedReceipt = Omit<ReceiptSheet, 'qr' | 'note'>;

/** The QR code of a receipt, and the sheet of paper with it. */
export class ReceiptPaper {
  readonly #host: StekElement;
  /** Once it is drawn. */
  qr: TemplateResult | undefined;

  /** @param shown what is on the screen, and on paper when its page is printed */
  constructor(host: StekElement, shown: () => PrintedReceipt | undefined) {
    this.#host = host;
    printWithPage(host, () => {
      const receipt = shown();
      return receipt && this.#sheetOf(receipt);
    });
  }

  /** @param page address of the page to fill in the code */
  async drawQr(page: string | undefined, code: string, label: string): Promise<void> {
    this.qr = undefined;
    if (!page) return;
    const { qrCode } = await import('../qr-code.ts');
    // After the #, so that no server is ever told the code by opening the page.
    this.qr = qrCode(`${page}#${code}`, label);
    this.#host.requestUpdate();
  }

  print(receipt: PrintedReceipt): void {
    printSheet(this.#sheetOf(receipt));
  }

  #sheetOf(receipt: PrintedReceipt): Sheet {
    const { textLanguage: lang, direction: dir } = this.#host;
    const content = receiptSheet({ ...receipt, qr: this.qr, note: noteOnPaper(this.#host) });
    return { title: receipt.title, lang, dir, content, styles: sheetStyles };
  }
}
