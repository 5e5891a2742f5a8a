import { html } from 'hono/html';
import { writtenIn, type Written } from '../../domain/text-in.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { Html } from './layout.ts';

/** A text of the municipality. One that is not there in the language of the page says in which it stands, for who has it read aloud. */
export const textHtml = (element: 'p' | 'h3' | 'strong', text: L10n, lang: string): Html =>
  writtenHtml(element, writtenIn(text, lang));

/** The same of a text whose language was chosen already. */
export function writtenHtml(element: 'p' | 'h3' | 'strong', { text: words, lang: written }: Written): Html {
  const attribute = written ? html` lang="${written}" dir="auto"` : '';
  if (element === 'h3') return html`<h3${attribute}>${words}</h3>`;
  return element === 'p' ? html`<p${attribute}>${words}</p>` : html`<strong${attribute}>${words}</strong>`;
}

/** A text of the municipality inside a line; one that is not there in the language of the page says in which it stands. */
export function wordsHtml(text: L10n, lang: string): Html {
  const { text: words, lang: written } = writtenIn(text, lang);
  return written ? html`<span lang="${written}" dir="auto">${words}</span>` : html`${words}`;
}
