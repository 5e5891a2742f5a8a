/** A colour as people see it: lightness 0-1, chroma from 0, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour of the screen, each part 0-1, gamma encoded sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Matrices of Björn Ottosson, "A perceptual color space for image processing", 2020. */
export function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(linear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const blue = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(a, blue), h: (Math.atan2(blue, a) * 180) / Math.PI };
}

/** The nearest colour a screen can show: lightness and hue stay, chroma gives way. */
export function toRgb({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  for (let chroma = c; chroma > 0.001; chroma *= 0.93) {
    const rgb = fromOklab(l, chroma * Math.cos(angle), chroma * Math.sin(angle));
    if (rgb.every(part => part >= -0.0005 && part <= 1.0005)) return rgb;
  }
  return fromOklab(Math.min(1, Math.max(0, l)), 0, 0);
}

/** A colour as `#rrggbb`. */
export const toHex = (rgb: Rgb): string => `#${rgb.map(part => byte(part).toString(16).padStart(2, '0')).join('')}`;

/** The colour of `#rrggbb`. */
export const fromHex = (hex: string): Rgb =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;

/** Share of the light of white that a colour gives back, 0-1 (WCAG 2.2, relative luminance). */
export function luminance(hex: string): number {
  const [r, g, b] = fromHex(hex).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1-21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function fromOklab(l: number, a: number, b: number): Rgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const encoded = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const byte = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 255);
