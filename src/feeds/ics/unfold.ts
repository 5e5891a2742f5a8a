/** One line of content after unfolding, with the number of its first physical line, counted from 1. */
export interface ContentLine {
  number: number;
  text: string;
  /** Whether it was longer than the limit and lost its end. */
  cut: boolean;
}

/**
 * Joins folded lines (RFC 5545 section 3.1) of a text that comes in pieces. Takes CRLF, LF and CR, and skips empty lines, also
 * between the parts of a fold: broken servers send CR CR LF.
 */
export class Unfolder {
  /** Physical lines seen so far. */
  count = 0;
  readonly #maxLength: number;
  #rest = '';
  #line: ContentLine | undefined;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** The lines that are complete after this piece. */
  *push(piece: string): Generator<ContentLine> {
    let text = this.#rest + piece;
    const held = text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    text = text.replace(/\r\n?/g, '\n');
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      const done = this.#take(text.slice(from, to));
      if (done) yield done;
      from = to + 1;
    }
    // One character more than fits, so that the line is still known to be too long.
    this.#rest = text.slice(from, from + this.#maxLength + 2) + held;
  }

  /** The last lines, when nothing more comes. */
  *end(): Generator<ContentLine> {
    yield* this.push('\n');
    if (this.#line) yield this.#line;
    this.#line = undefined;
  }

  /** Adds a physical line; gives the content line it closes. */
  #take(physical: string): ContentLine | undefined {
    this.count++;
    if (physical === '') return undefined;
    const isContinuation = physical[0] === ' ' || physical[0] === '\t';
    if (isContinuation && this.#line) {
      this.#append(this.#line, physical.slice(1));
      return undefined;
    }
    const done = this.#line;
    this.#line = { number: this.count, text: '', cut: false };
    this.#append(this.#line, physical);
    return done;
  }

  #append(line: ContentLine, text: string): void {
    const room = this.#maxLength - line.text.length;
    line.cut ||= text.length > room;
    if (room > 0) line.text += text.length > room ? text.slice(0, room) : text;
  }
}
