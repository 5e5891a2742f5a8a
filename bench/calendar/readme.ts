import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const OPEN = '<!-- bench:calendar -->';
const CLOSE = '<!-- /bench:calendar -->';

/** Puts text between the markers of a Markdown file. Says whether there were markers. */
export function insertResult(file: string, text: string): boolean {
  if (!existsSync(file)) return false;
  const before = readFileSync(file, 'utf8');
  const from = before.indexOf(OPEN);
  const to = before.indexOf(CLOSE);
  if (from < 0 || to < from) return false;
  const after = `${before.slice(0, from + OPEN.length)}\n${text}\n${before.slice(to)}`;
  if (after !== before) writeFileSync(file, after);
  return true;
}
