import type { TemplateResult } from 'lit';
import { printSheet } from '../print-sheet.ts';
import type { StekElement } from '../stek-element.ts';
import { receiptSheet, sheetStyles, type ReceiptSheet } from './receipt-sheet.ts';

/** The QR code of a receipt, and the sheet of paper with it. */
export class ReceiptPaper {
  readonly #host: StekElement;
  /** Once it is drawn. */
  qr: TemplateResult | undefined;

  constructor(host: StekElement) {
    this.#host = host;
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

  async print(sheet: Omit<ReceiptSheet, 'qr' | 'isMachineMade'>): Promise<void> {
    const { textLanguage: lang, direction: dir } = this.#host;
    const { texts } = this.#host.constructor as typeof StekElement;
    // Without internet nothing more can be fetched: this came with the first text that is not Dutch.
    const isMachineMade =
      lang !== 'nl' && (await (await import('../../i18n/load-catalogue.ts')).originOf(lang, texts)) === 'machine';
    const content = receiptSheet({ ...sheet, qr: this.qr, isMachineMade });
    printSheet({ title: sheet.title, lang, dir, content, styles: sheetStyles });
  }
}
