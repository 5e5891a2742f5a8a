import { svg, type TemplateResult } from 'lit';
import { qrPath } from '../domain/qr-path.ts';

/** A QR code with 15 % to spare for creases and stains, as an SVG of class `qr`. Black on white, also in dark surroundings. None for too long a text. */
export function qrCode(text: string, label: string): TemplateResult | undefined {
  const code = qrPath(text);
  if (!code) return undefined;
  const { size, path } = code;
  return svg`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect class="ground" width=${size} height=${size} />
    <path class="modules" d=${path} />
  </svg>`;
}
