import { html, nothing, type TemplateResult } from 'lit';
import { writtenIn } from '../domain/text-in.ts';
import { directionOf } from '../i18n/direction.ts';
import type { L10n } from '../schema/scalar.ts';

/** What editors wrote, in the language of the reader or else in the one there is, marked as such. */
export function writtenText(text: L10n | undefined, lang: string): TemplateResult {
  const { text: said, lang: other } = writtenIn(text, lang);
  return html`<bdi lang=${other ?? nothing} dir=${other ? directionOf(other) : nothing} .textContent=${said}></bdi>`;
}
