import { html, raw } from 'hono/html';
import { directionOf } from '../../i18n/direction.ts';
import type { Sentence, TextRun } from '../../domain/flyer/flyer-sheet.ts';
import { GRID } from '../../pictograms/drawing.ts';
import { drawings } from '../../pictograms/drawings.ts';
import type { Html } from './layout.ts';

type Piece = ReturnType<typeof html> | string;

/** Elements that a PDF keeps the language of; it forgets that of a `div` or a `span`. */
export type Tag = 'h1' | 'h2' | 'p' | 'li';

/** Where something is shown: there is less room on paper. */
export type Shown = 'everywhere' | 'screen' | 'paper';

/** What is said in no language, such as an address (BCP 47): it takes no line out of the language around it. */
const NO_LANGUAGE = 'zxx';

/** Digits and what holds them together in one number or telephone number. */
const NUMBERS = /(\+?\d(?:[\d ./:-]*\d)?(?:,\d+)?)/;

/** Sets lines down in a document that is in one language. */
export class Markup {
  readonly #lang: string;
  readonly #isPaper: boolean;

  /** @param isPaper the document is only printed: what is for the screen is left out, and not just hidden */
  constructor(lang: string, isPaper: boolean) {
    this.#lang = lang;
    this.#isPaper = isPaper;
  }

  /** A line as a block that says which language it is in, and runs as that language does. */
  block(tag: Tag, className: string, line: Sentence, shown: Shown = 'everywhere'): Html {
    if (line.length === 0 || (this.#isPaper && shown === 'screen')) return '';
    const names = [className, ...(shown === 'everywhere' || this.#isPaper ? [] : [shown])].filter(Boolean);
    const spoken = new Set(line.map(piece => piece.lang).filter(lang => lang !== NO_LANGUAGE));
    // A sentence with pieces in several languages is one of the page, whatever it begins with.
    const lang = spoken.size === 1 ? [...spoken][0]! : this.#lang;
    const open = `<${tag}${names.length > 0 ? ` class="${names.join(' ')}"` : ''}`;
    return html`${raw(open)}${this.#languageOf(lang)}>${line.map(piece => pieceHtml(piece, lang))}${raw(`</${tag}>`)}`;
  }

  /** A part that is for the screen only. */
  onScreen(part: Html): Html {
    return this.#isPaper ? '' : part;
  }

  /** Language and direction, where they are not those of the document. */
  #languageOf(lang: string): Html {
    if (lang === this.#lang) return '';
    return html` lang="${lang}" dir="${directionOf(lang)}"`;
  }
}

/** Pieces in another language say so; in a text that runs from right to left numbers stand apart, so that none turns round. */
function pieceHtml({ text, lang, href }: TextRun, around: string): Piece | Piece[] {
  if (href) return html`<a href="${href}"><bdi dir="ltr">${text}</bdi></a>`;
  if (lang !== around) return html`<bdi lang="${lang}" dir="${directionOf(lang)}">${text}</bdi>`;
  if (directionOf(lang) === 'ltr') return text;
  return text.split(NUMBERS).map((part, index) => (index % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));
}

/** A picture beside the word for it, which a screen reader is not told of (PIC-1). */
export function pictogram(name: string): Html {
  const drawing = Object.hasOwn(drawings, name) ? drawings[name] : drawings['calendar'];
  const paths = (drawing ?? []).map(path => html`<path d="${path}"/>`);
  return html`<svg class="pictogram" viewBox="${GRID}" fill="currentColor" aria-hidden="true">${paths}</svg>`;
}
