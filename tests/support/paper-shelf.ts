import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pdf } from './pdf.ts';

/** Where papers stay with pictures of their pages, for who wants to look at them: `index.html` shows all. */
const FOLDER = new URL('../../reports/paper/', import.meta.url);
const PATH = fileURLToPath(FOLDER);

/** Languages in which every paper is kept: two that most readers have, two written otherwise, and one with long words. */
export const PAPER_LANGUAGES = ['nl', 'fr', 'ar', 'ti', 'uk'];

/** Keeps a paper to be looked at, with its letters inside it: a printer has no others. @param name ends with its language */
export function keptPaper(name: string, bytes: Uint8Array): Pdf {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${PATH}${name}.pdf`;
  writeFileSync(file, bytes);
  execFileSync('pdftoppm', ['-r', '60', '-png', file, `${PATH}${name}`]);
  writeFileSync(`${PATH}index.html`, contactSheet(readdirSync(FOLDER)));
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
  assert.ok(fonts.length > 0, `${name} has no letters`);
  for (const font of fonts) assert.match(font, / yes +(yes|no) +yes +\d+ +\d+$/, font);
  return new Pdf(bytes);
}

/** Whether a paper has no colour: a copier makes none. */
export function isGrey({ drawn }: Pdf): void {
  for (const { colours } of drawn)
    for (const [red, green, blue] of colours) assert.ok(red === green && green === blue, `${red} ${green} ${blue}`);
}

const contactSheet = (files: readonly string[]): string => {
  const papers = files.filter(file => file.endsWith('.pdf')).toSorted();
  const pictures = (name: string) =>
    files
      .filter(file => file.startsWith(`${name}-`) && /^-\d+\.png$/.test(file.slice(name.length)))
      .toSorted()
      .map(file => `<img src="${file}" alt="" loading="lazy">`);
  const figures = papers.map(file => {
    const name = file.slice(0, -'.pdf'.length);
    return `<figure><figcaption><a href="${file}">${name}</a></figcaption>${pictures(name).join('')}</figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>All papers</title><style>
body { background: #888; font: 1rem system-ui; }
figure { background: white; display: inline-block; margin: 0.5rem; padding: 0.5rem; vertical-align: top; }
img { border: 1px solid #888; margin: 2px; max-width: 18rem; }
</style><h1>All papers</h1>${figures.join('\n')}</html>`;
};
