import SignaturePad, { type PointGroup } from 'signature_pad';
import { SIGNATURE_BOX, type InkLine } from '../../domain/drawn-signature.ts';

/** Thinnest and thickest line, in the box of a signature. */
const THIN = 2;
const THICK = 5;
/** Lines that are drawn anew are as thick everywhere: so many milliseconds for each step, as a calm hand takes. */
const CALM = 2;

/** A canvas to draw on with a finger, a pen or a mouse. Sizes are those of the box of a signature, whatever the size on the screen. */
export class DrawingBoard {
  readonly #canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  readonly #resized = new ResizeObserver(() => this.#fit());
  /** What is on it. */
  #lines: readonly InkLine[] = [];
  /** How it is seen changes the colour of the ink. */
  readonly #looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(query => matchMedia(query));

  /** @param drawn called with all lines when the pen goes up */
  constructor(canvas: HTMLCanvasElement, drawn: (lines: readonly InkLine[]) => void) {
    this.#canvas = canvas;
    this.#pad = new SignaturePad(canvas, { minDistance: 1, throttle: 0 });
    this.#pad.addEventListener('endStroke', () => {
      this.#lines = this.#inBox();
      drawn(this.#lines);
    });
    this.#resized.observe(canvas);
    for (const look of this.#looks) look.addEventListener('change', this.#fit);
    this.#fit();
  }

  /** Shows these lines in place of what is there. */
  show(lines: readonly InkLine[]): void {
    this.#lines = lines;
    this.#fit();
  }

  /** Whether somebody may draw. */
  set isOpen(isOpen: boolean) {
    this.#pad.off();
    if (isOpen) this.#pad.on();
  }

  /** Hears and watches nothing any more. */
  close(): void {
    this.#pad.off();
    this.#resized.disconnect();
    for (const look of this.#looks) look.removeEventListener('change', this.#fit);
  }

  /** Pixels of the page for one of the box. */
  get #scale(): number {
    return this.#canvas.clientWidth / SIGNATURE_BOX.width;
  }

  /** Makes room for every dot of the screen, and draws what is there in the new size. A canvas that gets a size loses what is on it. */
  readonly #fit = (): void => {
    const canvas = this.#canvas;
    const dots = Math.max(1, window.devicePixelRatio);
    canvas.width = Math.round(canvas.clientWidth * dots);
    canvas.height = Math.round(canvas.clientHeight * dots);
    canvas.getContext('2d')?.scale(dots, dots);
    Object.assign(this.#pad, {
      penColor: getComputedStyle(canvas).color,
      minWidth: Math.max(1, THIN * this.#scale),
      maxWidth: Math.max(2, THICK * this.#scale),
    });
    this.#pad.fromData(this.#lines.map(line => this.#onPage(line)));
  };

  #onPage(line: InkLine): PointGroup {
    const { penColor, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = this.#pad;
    const points = line.map(({ x, y }, index) => {
      return { x: x * this.#scale, y: y * this.#scale, pressure: 0.5, time: 1 + index * CALM };
    });
    // From a point to itself is a dot.
    const isDot = points.length === 2 && points[0]!.x === points[1]!.x && points[0]!.y === points[1]!.y;
    const dotSize = (minWidth + maxWidth) / 2;
    const look = { penColor, minWidth, maxWidth, velocityFilterWeight, compositeOperation, dotSize };
    return { ...look, points: isDot ? points.slice(0, 1) : points };
  }

  #inBox(): InkLine[] {
    const scale = this.#scale || 1;
    return this.#pad.toData().map(({ points }) => points.map(({ x, y }) => ({ x: x / scale, y: y / scale })));
  }
}
