import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { ReadAloud, type Passage } from '../../foundation/read-aloud.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import type { Pictograms } from './pictograms.ts';

/** What reading aloud needs of its element. */
export interface ReadingHost {
  t: Translator<FlyerCatalogue>;
  /** Says a status to people who use a screen reader. */
  say: (text: string) => void;
  drawings: Pictograms;
}

/** Reads the flyer to who would rather listen. Its buttons are there only where something can read this language (SPK-1). */
export class ReadingAloud {
  readonly #element: ReactiveElement;
  readonly #host: ReadingHost;
  readonly #reader: ReadAloud;
  #lang = '';

  constructor(element: ReactiveElement, host: ReadingHost) {
    this.#element = element;
    this.#host = host;
    this.#reader = new ReadAloud(() => element.requestUpdate());
    // Nobody hears the end of a flyer that is no longer there.
    element.addController({ hostDisconnected: () => this.stop() });
  }

  stop(): void {
    this.#reader.stop();
  }

  /** @param audio addresses of recordings by language */
  controls(lang: string, audio: Readonly<Record<string, string>>): TemplateResult | undefined {
    if (lang !== this.#lang) this.stop();
    this.#lang = lang;
    this.#reader.prepare(lang, Object.hasOwn(audio, lang) ? audio[lang] : undefined);
    const { t, drawings } = this.#host;
    const { state } = this.#reader;
    if (state === 'mute') return undefined;
    const label = state === 'ready' ? t('readAloud') : t(state === 'paused' ? 'resume' : 'pause');
    return html`<button class="read" @click=${this.#press}>
        ${drawings.picture('read-aloud')}<span .textContent=${label}></span>
      </button>
      <button class="stop" ?hidden=${state === 'ready'} .textContent=${t('stop')} @click=${this.#stop}></button>`;
  }

  readonly #press = (): void => {
    const { state } = this.#reader;
    if (state === 'ready') this.#reader.read(passagesIn(this.#element.renderRoot));
    else if (state === 'reading') this.#reader.pause();
    else this.#reader.resume();
  };

  readonly #stop = (): void => {
    this.stop();
    this.#element.renderRoot.querySelector<HTMLElement>('.read')?.focus();
    this.#host.say(this.#host.t('readingDone'));
  };
}

/** What is read, in the order of the page. */
function passagesIn(root: ParentNode): Passage[] {
  return [...root.querySelectorAll<HTMLElement>('[data-say]')].map(element => ({
    element,
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    lang: element.closest<HTMLElement>('[lang]')?.lang ?? 'nl',
  }));
}
