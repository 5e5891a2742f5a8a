/** A point of a line, in the box of a signature: 600 wide, 150 high, from the top left. */
export interface InkPoint {
  x: number;
  y: number;
}

/** One line, from where the pen came down to where it went up. */
export type InkLine = readonly InkPoint[];

/** The box in which a signature is drawn; on paper it is 60 by 15 mm (PRINT-12). */
export const SIGNATURE_BOX = { width: 600, height: 150 } as const;

/** Most characters of a signature: it goes with the card, and a card has little room. */
export const LONGEST_SIGNATURE = 3000;

/** Shortest drawing that counts, as the length of all its lines: a cross does, a dot does not. */
const SHORTEST = 45;

/** How far, at first, a line may lie beside what was drawn: a fifteenth of a millimetre on paper. */
const CLOSE = 0.7;
/** So far it may lie where there would be too many points otherwise; beyond it lines are left out. */
const FAR = 40;

/** The lines as the path of an SVG in that box, with no more points than the eye sees: at most 3,000 characters. */
export function signaturePath(lines: readonly InkLine[]): string {
  for (let tolerance = CLOSE; tolerance <= FAR; tolerance *= 1.5) {
    const path = lines.map(line => linePath(simplified(line, tolerance))).join('');
    if (path.length <= LONGEST_SIGNATURE) return path;
  }
  return lines.reduce((path, line) => {
    const longer = path + linePath(simplified(line, FAR));
    return longer.length <= LONGEST_SIGNATURE ? longer : path;
  }, '');
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

/** A dot goes from a point to itself, so that it is seen. */
function linePath([first, ...rest]: InkLine): string {
  if (!first) return '';
  const at = ({ x, y }: InkPoint) => `${within(x, SIGNATURE_BOX.width)} ${within(y, SIGNATURE_BOX.height)}`;
  return `M${at(first)}${(rest.length > 0 ? rest : [first]).map(point => `L${at(point)}`).join('')}`;
}

/** Ramer, Douglas and Peucker: what lies closer to the straight line than this is left out. */
function simplified(line: InkLine, tolerance: number): InkLine {
  const kept = new Set([0, line.length - 1]);
  // A list of what is still to be looked at: a long line would call itself too often.
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const { index, distance } = farthest(line, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    spans.push([from, index], [index, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function farthest(line: InkLine, from: number, to: number): { index: number; distance: number } {
  let most = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceTo(line[index]!, line[from]!, line[to]!);
    if (distance > most.distance) most = { index, distance };
  }
  return most;
}

/** From a point to the piece of a straight line between two others. */
function distanceTo(point: InkPoint, start: InkPoint, end: InkPoint): number {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const length = across ** 2 + down ** 2;
  const along = length === 0 ? 0 : ((point.x - start.x) * across + (point.y - start.y) * down) / length;
  const near = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - start.x - near * across, point.y - start.y - near * down);
}

const LINE = /M(\d+) (\d+)((?:L\d+ \d+)+)/g;
const PATH = new RegExp(`^(?:${LINE.source})+$`);

/** The lines of such a path; `undefined` when it is no path of ours, or leaves the box. */
export function signatureLines(path: string): InkLine[] | undefined {
  if (path.length > LONGEST_SIGNATURE || !PATH.test(path)) return undefined;
  const lines = [...path.matchAll(LINE)].map(([, x, y, rest = '']) =>
    [`${x} ${y}`, ...rest.split('L').slice(1)].map(pair => {
      const [across = 0, down = 0] = pair.split(' ').map(Number);
      return { x: across, y: down };
    }),
  );
  const isInside = ({ x, y }: InkPoint) => x <= SIGNATURE_BOX.width && y <= SIGNATURE_BOX.height;
  return lines.flat().every(isInside) ? lines : undefined;
}

/** Whether so little was drawn that it is no signature, but a dot or a slip of the finger. */
export const isTooSmall = (lines: readonly InkLine[]): boolean =>
  lines.reduce((all, line) => all + lengthOf(line), 0) < SHORTEST;

const lengthOf = (line: InkLine): number =>
  line.slice(1).reduce((all, { x, y }, index) => all + Math.hypot(x - line[index]!.x, y - line[index]!.y), 0);
