import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import type { Paper } from '../../domain/flyer/paper-layout.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import { flyerFrameTexts } from '../../i18n/flyer-frame.ts';
import { flyerMonthTexts } from '../../i18n/flyer-month.ts';
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

  constructor(element: ReactiveElement, host: PrintHost) {
    this.#element = element;
    this.#host = host;
  }

  render(sheet: FlyerSheet): TemplateResult {
    const { t, drawings } = this.#host;
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
    const points = this.#isTicked('large') ? 18 : 14;
    if (!this.#host.printChosen({ size, points })) return;
    const [{ printFlyer }, { originOf }] = await Promise.all([
      import('./paper-sheet.ts'),
      import('../../i18n/load-catalogue.ts'),
    ]);
    const isMachineMade = (await originOf(sheet.lang, [flyerMonthTexts, flyerFrameTexts])) === 'machine';
    const isBlackAndWhite = this.#isTicked('copy');
    const photo = this.#element.renderRoot.querySelector<HTMLImageElement>('img.face')?.src;
    // On the screen the element says it below the flyer; the paper goes alone (I18N-8).
    const translationNote = isMachineMade ? [{ text: this.#host.t('machineMade'), lang: sheet.lang }] : undefined;
    printFlyer(translationNote ? { ...sheet, translationNote } : sheet, {
      size,
      points,
      isBlackAndWhite,
      photo,
      accent: this.#accent,
      drawings: this.#host.drawings.all,
      back: this.#host.back({ size, points }),
    });
    this.#host.printed({ size, points });
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
