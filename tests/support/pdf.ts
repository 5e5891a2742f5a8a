import { findChromium } from '../../src/cli/chromium.ts';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandPath } from './browser.ts';
import { drawnIn, type Drawn } from './pdf-content.ts';

const TOOLS = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
};

/** Why PDFs cannot be looked into here, in one line; `false` when they can. */
export function pdfToolsMissing(): string | false {
  const missing = Object.entries(TOOLS).filter(([tool]) => !commandPath(tool));
  if (missing.length === 0) return false;
  return `no ${missing.map(([tool]) => tool).join(', ')} here (apt-get install ${[...new Set(missing.map(([, name]) => name))].join(' ')})`;
}

/** Why no PDF can be made and looked into here, in one line; `false` when it can. */
export const printingMissing = (): string | false =>
  pdfToolsMissing() || (findChromium() ? false : 'no Chromium here (apt-get install chromium fonts-noto-core)');

/** A part of the structure tree: what a screen reader is told. */
export interface Tag {
  /** `H1`, `P`, `Figure` … */
  kind: string;
  /** Its own language, else that of the part around it. */
  lang: string;
  alt: string | undefined;
  children: Tag[];
  /** Objects of the pages that it has content of its own on, with the numbers of that content. */
  content: { page: string; mark: number }[];
}

export interface Word {
  text: string;
  page: number;
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

/** Where all of a part is, what is in it included. */
export const contentOf = (tag: Tag): Tag['content'] => [...tag.content, ...tag.children.flatMap(contentOf)];

/** Chromium writes 14 points as 13.995. */
const A_HAIR = 0.01;

interface QpdfObject {
  value?: unknown;
  stream?: { dict: Record<string, unknown>; data?: string };
}

/** A PDF, looked into with poppler, qpdf and zbar. */
export class Pdf {
  readonly #folder = mkdtempSync(join(tmpdir(), 'stek-pdf-'));
  readonly #file = join(this.#folder, 'it.pdf');
  readonly #objects: Record<string, QpdfObject>;
  readonly info: Record<string, string>;
  readonly tree: Tag;

  constructor(bytes: Uint8Array) {
    writeFileSync(this.#file, bytes);
    const json = this.#run('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', this.#file);
    this.#objects = (JSON.parse(json) as { qpdf: [object, Record<string, QpdfObject>] }).qpdf[1];
    const lines = this.#run('pdfinfo', this.#file).split('\n');
    this.info = Object.fromEntries(
      lines.map(line => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    );
    const root = this.#catalog['/StructTreeRoot'] as string;
    const [document] = [this.#dict(root)['/K']].flat() as string[];
    this.tree = this.#tag(document!, '', undefined);
  }

  /** Takes its files away. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Language of the whole document. */
  get lang(): string {
    return textOf(this.#catalog['/Lang']) ?? '';
  }

  /** Every part, in reading order. */
  get tags(): Tag[] {
    const all = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(all)];
    return all(this.tree);
  }

  /** Headings of every level, in reading order. */
  get headings(): Tag[] {
    return this.tags.filter(({ kind }) => /^H\d$/.test(kind));
  }

  /** Blocks with letters smaller than so many points; page numbers are in none. @throws for letters under ten points */
  smallBlocks(points: number): Tag[] {
    const blocks = this.tags.filter(({ kind }) => /^(H\d|P)$/.test(kind));
    const small = new Set<Tag>();
    for (const { page, texts } of this.drawn) {
      for (const { size, mark } of texts) {
        if (size < 10 - A_HAIR) throw new Error(`${size} points`);
        if (size >= points - A_HAIR) continue;
        const owner = blocks.find(tag => contentOf(tag).some(part => part.page === page && part.mark === mark));
        if (owner) small.add(owner);
      }
    }
    return [...small];
  }

  /** How large what a part draws is on paper, millimetres. */
  sizeOf(tag: Tag): { width: number; height: number } {
    const shapes = this.drawn.flatMap(({ page, shapes: all }) =>
      all.filter(({ mark }) => contentOf(tag).some(part => part.page === page && part.mark === mark)),
    );
    return shapes[0] ?? { width: 0, height: 0 };
  }

  /** Objects of the pages, in order. */
  get pages(): string[] {
    const under = (reference: string): string[] => {
      const node = this.#dict(reference);
      return node['/Type'] === '/Pages' ? (node['/Kids'] as string[]).flatMap(under) : [reference];
    };
    return under(this.#catalog['/Pages'] as string);
  }

  /** Width and height of each page in millimetres. */
  get sizes(): [width: number, height: number][] {
    return this.pages.map(page => {
      const [left = 0, bottom = 0, right = 0, top = 0] = this.#dict(page)['/MediaBox'] as number[];
      return [((right - left) / 72) * 25.4, ((top - bottom) / 72) * 25.4];
    });
  }

  /** What each page draws. */
  get drawn(): (Drawn & { page: string })[] {
    return this.pages.map(page => {
      const references = [this.#dict(page)['/Contents']].flat() as string[];
      const content = references.map(reference => this.#objects[`obj:${reference}`]?.stream?.data ?? '');
      const text = content.map(data => Buffer.from(data, 'base64').toString('latin1')).join('\n');
      return { ...drawnIn(text), page };
    });
  }

  /** Addresses of all links. */
  get links(): string[] {
    return Object.values(this.#objects).flatMap(({ value }) => {
      const uri = (value as { '/URI'?: unknown; '/A'?: { '/URI'?: unknown } } | null)?.['/A']?.['/URI'];
      return textOf(uri ?? (value as { '/URI'?: unknown } | null)?.['/URI']) ?? [];
    });
  }

  /** Words and where they stand, in points from the top left. */
  get words(): Word[] {
    const html = this.#run('pdftotext', '-bbox', this.#file, '-');
    return html
      .split('<page ')
      .slice(1)
      .flatMap((part, page) =>
        [...part.matchAll(/<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)<\/word>/g)].map(
          ([, xMin, yMin, xMax, yMax, text = '']) => ({
            text: text.replaceAll('&amp;', '&'),
            page,
            xMin: Number(xMin),
            yMin: Number(yMin),
            xMax: Number(xMax),
            yMax: Number(yMax),
          }),
        ),
      );
  }

  /** Text of one page in the order in which it is drawn, every gap one space. @param page from 0 */
  text(page: number): string {
    const number = String(page + 1);
    return this.#run('pdftotext', '-raw', '-f', number, '-l', number, this.#file, '-').replace(/\s+/g, ' ');
  }

  get allText(): string {
    return this.pages.map((_, page) => this.text(page)).join(' ');
  }

  /** What a copier makes of it: one bit per dot, 100 dots per inch; and what is read there from codes. */
  get codes(): string[] {
    this.#run('pdftoppm', '-r', '100', '-mono', this.#file, join(this.#folder, 'copy'));
    const copies = readdirSync(this.#folder).filter(name => name.startsWith('copy'));
    // zbarimg ends with 4 where there is no code.
    const found = copies.map(name =>
      spawnSync('zbarimg', ['-q', '--raw', join(this.#folder, name)], { encoding: 'utf8' }),
    );
    return found.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean));
  }

  get bytes(): Uint8Array {
    return new Uint8Array(readFileSync(this.#file));
  }

  get #catalog(): Record<string, unknown> {
    const trailer = this.#objects['trailer']?.value as Record<string, unknown>;
    return this.#dict(trailer['/Root'] as string);
  }

  #dict(reference: string): Record<string, unknown> {
    return (this.#objects[`obj:${reference}`]?.value ?? {}) as Record<string, unknown>;
  }

  #tag(reference: string, around: string, page: string | undefined): Tag {
    const dict = this.#dict(reference);
    const lang = textOf(dict['/Lang']) ?? around;
    const own = (dict['/Pg'] as string | undefined) ?? page;
    const kids = [dict['/K'] ?? []].flat() as unknown[];
    return {
      kind: String(dict['/S']).slice(1),
      lang,
      alt: textOf(dict['/Alt']),
      children: kids.filter(kid => typeof kid === 'string').map(kid => this.#tag(kid, lang, own)),
      content: kids.flatMap(kid => (typeof kid === 'number' && own ? [{ page: own, mark: kid }] : [])),
    };
  }

  #run(command: string, ...args: string[]): string {
    return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  }
}

/** qpdf writes texts with `u:` before them. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/^[ub]:/, '') : undefined;
