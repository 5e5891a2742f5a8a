import { html, type TemplateResult } from 'lit';
import { noteOnPaper } from '../../../foundation/note-on-paper.ts';
import { printWithPage } from '../../../foundation/page-paper.ts';
import { printSheet, type Sheet } from '../../../foundation/print-sheet.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { stripSheetStyles } from './strip-sheet.styles.ts';
import { senderStrip, strip, type SenderFacts, type StripContext, type StripFacts, type StripKind } from './strip.ts';

type Words = Omit<StripContext, 'heading'>;

const qrCode = () => import('../../../foundation/qr-code.ts');

/** The QR code on a strip, and the sheet of paper from which it is cut. */
export class StripPaper {
  readonly #host: StekElement;
  /** Once it is drawn. */
  qr: TemplateResult | undefined;

  /** @param shown the strip of the person that is on the screen; that of the referrer is never on a paper that is given away */
  constructor(host: StekElement, shown: () => [StripFacts, Words, StripKind] | undefined) {
    this.#host = host;
    printWithPage(host, () => {
      const drawn = shown();
      return drawn && this.#sheetOf(this.#person(...drawn), drawn[1]);
    });
  }

  /** @param page address of the page to fill in the code, without the code */
  async drawQr(page: string | undefined, code: string, t: StripContext['t']): Promise<void> {
    this.qr = undefined;
    if (!page) return;
    // After the #, so that no server is ever told the code by opening the page.
    this.qr = (await qrCode()).qrCode(`${page}#${code}`, t('strip.qr'));
    this.#host.requestUpdate();
  }

  /** Prints the strip of the person. */
  print(facts: StripFacts, words: Words, kind: StripKind): void {
    printSheet(this.#sheetOf(this.#person(facts, words, kind), words));
  }

  /** Prints that of the referrer. */
  printSender(facts: SenderFacts, words: Words): void {
    printSheet(this.#sheetOf(senderStrip(facts, { ...words, heading }), words));
  }

  #person(facts: StripFacts, words: Words, kind: StripKind): TemplateResult {
    return strip({ ...facts, qr: this.qr }, { ...words, heading }, kind);
  }

  #sheetOf(content: TemplateResult, { t }: Words): Sheet {
    const { textLanguage: lang, direction: dir } = this.#host;
    // The name of the paper is seen by whoever stands at the printer: it says nothing.
    const title = t('strip.paper');
    return { title, lang, dir, content: sheet(content, t, noteOnPaper(this.#host)), styles: stripSheetStyles };
  }
}

const heading = (text: string): TemplateResult => html`<h1>${text}</h1>`;

const sheet = (content: TemplateResult, t: StripContext['t'], note: unknown): TemplateResult =>
  html`<main>
    ${content}
    <p class="cut"><span class="scissors" aria-hidden="true">✂</span> ${t('strip.scissors')}</p>
    ${note}
  </main>`;
