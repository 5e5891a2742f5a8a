import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../i18n/direction.ts';
import { languages } from '../../i18n/languages.ts';

/** How it is shown. */
export interface LanguageChoice {
  /** What the button is called, in the language of now. */
  label: string;
  /** The language of now, BCP 47. */
  now: string;
  isOpen: boolean;
  toggle: () => void;
  choose: (lang: string) => void;
}

/** The languages by what the people who speak them call them, without flags (I18N-6): both people look at the same screen. */
export const languageChoice = ({ label, now, isOpen, toggle, choose }: LanguageChoice): TemplateResult =>
  html`<div class="language">
    <button type="button" class="language-button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="languages" @click=${toggle}>
      <span .textContent=${`${label}: `}></span><bdi lang=${now} .textContent=${nameOf(now)}></bdi>
    </button>
    <ul id="languages" class="languages" part="languages" ?hidden=${!isOpen}>
      ${isOpen ? languages.map(one => html`<li>${row(one, now, choose)}</li>`) : nothing}
    </ul>
  </div>`;

const nameOf = (lang: string): string => languages.find(one => one.lang === lang)?.name ?? lang;

const row = ({ lang, name }: (typeof languages)[number], now: string, choose: (lang: string) => void): TemplateResult =>
  html`<button
    type="button"
    lang=${lang}
    dir=${directionOf(lang)}
    aria-current=${lang === now ? 'true' : 'false'}
    .textContent=${name}
    @click=${() => choose(lang)}
  ></button>`;
