/** Longer than any text we show, even with its tags. */
const MAX_INPUT = 20_000;

const LOOKS_LIKE_HTML =
  /<\/?(?:p|br|div|span|a|b|i|u|ul|ol|li|em|strong|html|body|table|h\d|font|img|hr|pre|small|center|script|style|iframe|svg)\b[^<>]*>|&(?:amp|nbsp|lt|gt|quot|#\d+);/i;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text without markup: paragraphs become lines, list items get a dash, a link keeps its address. Plain text stays as it is. */
export function plainText(input: string): string {
  const text = input.slice(0, MAX_INPUT);
  if (!LOOKS_LIKE_HTML.test(text)) return text;
  return text
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<a\b[^<>]*?href=["']?(https?:[^"'<>\s]+)[^<>]*>([^<]*)<\/a>/gi, linkText)
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|ul|ol|h\d|tr)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, entity)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const linkText = (_: string, address: string, text: string): string =>
  !text.trim() || address.includes(text.trim()) ? address : `${text} (${address})`;

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
