/** Text that a page draws: how large, and for which part of the document. */
export interface DrawnText {
  /** Points on paper. */
  size: number;
  /** Number of the marked content, which the structure tree names; none for what is drawn beside it, such as page numbers. */
  mark: number | undefined;
}

/** A shape that a page draws, by the corners of its path; millimetres. */
export interface DrawnShape {
  mark: number | undefined;
  width: number;
  height: number;
}

export interface Drawn {
  texts: DrawnText[];
  /** What each marked part draws, taken together. */
  shapes: DrawnShape[];
  /** Red, green and blue of everything that is filled or stroked, from 0 to 1. */
  colours: [number, number, number][];
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

type Point = readonly [x: number, y: number];
const at = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [a * x + c * y + e, b * x + d * y + f];

const OPERATION = /([^\n]*?)(?<![\w./<])(q|Q|cm|BT|Tf|Tm|Tj|TJ|BDC|BMC|EMC|re|m|l|f\*?|S|n|rg|RG)(?=\s|$)/gm;

/** Follows the operators of a page's content (ISO 32000-1, 8.4.2 and 9.4). */
export function drawnIn(content: string): Drawn {
  const reader = new ContentReader();
  for (const [, operands = '', operator = ''] of content.matchAll(OPERATION)) reader.read(operator, operands);
  return reader.drawn;
}

class ContentReader {
  readonly #saved: Matrix[] = [];
  readonly #marks: (number | undefined)[] = [];
  readonly #texts: DrawnText[] = [];
  readonly #points = new Map<number | undefined, Point[]>();
  readonly #colours: [number, number, number][] = [];
  #matrix = IDENTITY;
  #path: Point[] = [];
  #line = IDENTITY;
  #size = 0;

  get drawn(): Drawn {
    const shapes = [...this.#points].map(([mark, points]) => {
      const span = (axis: 0 | 1) =>
        points.reduce((most, point) => Math.max(most, point[axis]), -Infinity) -
        points.reduce((least, point) => Math.min(least, point[axis]), Infinity);
      return { mark, width: (span(0) / 72) * 25.4, height: (span(1) / 72) * 25.4 };
    });
    return { texts: this.#texts, shapes, colours: this.#colours };
  }

  read(operator: string, operands: string): void {
    const numbers = operands.trim().split(/\s+/).map(Number);
    const matrix = () => numbers.slice(-6) as unknown as Matrix;
    if (operator === 'q') this.#saved.push(this.#matrix);
    else if (operator === 'Q') this.#matrix = this.#saved.pop() ?? IDENTITY;
    else if (operator === 'cm') this.#matrix = times(matrix(), this.#matrix);
    else if (operator === 'BT') this.#line = IDENTITY;
    else if (operator === 'Tf') this.#size = numbers.at(-1) ?? 0;
    else if (operator === 'Tm') this.#line = matrix();
    else if (operator === 'BDC' || operator === 'BMC') this.#marks.push(markOf(operands));
    else if (operator === 'EMC') this.#marks.pop();
    else if (operator === 'rg' || operator === 'RG') this.#colours.push(numbers.slice(-3) as [number, number, number]);
    else if (operator === 'Tj' || operator === 'TJ') this.#text();
    else if (operator === 'n') this.#path = [];
    else if (['f', 'f*', 'S'].includes(operator)) this.#paint();
    else this.#draw(operator, numbers);
  }

  get #mark(): number | undefined {
    return this.#marks.findLast(mark => mark !== undefined);
  }

  #text(): void {
    const [, , c, d] = times(this.#line, this.#matrix);
    this.#texts.push({ size: this.#size * Math.hypot(c, d), mark: this.#mark });
  }

  #draw(operator: string, numbers: number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = operator === 're' ? numbers.slice(-4) : numbers.slice(-2);
    this.#path.push(at([x, y], this.#matrix), at([x + width, y + height], this.#matrix));
  }

  /** What only limits where is drawn (a clipping path) never comes here. */
  #paint(): void {
    this.#points.set(this.#mark, [...(this.#points.get(this.#mark) ?? []), ...this.#path]);
    this.#path = [];
  }
}

function markOf(operands: string): number | undefined {
  const [, mark] = /\/MCID\s+(\d+)/.exec(operands) ?? [];
  return mark === undefined ? undefined : Number(mark);
}
