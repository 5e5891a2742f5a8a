import { html, raw } from 'hono/html';
import { directionOf } from '../../i18n/direction.ts';
import type { Line, Words } from '../../domain/flyer/flyer-sheet.ts';
import { GRID } from '../../pictograms/drawing.ts';
import { drawings } from '../../pictograms/drawings.ts';

export type Html = ReturnType<typeof html> | '';
type Piece = ReturnType<typeof html> | string;

/** Elements that a PDF keeps the language of; it forgets that of a `div` or a `span`. */
type Tag = 'h1' | 'h2' | 'p' | 'li';

/** Sets lines down in a page that is in one language. */
export class Markup {
  readonly #lang: string;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** Sentences as a block that says which language it is in, and runs as that language does. */
  block(tag: Tag, className: string, line: Line): Html {
    const lang = this.#languageOf(line);
    return this.#tag(
      tag,
      className,
      this.#attributes(lang),
      line.map(piece => this.#piece(piece, lang)),
    );
  }

  /** A name, a heading or an address: in its own language and direction, and where the lines of the page begin. */
  name(tag: Tag, className: string, line: Line): Html {
    const lang = this.#languageOf(line);
    const pieces = line.map(piece => this.#piece(piece, lang));
    const isTurned = directionOf(lang) !== directionOf(this.#lang);
    const inside = isTurned ? [html`<bdi dir="${directionOf(lang)}">${pieces}</bdi>`] : pieces;
    return this.#tag(tag, className, lang === this.#lang ? '' : html` lang="${lang}"`, inside);
  }

  #tag(tag: Tag, className: string, attributes: Html, inside: readonly Piece[]): Html {
    if (inside.length === 0) return '';
    const open = `<${tag}${className && ` class="${className}"`}`;
    return html`${raw(open)}${attributes}>${inside}${raw(`</${tag}>`)}`;
  }

  /** The one language of all pieces; a sentence of the page, whatever it begins with, when there are several. */
  #languageOf(line: Line): string {
    const [first] = line;
    return line.every(({ lang }) => lang === first?.lang) ? (first?.lang ?? this.#lang) : this.#lang;
  }

  /** Language and direction, where they are not those of the page. */
  #attributes(lang: string): Html {
    if (lang === this.#lang) return '';
    const dir = directionOf(lang);
    return html` lang="${lang}"${dir === directionOf(this.#lang) ? '' : html` dir="${dir}"`}`;
  }

  #piece({ text, lang, href }: Words, around: string): Piece {
    if (href) return html`<a href="${href}"><bdi dir="ltr">${text}</bdi></a>`;
    return lang === around ? text : html`<bdi lang="${lang}" dir="${directionOf(lang)}">${text}</bdi>`;
  }
}

/** A picture beside the word for it, which a screen reader is not told of (PIC-1). */
export function pictogram(name: string): Html {
  const drawing = Object.hasOwn(drawings, name) ? drawings[name] : drawings['calendar'];
  const paths = (drawing ?? []).map(path => html`<path d="${path}"/>`);
  return html`<svg class="pictogram" viewBox="${GRID}" fill="currentColor" aria-hidden="true">${paths}</svg>`;
}
