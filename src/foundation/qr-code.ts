import { svg, type TemplateResult } from 'lit';
import { correction, generate } from 'lean-qr/nano';

/** Modules of white around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code with 15 % to spare for creases and stains, as an SVG of class `qr`. Black on white, also in dark surroundings. */
export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  return svg`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect class="ground" width=${size} height=${size} />
    <path class="modules" d=${dark(code)} />
  </svg>`;
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
