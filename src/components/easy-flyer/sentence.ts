import { html, type TemplateResult } from 'lit';
import type { Sentence, TextRun } from '../../domain/flyer/flyer-sheet.ts';
import { safeLink } from '../../foundation/safe-link.ts';
import { directionOf } from '../../i18n/direction.ts';

/** Digits and what holds them together in one number or telephone number. */
const NUMBERS = /(\+?\d(?:[\d ./:-]*\d)?(?:,\d+)?)/;

/**
 * A sentence. Pieces in another language say so and stand apart from the direction around them; in a text that runs from right to
 * left, numbers do too, so that no telephone number turns round (I18N-3).
 */
export const sentence = (pieces: Sentence, lang: string): unknown[] => pieces.map(piece => textRun(piece, lang));

/** One piece of text inside a block in a language. */
export function textRun({ text, lang, href }: TextRun, around: string): unknown {
  if (href) return html`<a href=${safeLink(href)}><bdi dir="ltr">${text}</bdi></a>`;
  if (lang !== around) return html`<bdi lang=${lang} dir=${directionOf(lang)}>${text}</bdi>`;
  return directionOf(lang) === 'rtl' ? isolated(text) : text;
}

const isolated = (text: string): (string | TemplateResult)[] =>
  text.split(NUMBERS).map((part, index) => (index % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));
