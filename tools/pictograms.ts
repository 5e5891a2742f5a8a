import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes `src/pictograms/phosphor.ts` from the SVG files of `@phosphor-icons/core`, and `LICENSE-PICTOS` for all pictograms.
 * Run it after a change of this list: `node tools/pictograms.ts`.
 */
export const phosphorNames: Readonly<Record<string, string>> = {
  meeting: 'users-three',
  coffee: 'coffee',
  walk: 'person-simple-walk',
  meal: 'fork-knife',
  digitalHelp: 'laptop',
  learning: 'book-open',
  signpost: 'signpost',
  money: 'coins',
  wheelchair: 'wheelchair',
  bus: 'bus',
  children: 'baby',
  phone: 'phone',
  language: 'translate',
  signature: 'signature',
  waitlist: 'hourglass-high',
  calendar: 'calendar-dots',
  clock: 'clock',
  place: 'map-pin',
  idea: 'lightbulb',
  private: 'lock-key',
  readAloud: 'speaker-high',
  print: 'printer',
  door: 'door-open',
  offline: 'wifi-slash',
  person: 'user',
  mail: 'envelope-simple',
  music: 'music-notes',
  garden: 'plant',
  paper: 'file-text',
  tablet: 'device-tablet',
  health: 'heartbeat',
  work: 'briefcase',
  school: 'backpack',
  home: 'house',
  things: 'armchair',
  repair: 'wrench',
  helping: 'hand-heart',
  lift: 'elevator',
  toilet: 'toilet',
  parking: 'letter-circle-p',
  hearing: 'ear',
};

const assets = fileURLToPath(new URL('../node_modules/@phosphor-icons/core/', import.meta.url));
const PHOSPHOR_GRID = 256;
const OUR_GRID = 24;

/** A drawing of Phosphor on our grid: the `d` of each of its paths. */
export function phosphorPaths(icon: string): string[] {
  const svg = readFileSync(`${assets}assets/fill/${icon}-fill.svg`, 'utf8');
  return [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => scaled(d ?? ''));
}

/** The module that holds the drawings of Phosphor, one export each. */
export function phosphorModule(): string {
  const { version } = JSON.parse(readFileSync(`${assets}package.json`, 'utf8')) as { version: string };
  const drawings = Object.entries(phosphorNames).map(
    ([name, icon]) =>
      `// prettier-ignore\nexport const ${exported(name)}: Drawing = [${phosphorPaths(icon).map(quoted).join(', ')}];\n`,
  );
  return [
    `// Made by tools/pictograms.ts from the "fill" drawings of @phosphor-icons/core ${version} (MIT, see LICENSE-PICTOS).`,
    "import type { Drawing } from './drawing.ts';\n",
    ...drawings,
  ].join('\n');
}

/** Whose each pictogram is. */
export function licences(own: readonly string[]): string {
  const licence = readFileSync(`${assets}LICENSE`, 'utf8').trim();
  const ours = own.map(name => `  ${name}`);
  const theirs = Object.entries(phosphorNames).map(([name, icon]) => `  ${name} (${icon}, fill)`);
  return [
    'The pictograms of @stek/embed and their licences. Made by tools/pictograms.ts.',
    '',
    'Own drawings, MIT, under the licence of this package (LICENSE):',
    ...ours,
    '',
    'From Phosphor Icons, https://github.com/phosphor-icons/core, MIT, scaled to a grid of 24 units:',
    ...theirs,
    '',
    licence,
    '',
  ].join('\n');
}

/** A name as code exports it; `private` alone is a word of the language. */
const exported = (name: string): string => (name === 'private' ? 'privately' : name);

const quoted = (text: string): string => `'${text}'`;

/** How many numbers a command of a path takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7 };

/**
 * A path on our grid, in steps of a tenth of a unit: on a drawing of 60 pixels a quarter of one. Every point is rounded where it
 * stands and not from the one before, so nothing adds up on the way. Steps from point to point repeat more, and weigh less after gzip.
 */
function scaled(path: string): string {
  let point: readonly [number, number] = [0, 0];
  let start = point;
  return path.replace(/([a-z])([^a-z]*)/gi, (_part, command: string, rest: string) => {
    const kind = command.toLowerCase();
    if (kind === 'z') point = start;
    const numbers = numbersOf(rest, kind === 'a');
    const segments = Array.from({ length: numbers.length / (TAKES[kind] ?? 1) }, (_none, index) => {
      const isMove = kind === 'm' && index === 0;
      const segment = placesOf(numbers.slice(index * TAKES[kind]!, (index + 1) * TAKES[kind]!), kind, command, point);
      const said = segment.map(({ number, axis }) =>
        axis === undefined ? number : tidy(onGrid(number) - (isMove ? 0 : onGrid(point[axis]))),
      );
      for (const { number, axis } of segment.slice(-2)) {
        if (axis !== undefined) point = axis === 0 ? [number, point[1]] : [point[0], number];
      }
      if (isMove) start = point;
      return (isMove ? 'M' : kind === 'm' ? 'l' : kind) + joined(said);
    });
    return kind === 'z' ? 'z' : segments.join('');
  });
}

/** The numbers of one segment: coordinates as they stand on the grid of Phosphor, with their axis; others ready to be written. */
function placesOf(numbers: readonly number[], kind: string, command: string, point: readonly [number, number]) {
  return numbers.map((number, index) => {
    // Of an arc only the end is a point; before it stand two radii, the rotation and two flags.
    if (kind === 'a' && index < 5) return { number: index < 2 ? onGrid(number) : number, axis: undefined };
    const axis = kind === 'h' ? 0 : kind === 'v' ? 1 : kind === 'a' ? ((index - 5) as 0 | 1) : ((index % 2) as 0 | 1);
    return { number: command === kind ? point[axis] + number : number, axis };
  });
}

const STEPS = 10;
const tidy = (number: number): number => Math.round(number * STEPS) / STEPS;
const onGrid = (number: number): number => tidy((number * OUR_GRID) / PHOSPHOR_GRID);

/** The numbers behind a command. The flags of an arc are one digit each and may stand glued to what follows. */
function numbersOf(rest: string, arc: boolean): number[] {
  const numbers: number[] = [];
  const number = /\s*,?\s*(-?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?)/iy;
  const flag = /\s*,?\s*([01])/y;
  for (let at = 0; at < rest.length;) {
    const pattern = arc && [3, 4].includes(numbers.length % 7) ? flag : number;
    pattern.lastIndex = at;
    const match = pattern.exec(rest);
    if (!match) break;
    numbers.push(Number(match[1]));
    at = pattern.lastIndex;
  }
  return numbers;
}

const joined = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (index > 0 && number >= 0 ? ' ' : '') + short(number)).join('');

const short = (number: number): string => String(number).replace(/^(-?)0\./, '$1.');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  const own = Object.keys((await import('../src/pictograms/own.ts')) as object);
  writeFileSync(new URL('src/pictograms/phosphor.ts', root), phosphorModule());
  writeFileSync(new URL('LICENSE-PICTOS', root), licences(own));
}
