/** Longer than any text we show, even with its tags. */
const MAX_INPUT = 20_000;

const LOOKS_LIKE_HTML =
  /<\/?(?:p|br|div|span|a|b|i|u|ul|ol|li|em|strong|html|body|table|h\d|font|img|hr|pre|small|center|script|style|iframe|svg)\b[^<>]*>|&(?:amp|nbsp|lt|gt|quot|#\d+);/i;

/** A script or style begins, a tag, or an entity. */
const MARKUP = /<(script|style)\b|<[^<>]*>|&(#\d{1,9}|#x[\da-f]{1,8}|\w{1,31});/gi;
const HREF = /href=["']?(https?:[^"'<>\s]+)/i;
const LINE_BREAK = /^<(?:br\b|\/(?:p|div|ul|ol|h\d|tr)>)/i;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text without markup: paragraphs become lines, list items get a dash, a link keeps its address. Plain text stays as it is. */
export function plainText(input: string): string {
  const text = input.slice(0, MAX_INPUT);
  return LOOKS_LIKE_HTML.test(text) ? withoutMarkup(text) : text;
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

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
