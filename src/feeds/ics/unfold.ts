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
  push(piece: string): ContentLine[] {
    const complete: ContentLine[] = [];
    const lines = physicalLines(this.#rest + piece);
    // One character more than fits, so that the line is still known to be too long.
    this.#rest = lines.pop()!.slice(0, this.#maxLength + 2);
    for (const physical of lines) {
      this.count++;
      if (physical === '') continue;
      const isContinuation = this.#line && isFold(physical.charCodeAt(0));
      if (!isContinuation) {
        if (this.#line) complete.push(this.#line);
        this.#line = { number: this.count, text: '', cut: false };
      }
      const line = this.#line!;
      const text = isContinuation ? physical.slice(1) : physical;
      const room = this.#maxLength - line.text.length;
      line.cut ||= text.length > room;
      line.text += text.slice(0, room);
    }
    return complete;
  }

  /** The last lines, when nothing more comes. */
  end(): ContentLine[] {
    const lines = this.push('\n');
    if (this.#line) lines.push(this.#line);
    this.#line = undefined;
    return lines;
  }
}

const SPACE = 32;
const TAB = 9;
const isFold = (code: number): boolean => code === SPACE || code === TAB;

/** Split at CRLF, LF and CR, the last one as far as it came: a CR at the very end may be half of a line break. Nearly all feeds have one of the first two throughout, which is found quickly. */
function physicalLines(text: string): string[] {
  const lines = text.split(text.includes('\r') ? '\r\n' : '\n');
  return lines.some(hasBreak) ? text.split(/\r\n|\n|\r(?!$)/) : lines;
}

const hasBreak = (line: string): boolean => line.includes('\n') || line.includes('\r');
