import { correction, generate } from 'lean-qr/nano';

/** Modules of white around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** What the largest code holds at level M (ISO/IEC 18004, version 40). */
const MOST_BYTES = 2331;

/** A QR code as one path on a square grid of modules, the white around it included. */
export interface QrPath {
  /** Width and height in modules, for a `viewBox`. */
  size: number;
  /** The dark modules, as the `d` of a path. */
  path: string;
}

/** Makes a QR code with 15 % to spare for creases and stains (level M); `undefined` when no code holds so long a text. */
export function qrPath(text: string): QrPath | undefined {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return undefined;
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size + 2 * QUIET, path: dark(code) };
}

/** Every run of dark modules in a row as one rectangle. */
function dark(code: ReturnType<typeof generate>): string {
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x++;
      path += `M${start + QUIET} ${y + QUIET}h${x + 1 - start}v1H${start + QUIET}z`;
    }
  }
  return path;
}
