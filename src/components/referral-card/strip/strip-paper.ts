import { html, nothing, type TemplateResult } from 'lit';
import { printSheet } from '../../../foundation/print-sheet.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { translationTexts } from '../../../i18n/translation.ts';
import { stripSheetStyles } from './strip-sheet.styles.ts';
import { senderStrip, strip, type SenderFacts, type StripContext, type StripFacts, type StripKind } from './strip.ts';

type Words = Omit<StripContext, 'heading'>;

const originOf = async (lang: string, texts: typeof StekElement.texts) =>
  (await import('../../../i18n/load-catalogue.ts')).originOf(lang, texts);
const qrCode = () => import('../../../foundation/qr-code.ts');

/** The QR code on a strip, and the sheet of paper from which it is cut. */
export class StripPaper {
  readonly #host: StekElement;
  /** Once it is drawn. */
  qr: TemplateResult | undefined;

  constructor(host: StekElement) {
    this.#host = host;
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
  print(facts: StripFacts, words: Words, kind: StripKind): Promise<void> {
    const heading = (text: string) => html`<h1>${text}</h1>`;
    return this.#print(strip({ ...facts, qr: this.qr }, { ...words, heading }, kind), words);
  }

  /** Prints that of the referrer. */
  printSender(facts: SenderFacts, words: Words): Promise<void> {
    const heading = (text: string) => html`<h1>${text}</h1>`;
    return this.#print(senderStrip(facts, { ...words, heading }), words);
  }

  async #print(content: TemplateResult, { t }: Words): Promise<void> {
    const { textLanguage: lang, direction: dir } = this.#host;
    const { texts } = this.#host.constructor as typeof StekElement;
    const isMachineMade = lang !== 'nl' && (await originOf(lang, texts)) === 'machine';
    // The name of the paper is seen by whoever stands at the printer: it says nothing.
    const title = t('strip.paper');
    printSheet({ title, lang, dir, content: sheet(content, t, isMachineMade), styles: stripSheetStyles });
  }
}

const sheet = (content: TemplateResult, t: StripContext['t'], isMachineMade: boolean): TemplateResult =>
  html`<main>
    ${content}
    <p class="cut"><span class="scissors" aria-hidden="true">✂</span> ${t('strip.scissors')}</p>
    ${isMachineMade ? html`<p class="small" lang="nl">${translationTexts.nl.byComputer}</p>` : nothing}
  </main>`;
