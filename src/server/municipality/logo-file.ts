/** A logo as it is kept and sent. */
export interface Logo {
  /** Media type. */
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Bytes of a logo, at most: it stands on every page. */
export const LARGEST_LOGO = 200_000;

/** Pictures that every browser shows, by how their files begin; `.` stands for any byte. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\u0089PNG\r\n\u001a\n/, 'image/png'],
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
];

/** What a drawing may hold that does something, or asks another host for something, by what to call it. */
const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'an entity of its own'],
  [/<\?xml-stylesheet|@import/i, 'a style sheet from elsewhere'],
  [/<(?:[\w-]+:)?(script|foreignObject|iframe|object|embed|audio|video|handler|listener)\b/i, 'a script or a page'],
  [/[\s"'/]on[a-z]+\s*=/i, 'a script in an attribute'],
  [/\bhref\s*=\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|webp);))/i, 'a link or a picture from elsewhere'],
  [/url\(\s*(?!["']?\s*#)/i, 'something from elsewhere'],
  // Hidden letters in a style (“u\72l(”) are read as the letters they stand for.
  [/<style[^]*\\[^]*<\/style|style\s*=\s*["'][^"']*\\/i, 'letters in a style that hide others'],
];

/**
 * Looks what a file is, by what is in it and not by its name. A drawing (SVG) that could do anything but be looked at is refused, and never mended:
 * what is kept is what its maker made.
 * @returns why it cannot be a logo, as a text that follows “The logo”
 */
export function readLogo(content: Uint8Array<ArrayBuffer>): Logo | string {
  if (content.byteLength > LARGEST_LOGO)
    return `is ${Math.ceil(content.byteLength / 1000)} kB: make it ${LARGEST_LOGO / 1000} kB or less.`;
  const head = String.fromCharCode(...content.subarray(0, 16));
  const type = BEGINNINGS.find(([pattern]) => pattern.test(head))?.[1];
  if (type) return { type, content };
  const drawing = svgIn(content);
  if (drawing === undefined) return 'is none of PNG, JPEG, WebP and SVG: save it as one of these.';
  const found = UNSAFE.find(([pattern]) => pattern.test(drawing))?.[1];
  if (found) return `is a drawing that holds ${found}: save it as a plain SVG, or as PNG.`;
  return { type: 'image/svg+xml', content };
}

/** The text of a drawing; `undefined` when it is none, or not UTF-8. */
function svgIn(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const isDrawing =
      /^\s*(?:<\?xml[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>|\s)*<(?:svg:)?svg[\s>]/i.test(text);
    return isDrawing && !/<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)/i.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
