import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import type { Paper } from '../../domain/flyer/paper-layout.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import { flyerFrameTexts } from '../../i18n/flyer-frame.ts';
import { flyerMonthTexts } from '../../i18n/flyer-month.ts';
import { printWithPage, whenIdle } from '../../foundation/page-paper.ts';
import { printSheet, type Sheet } from '../../foundation/print-sheet.ts';
import type { flyerPaperOf } from './paper-sheet.ts';
import type { Pictograms } from './pictograms.ts';
import { circumstanceStyles } from './styles/circumstances.styles.ts';

/** How it was printed. */
export interface PrintDetail {
  size: 'a4' | 'a5';
  points: 14 | 18;
}

/** What printing needs of its element. */
export interface PrintHost {
  t: Translator<FlyerCatalogue>;
  /** Tells the page that somebody wants to print; gives whether it is done here. */
  printChosen: (detail: PrintDetail) => boolean;
  printed: (detail: PrintDetail) => void;
  drawings: Pictograms;
  /** What stands on the back of a paper; `undefined` for nothing. */
  back: (paper: Paper) => TemplateResult | undefined;
}

/** The ways to print the flyer: A4 or A5, with large letters, for a copier. */
export class PrintControls {
  readonly #element: ReactiveElement;
  readonly #host: PrintHost;
  /** What it takes to set the flyer down on paper, once it is here. */
  #ready: { lang: string; isMachineMade: boolean; set: typeof flyerPaperOf } | undefined;
  #sheet: FlyerSheet | undefined;

  constructor(element: ReactiveElement, host: PrintHost) {
    this.#element = element;
    this.#host = host;
    // Who prints the page waits for nothing, and is not told that it has to be fetched.
    printWithPage(element, () => this.#sheet && this.#paper(this.#sheet, 'a4'));
  }

  render(sheet: FlyerSheet): TemplateResult {
    const { t, drawings } = this.#host;
    this.#sheet = sheet;
    whenIdle(() => void this.#prepare(sheet.lang).catch(() => undefined));
    const button = (size: PrintDetail['size'], label: string) =>
      html`<button class=${size} @click=${() => void this.#print(sheet, size)}>
        ${drawings.picture('print')}<span .textContent=${label}></span>
      </button>`;
    return html`<fieldset class="printing" part="print">
      <legend .textContent=${t('printHow')}></legend>
      <label><input type="checkbox" name="large" /><span .textContent=${t('largePrint')}></span></label>
      <label><input type="checkbox" name="copy" /><span .textContent=${t('blackAndWhite')}></span></label>
      <div class="sizes">${button('a4', t('printA4'))} ${button('a5', t('printA5'))}</div>
    </fieldset>`;
  }

  async #print(sheet: FlyerSheet, size: PrintDetail['size']): Promise<void> {
    const points = this.#points;
    if (!this.#host.printChosen({ size, points })) return;
    await this.#prepare(sheet.lang);
    const paper = this.#paper(sheet, size);
    if (paper) printSheet(paper);
    this.#host.printed({ size, points });
  }

  async #prepare(lang: string): Promise<void> {
    if (this.#ready?.lang === lang) return;
    const [{ flyerPaperOf: set }, { originOf }] = await Promise.all([
      import('./paper-sheet.ts'),
      import('../../i18n/load-catalogue.ts'),
    ]);
    const isMachineMade = (await originOf(lang, [flyerMonthTexts, flyerFrameTexts])) === 'machine';
    this.#ready = { lang, isMachineMade, set };
  }

  #paper(sheet: FlyerSheet, size: PrintDetail['size']): Sheet | undefined {
    if (this.#ready?.lang !== sheet.lang) return undefined;
    const { isMachineMade, set } = this.#ready;
    const points = this.#points;
    // On the screen the element says it below the flyer; the paper goes alone (I18N-8).
    const translationNote = isMachineMade ? [{ text: this.#host.t('machineMade'), lang: sheet.lang }] : undefined;
    return set(translationNote ? { ...sheet, translationNote } : sheet, {
      size,
      points,
      isBlackAndWhite: this.#isTicked('copy'),
      photo: this.#element.renderRoot.querySelector<HTMLImageElement>('img.face')?.src,
      accent: this.#accent,
      drawings: this.#host.drawings.all,
      back: this.#host.back({ size, points }),
    });
  }

  get #points(): PrintDetail['points'] {
    return this.#isTicked('large') ? 18 : 14;
  }

  #isTicked(name: string): boolean {
    return this.#element.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked === true;
  }

  /** The colour of links stands out on white wherever the page is light; on a dark page it would not. */
  get #accent(): string | undefined {
    const link = this.#element.renderRoot.querySelector('.url a, .call a');
    const style = link && getComputedStyle(link);
    return style?.colorScheme.includes('dark') ? undefined : style?.color;
  }
}

export const styles = [
  circumstanceStyles,
  css`
    .printing {
      align-items: center;
      border: 1px solid var(--stek-line-soft);
      border-radius: calc(var(--stek-radius) * 1.4);
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1.5em;
      margin: 0;
      min-inline-size: 0;
      padding: 0.5em 1.25em 1em;
    }
    .printing legend {
      font-weight: 700;
      padding-inline: 0.5em;
    }
    .printing label {
      align-items: center;
      cursor: pointer;
      display: flex;
      gap: 0.6em;
      min-block-size: 44px;
    }
    .printing input {
      accent-color: var(--stek-fill);
      block-size: 1.4em;
      inline-size: 1.4em;
      margin: 0;
    }
    .sizes {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    @media print {
      .printing {
        display: none;
      }
    }
  `,
];
