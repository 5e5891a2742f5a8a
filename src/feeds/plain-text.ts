import { characterOf } from './entities.ts';

/** Longer than any text we show, even with its tags. */
const MAX_INPUT = 20_000;

const TAG =
  /<\/?(?:p|br|div|span|a|b|i|u|s|ul|ol|li|em|strong|html|head|meta|title|body|table|thead|tbody|tr|td|th|h\d|font|img|hr|pre|small|big|sub|sup|center|blockquote|section|article|figure|iframe|script|style|svg|o:p)\b[^<>]*>/i;
const REFERENCE = /&(#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,30});/gi;

/** A script or style begins, a tag, or a character reference. */
const MARKUP = /<(script|style)\b|<[^<>]*>|&(#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,30});/gi;
const HREF = /href=["']?(https?:[^"'<>\s]+)/i;
const LINE_BREAK = /^<(?:br\b|\/(?:p|div|ul|ol|h\d|tr)>)/i;

/** A text goes through so many hands that escape it at most. */
const TIMES_ESCAPED = 3;

/**
 * Text without markup: paragraphs become lines, list items get a dash, a link keeps its address, and a character reference
 * becomes its character. Also where it was escaped more than once. Plain text stays as it is, whatever stands in it between < and >.
 */
export function plainText(input: string): string {
  let text = input.slice(0, MAX_INPUT);
  for (let times = 0; times < TIMES_ESCAPED; times++) {
    const before = text;
    text = TAG.test(text) ? withoutMarkup(text) : text.replace(REFERENCE, (whole, name: string) => entity(whole, name));
    if (text === before) break;
  }
  return text;
}

/** Text without its markup, in one pass over it: no input makes it look at a place again and again. */
export function withoutMarkup(text: string): string {
  const parts: string[] = [];
  let link: { address: string; from: number } | undefined;
  let at = 0;
  for (const { 0: found, 1: hidden, 2: name, index } of text.matchAll(MARKUP)) {
    if (index < at) continue;
    parts.push(text.slice(at, index));
    at = hidden ? endOfHidden(text, hidden, index) : index + found.length;
    if (name) parts.push(entity(found, name));
    else if (/^<a\b/i.test(found)) {
      const address = HREF.exec(found)?.[1];
      link = address ? { address, from: parts.length } : undefined;
    } else if (link && /^<\/a>/i.test(found)) {
      parts.push(linkText(link.address, parts.splice(link.from).join('')));
      link = undefined;
    } else if (!hidden) parts.push(/^<li\b/i.test(found) ? '\n- ' : LINE_BREAK.test(found) ? '\n' : '');
  }
  const lines = [...parts, text.slice(at)].join('').split('\n');
  return lines
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where a script or style that begins at a place ends. */
function endOfHidden(text: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : text.length;
}

const linkText = (address: string, text: string): string =>
  !text.trim() || address.includes(text.trim()) ? address : `${text} (${address})`;

/** A space that does not break is one that people typed twice. */
const entity = (whole: string, reference: string): string => (characterOf(reference) ?? whole).replace('\u00a0', ' ');
