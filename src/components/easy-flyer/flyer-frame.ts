import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { wordFrame } from '../../domain/flyer/frame-words.ts';
import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import type { FlyerMonth, FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { qrCode } from '../../foundation/qr-code.ts';
import { readingStyles } from '../../foundation/read-aloud.styles.ts';
import type { LazyModule } from '../../foundation/stek-element.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { directionOf } from '../../i18n/direction.ts';
import { flyerFrameTexts } from '../../i18n/flyer-frame.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import { drawings } from '../../pictograms/drawings.ts';
import { flyerFoot, type FootContext } from './flyer-foot.ts';
import { languageList, languageStyles, nameOf } from './language-list.ts';
import { liveAddress } from './live-address.ts';
import { namedLanguages } from './offered-languages.ts';
import type { Pictograms } from './pictograms.ts';
import { PrintControls, styles as printStyles, type PrintDetail, type PrintHost } from './print-controls.ts';
import type { PrintedChanges } from './printed-changes.ts';
import { ReadingAloud } from './reading-aloud.ts';
import { sentence } from './sentence.ts';
import type { ShownFlyer } from './shown-flyer.ts';
import { footStyles } from './styles/foot.styles.ts';
import { warnAbout } from './warn-about.ts';

/** The element, as far as this part reads it and changes it. */
interface FlyerElement extends ReactiveElement {
  languages?: string;
  shortUrl?: string;
  publisher?: string;
  edition?: string;
  audio?: Readonly<Record<string, string>> | null;
  readonly textLanguage: string;
}

/** What this part needs of its element beside that. */
export interface FlyerFrameHost {
  adoptModule: (part: LazyModule) => Promise<void>;
  t: Translator<FlyerCatalogue>;
  /** Says a status to people who use a screen reader. */
  say: (text: string) => void;
  heading: FootContext['heading'];
  photo: FootContext['photo'];
  drawings: Pictograms;
  translated: (lang: string) => void;
  printChosen: (detail: PrintDetail) => boolean;
  printed: (detail: PrintDetail) => void;
  /** Epoch milliseconds. */
  clock: () => number;
  /** What stands on the back of a paper. */
  back: PrintHost['back'];
}

/**
 * What stands around the month: the names of languages and reading aloud above it; under it where it is, whom to ask, the code and
 * the ways to print. It is fetched beside the programme, so that the words of the month wait for none of it.
 */
export class FlyerFrame {
  readonly #element: FlyerElement;
  readonly #host: FlyerFrameHost;
  readonly #reading: ReadingAloud;
  readonly #printing: PrintControls;
  #changes: PrintedChanges | undefined;
  #asksChanges = false;
  #announces = '';

  /** Whether the list of languages is open. */
  isChoosing = false;

  constructor(element: FlyerElement, host: FlyerFrameHost) {
    this.#element = element;
    this.#host = host;
    host.drawings.all = drawings;
    this.#reading = new ReadingAloud(element, host);
    this.#printing = new PrintControls(element, host);
  }

  /** Whether nothing of it is under way. */
  get isWhole(): boolean {
    return this.#changes ? this.#changes.isWhole : !this.#asksChanges;
  }

  /** Some languages by their own names: who reads nothing of the label finds the button by these. */
  names(lang: string): TemplateResult[] {
    return namedLanguages(this.#element.languages, lang).map(
      one => html`<span><bdi lang=${one.lang}>${one.name}</bdi></span> `,
    );
  }

  /** What stands beside the language button: reading aloud, where something can read, and the list when it is open. */
  tools(lang: string): TemplateResult {
    const { languages, audio } = this.#element;
    return html`${this.#reading.controls(lang, audio ?? {})}
      <div id="languages" ?hidden=${!this.isChoosing}>
        ${this.isChoosing ? languageList({ wanted: languages, now: lang, choose: this.#choose }) : nothing}
      </div>`;
  }

  /** What changed since the paper was printed, what stands under the month, and the ways to print. */
  render(month: FlyerMonth, shown: ShownFlyer, locale: FlyerLocale): Record<'changes' | 'foot' | 'printing', unknown> {
    const { flyer } = shown;
    const { lang } = month;
    const { shortUrl, publisher = flyer.publisher } = this.#element;
    const url = liveAddress(shortUrl, flyer.url);
    const madeOn = municipalDay(this.#host.clock());
    const sheet = { ...month, ...wordFrame({ ...flyer, url, publisher, madeOn }, locale) };
    this.#sayLanguage(lang);
    return {
      changes: this.#changesOf(shown, locale),
      foot: html`${flyerFoot(sheet, this.#context(sheet))}
      ${sheet.publisher ? html`<p class="publisher">${sentence(sheet.publisher, lang)}</p>` : nothing}`,
      printing: this.#printing.render(sheet),
    };
  }

  #context({ lang, link }: FlyerSheet): FootContext {
    const { heading, photo, drawings: sheet } = this.#host;
    const qr = link && qrCode(link.url, link.label);
    if (link && !qr) warnAbout('no-code', link.url);
    return { lang, heading, photo, picture: sheet.picture, qr };
  }

  /** Mistakes that leave the flyer standing, but not as the page means it. */
  warnAuthor(): void {
    const { lang, audio, textLanguage } = this.#element;
    const written = this.#element.getAttribute('audio');
    // While a language is on its way it is not yet that of the texts; the advice itself knows which there are.
    if (lang && !lang.startsWith(textLanguage)) warnAbout('lang', lang);
    if (written && (typeof audio !== 'object' || !audio)) warnAbout('audio', written);
  }

  #changesOf(shown: ShownFlyer, locale: FlyerLocale): unknown {
    const { edition } = this.#element;
    if (edition === undefined && !shown.printed) return nothing;
    if (!this.#asksChanges) void this.#fetchChanges();
    const { heading, clock } = this.#host;
    return this.#changes?.render({ shown, locale, edition, heading, now: clock() });
  }

  /** Fetched once; what could not be fetched is fetched again with the next picture of the flyer. */
  async #fetchChanges(): Promise<void> {
    this.#asksChanges = true;
    try {
      const part = await import('./printed-changes.ts');
      await this.#host.adoptModule(part);
      this.#changes = new part.PrintedChanges(this.#redraw);
      this.#redraw();
    } catch {
      this.#asksChanges = false;
    }
  }

  /** Opens the list of languages, or closes it. */
  press(): void {
    this.isChoosing = !this.isChoosing;
    this.#redraw();
  }

  /** Escape closes the list from the button too, and only the list; from a language the focus is back where it came from. */
  readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isChoosing) return;
    event.preventDefault();
    this.press();
    if ((event.target as Element).closest('#languages')) this.#focusButton();
  };

  /** Puts the flyer in another language, by the attribute with which the page can do so too. */
  readonly #choose = (lang: string): void => {
    const element = this.#element;
    this.press();
    this.#reading.stop();
    this.#announces = lang;
    element.lang = lang;
    // A direction that the page gave belongs to the language it gave.
    if (element.dir) element.dir = directionOf(lang);
    this.#host.translated(lang);
    this.#focusButton();
  };

  #sayLanguage(lang: string): void {
    if (this.#announces !== lang) return;
    this.#announces = '';
    this.#host.say(this.#host.t('languageNow', { language: nameOf(lang) }));
  }

  #focusButton(): void {
    this.#element.renderRoot.querySelector<HTMLElement>('.language')?.focus();
  }

  readonly #redraw = (): void => this.#element.requestUpdate();
}

export const styles = [footStyles, languageStyles, readingStyles, ...printStyles];
export const texts = [flyerFrameTexts];
