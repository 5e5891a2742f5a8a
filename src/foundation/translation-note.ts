import { css, html, nothing, render, type ReactiveElement, type TemplateResult } from 'lit';
import { translator, type Catalogue } from '../i18n/catalogue.ts';
import { directionOf } from '../i18n/direction.ts';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import type { LoadedTexts } from '../i18n/texts.ts';
import { translationTexts } from '../i18n/translation.ts';

const dutch = translationTexts.nl.byComputer;

const { styleSheet } = css`
  .translation-note {
    border-block-start: 1px solid var(--stek-line-soft);
    color: var(--stek-text-muted);
    margin-block-start: 1em;
    padding-block-start: 0.5em;
  }
  .translation-note p {
    max-inline-size: 65ch;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`;

/**
 * Says at the end of an element that a computer made its texts, in their language and in Dutch, so that nobody takes them for
 * checked (I18N-8). Takes that away again when the texts are in a language that people wrote. A part inside another element leaves
 * it to that element, and an element without texts has nothing to say it of.
 */
export async function noteTranslation(host: ReactiveElement, { lang, origin }: LoadedTexts): Promise<void> {
  const { shadowRoot: root } = host;
  if (!root || !hasOwnTexts(host) || isPartOfAnother(host)) return;
  const { catalogue } = await loadCatalogue(lang, 'je', [translationTexts]);
  const note = root.querySelector<HTMLElement>('.translation-note') ?? root.appendChild(document.createElement('div'));
  note.className = 'translation-note';
  note.part.add('translation-note');
  note.hidden = origin === 'human';
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  render(note.hidden ? nothing : html`${own(catalogue, lang)}<p lang="nl" dir="ltr">${dutch}</p>`, note);
}

function own(catalogue: Catalogue, lang: string): TemplateResult | typeof nothing {
  if (!('byComputer' in catalogue)) return nothing;
  return html`<p lang=${lang} dir=${directionOf(lang)}>${translator(catalogue, lang)('byComputer')}</p>`;
}

const hasOwnTexts = (host: ReactiveElement): boolean => (host.constructor as { texts?: unknown[] }).texts?.length !== 0;

function isPartOfAnother(host: ReactiveElement): boolean {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && 'textLanguage' in root.host;
}
