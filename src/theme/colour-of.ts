import { toHex } from './oklch.ts';

/**
 * What a CSS colour is on this page, as `#rrggbb`: any notation, also `oklch()` and names. Transparency is left aside. Undefined
 * when the browser cannot read it as a colour.
 */
export function colourOf(value: string, near: Element): string | undefined {
  const probe = document.createElement('i');
  // Mixing a colour with itself makes the browser write any notation as `color(srgb r g b)`.
  probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
  if (!probe.style.color) return undefined;
  (near.shadowRoot ?? document.body).append(probe);
  const [red, green, blue] = (getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  probe.remove();
  return red === undefined || green === undefined || blue === undefined ? undefined : toHex([red, green, blue]);
}
