import { ancestors } from './ancestors.ts';

/** Whether a page is light or dark, as far as it can be seen. */
export type PageScheme = 'light' | 'dark';

/** Relative luminance (WCAG 2.2) at which black and white are read equally well. */
const MIDDLE = 0.18;

/** From this share on a colour covers what is below it. */
const COVERS = 0.5;

/**
 * What is behind an element: the first colour that covers, from the element outwards, and under it the canvas of the browser, which is
 * white where no colour scheme is declared. Where a picture covers and no colour, the text around says it: light text is read on a dark
 * ground.
 */
export function pageScheme(element: Element): PageScheme {
  for (const at of ancestors(element)) {
    if (at === element) continue;
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    const ground = luminanceOf(backgroundColor);
    if (ground !== undefined) return ground < MIDDLE ? 'dark' : 'light';
    if (backgroundImage !== 'none') return (luminanceOf(color) ?? 0) > MIDDLE ? 'dark' : 'light';
  }
  return 'light';
}

const watchers = new Set<() => void>();
let isWatching = false;

/**
 * Calls back when the ground of the page may be another: its html or body was marked otherwise, as switches between light and dark do, a
 * colour has finished changing, or the device went over to the other. Gives the function that ends it.
 */
export function watchPage(changed: () => void): () => void {
  watchers.add(changed);
  if (!isWatching) {
    isWatching = true;
    const tell = () => watchers.forEach(watcher => watcher());
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true });
    if (document.body) observer.observe(document.body, { attributes: true });
    addEventListener('load', tell);
    addEventListener('transitionend', ({ propertyName }) => propertyName === 'background-color' && tell());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  }
  return () => watchers.delete(changed);
}

/** Relative luminance of a computed colour, 0-1; `undefined` for one that lets through what is below it. */
export function luminanceOf(computed: string): number | undefined {
  const parts = (computed.match(/-?[\d.]+(?:e-?\d+)?%?/gi) ?? []).map(Number);
  const [first = 0, second = 0, third = 0, alpha = 1] = parts;
  if (parts.length < 3 || alpha < COVERS) return undefined;
  // These begin with how light they are; the cube of that is close to the luminance.
  if (computed.startsWith('ok')) return first ** 3;
  if (/^l(ab|ch)/.test(computed)) return (first / 100) ** 3;
  const [red, green, blue] = [first, second, third].map(part => linear(computed.startsWith('rgb') ? part / 255 : part));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
