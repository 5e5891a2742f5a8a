import { html, type TemplateResult } from 'lit';

/** That a computer made the texts, as the element says it on the screen now; paper goes alone, and has to say it too (I18N-8). */
export function noteOnPaper({ shadowRoot }: Pick<Element, 'shadowRoot'>): TemplateResult[] {
  const note = shadowRoot?.querySelector('.translation-note:not([hidden])');
  const lines = [...(note?.querySelectorAll('p') ?? [])];
  return lines.map(({ lang, dir, textContent }) => html`<p class="small" lang=${lang} dir=${dir}>${textContent}</p>`);
}
