import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import type { LatePart } from '../../foundation/stek-element.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import type { Language } from '../../i18n/languages.ts';
import type * as changesPart from './changes-part.ts';
import type { ChangesContext } from './changes-part.ts';
import { advise } from './advise.ts';
import type { DrawingSheet } from './drawings.ts';
import type * as languagesPart from './languages-part.ts';
import type * as printPart from './print-part.ts';
import type * as offeredLanguages from './offered-languages.ts';
import type { PrintDetail } from './print-part.ts';
import type { ReadingPart } from './reading-part.ts';

/** What the parts need of their element. */
export interface PartsHost {
  takeIn: (part: LatePart) => Promise<void>;
  t: Translator<FlyerCatalogue>;
  /** Says a status to people who use a screen reader. */
  say: (text: string) => void;
  translate: (lang: string) => void;
  printed: (detail: PrintDetail) => void;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** What the first picture of the flyer can do without: fetched when it stands, or when it is asked for. */
export class FlyerParts {
  readonly #element: ReactiveElement;
  readonly #host: PartsHost;
  readonly #asked = new Set<string>();
  #languages: typeof languagesPart | undefined;
  #changes: changesPart.Changes | undefined;
  #printing: printPart.Printing | undefined;
  #reading: ReadingPart | undefined;
  #qr: ((url: string, label: string) => TemplateResult | undefined) | undefined;
  #offer: typeof offeredLanguages | undefined;
  #isChoosing = false;

  constructor(element: ReactiveElement, host: PartsHost) {
    this.#element = element;
    this.#host = host;
  }

  /** The language button with its list, and reading aloud where something can read. */
  tools(wanted: string | undefined, { lang }: FlyerSheet): TemplateResult {
    const { t } = this.#host;
    const hasChoice = !wanted || /\S[\s,]+\S/.test(wanted);
    return html`<div class="tools" part="tools" @keydown=${this.#keyed}>
      ${
        hasChoice
          ? html`<button
              class="language"
              aria-expanded=${this.#isChoosing}
              aria-controls="languages"
              @click=${this.#press}
            >
              ${this.#drawing('language')}
              <span class="label-and-names">
                <span class="label" .textContent=${t('otherLanguages')}></span>
                ${named(this.#offer?.namedLanguages(wanted, lang))}
              </span>
            </button>`
          : nothing
      }
      ${this.#reading?.controls(t, name => this.#drawing(name)) ?? nothing}
      <div id="languages" ?hidden=${!this.#isChoosing}>
        ${
          this.#isChoosing
            ? (this.#languages?.languageList({ wanted, now: lang, choose: this.#choose }) ??
              html`<p .textContent=${t('loading')}></p>`)
            : nothing
        }
      </div>
    </div>`;
  }

  /** What changed since the paper was printed; nothing while that is not known. */
  changes(context: Omit<ChangesContext, 'now'>): unknown {
    const isWanted = context.edition !== undefined || context.shown.printed !== undefined;
    if (!isWanted) return nothing;
    void this.#fetch('changes', async () => {
      const part = await import('./changes-part.ts');
      await this.#host.takeIn(part);
      this.#changes = new part.Changes(() => this.#element.requestUpdate());
    });
    return this.#changes?.render({ ...context, now: this.#host.clock() }) ?? nothing;
  }

  /** The ways to print the flyer. */
  printing(sheet: FlyerSheet): unknown {
    return this.#printing?.render(sheet) ?? nothing;
  }

  /** The QR code, once what draws it is there. */
  qrCode(url: string, label: string): TemplateResult | undefined {
    if (!this.#qr) return undefined;
    const code = this.#qr(url, label);
    if (!code) advise('no-code', url);
    return code;
  }

  /** What the people who speak a language call it. */
  nameOf(lang: string): string {
    return this.#languages?.nameOf(lang) ?? lang;
  }

  /** To be called when a flyer stands: fetches what comes after it. */
  prepare(
    sheet: FlyerSheet,
    { audio, root, drawings }: { audio: Readonly<Record<string, string>>; root: ParentNode; drawings: DrawingSheet },
  ): void {
    this.#drawings = drawings;
    void this.#fetch('offer', async () => {
      this.#offer = await import('./offered-languages.ts');
    });
    void this.#fetch('qr', async () => {
      const { qrCode } = await import('../../foundation/qr-code.ts');
      this.#qr = qrCode;
    });
    void this.#fetch('print', async () => {
      const part = await import('./print-part.ts');
      await this.#host.takeIn(part);
      const { t, printed } = this.#host;
      this.#printing = new part.Printing(this.#element, { t, printed, drawings });
    });
    if (!('speechSynthesis' in globalThis) && !audio[sheet.lang] && !this.#reading) return;
    void this.#fetch('reading', async () => {
      const part = await import('./reading-part.ts');
      await this.#host.takeIn(part);
      this.#reading = new part.ReadingPart(this.#element, { t: this.#host.t, say: this.#host.say });
    });
    this.#reading?.prepare(sheet, audio, root);
  }

  #drawings: DrawingSheet | undefined;

  #drawing(name: string): unknown {
    return this.#drawings?.picture(name) ?? nothing;
  }

  /** Fetches a part once; what could not be fetched is fetched again when it is needed again. */
  async #fetch(name: string, work: () => Promise<void>): Promise<void> {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      await work();
      this.#element.requestUpdate();
    } catch {
      this.#asked.delete(name);
    }
  }

  readonly #press = (): void => {
    this.#isChoosing = !this.#isChoosing;
    this.#element.requestUpdate();
    void this.#fetch('languages', async () => {
      const part = await import('./languages-part.ts');
      await this.#host.takeIn(part);
      this.#languages = part;
    });
  };

  /** Escape closes the list from the button too, and only the list; from a language the focus is back where it came from. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isChoosing) return;
    event.preventDefault();
    this.#press();
    if ((event.target as Element).closest('#languages'))
      this.#element.renderRoot.querySelector<HTMLElement>('.language')?.focus();
  };

  readonly #choose = (lang: string): void => {
    this.#isChoosing = false;
    this.#reading?.stop();
    this.#host.translate(lang);
    this.#element.renderRoot.querySelector<HTMLElement>('.language')?.focus();
  };
}

/** Some languages by their own names: who reads nothing of the label finds the button by these. */
const named = (languages: readonly Language[] = []): TemplateResult =>
  html`<span class="names"
    >${languages.map(({ lang, name }) => html`<span><bdi lang=${lang}>${name}</bdi></span> `)}</span
  >`;
