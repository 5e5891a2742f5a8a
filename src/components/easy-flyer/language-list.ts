import { css, html, type TemplateResult } from 'lit';
import { directionOf } from '../../i18n/direction.ts';
import { languages } from '../../i18n/languages.ts';
import { offeredLanguages } from './offered-languages.ts';

/** What the list of languages depends on. */
export interface LanguageChoice {
  /** Languages the page offers, with spaces or commas between; all when left out. */
  wanted: string | undefined;
  /** The language the flyer is in. */
  now: string;
  choose: (lang: string) => void;
}

/** The languages by what the people who speak them call them, without flags (I18N-6). */
export const languageList = ({ wanted, now, choose }: LanguageChoice): TemplateResult =>
  html`<ul class="languages" part="languages">
    ${offeredLanguages(wanted).map(
      ({ lang, name }) =>
        html`<li>
          <button
            lang=${lang}
            dir=${directionOf(lang)}
            aria-current=${lang === now ? 'true' : 'false'}
            .textContent=${name}
            @click=${() => choose(lang)}
          ></button>
        </li>`,
    )}
  </ul>`;

/** What the people who speak a language call it. */
export const nameOf = (lang: string): string => languages.find(one => one.lang === lang)?.name ?? lang;

export const languageStyles = css`
    .languages {
      display: grid;
      gap: 0.5em;
      grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
      padding-block-start: 0.75em;
    }
    .languages button {
      font-size: 1.1em;
      inline-size: 100%;
      line-height: 1.6;
    }
    .languages [aria-current='true'] {
      background: var(--stek-fill);
      border-color: var(--stek-fill-edge);
      color: var(--stek-on-fill);
    }
    .languages [aria-current='true']::before {
      content: '✓' / '';
    }
    @media (forced-colors: active) {
      .languages [aria-current='true'] {
        border: 4px solid Highlight;
      }
    }
`;
