import '../../src/components/easy-flyer/stek-easy-flyer.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { clientOf, NOW } from './programme-client.ts';
import { eventually } from './eventually.ts';

export type Flyer = HTMLElementTagNameMap['stek-easy-flyer'];

/** How a flyer is put on the page. */
export interface FlyerSetting {
  attributes?: Record<string, string>;
  client?: StekClient;
  /** What stands inside it. */
  content?: string;
  audio?: Record<string, string>;
}

/** Puts a flyer of December 2026 in Zillebeke on the page. */
export function place({ attributes = {}, client = clientOf(), content = '', audio }: FlyerSetting = {}): Flyer {
  const flyer = document.createElement('stek-easy-flyer');
  const all = { month: '2026-12', place: 'zillebeke', ...attributes };
  for (const [name, value] of Object.entries(all)) flyer.setAttribute(name, value);
  flyer.innerHTML = content;
  flyer.client = client;
  flyer.now = NOW;
  if (audio) flyer.audio = audio;
  document.body.append(flyer);
  return flyer;
}

/** The same, and waits until all of it stands: whatever a test counts, measures or presses then stays where it is. */
export async function show(setting?: FlyerSetting): Promise<Flyer> {
  const flyer = place(setting);
  const lang = languages.find(one => one.lang === setting?.attributes?.['lang'])?.lang;
  await eventually(() => {
    const missing = missingFrom(flyer, lang);
    if (missing.length > 0) throw new Error(`The flyer does not stand yet. It misses ${missing.join(', ')}.`);
  });
  await flyer.updateComplete;
  return flyer;
}

/** What a flyer fetches by itself and does not have yet. Every part of which something is seen has its line here. */
function missingFrom(flyer: Flyer, lang: string | undefined): string[] {
  const has = (selector: string) => all(flyer, selector).length > 0;
  const pictures = all(flyer, '.pictogram');
  const stands: Record<string, boolean> = {
    'its words': has('.cards, .empty-state'),
    'its language': !lang || has(`.flyer[lang="${lang}"]`),
    pictures: has('.language .pictogram') === has('.language') && pictures.every(one => one.childElementCount > 0),
    'names of languages': has('.language bdi') || !has('.language'),
    'where it is': has('.foot'),
    'a QR code': has('.qr'),
    'ways to print': has('.printing'),
  };
  return Object.keys(stands).filter(what => !stands[what]);
}

export const clearPage = (): void => {
  document.body.replaceChildren();
  document.querySelector('iframe[data-stek-sheet]')?.remove();
};

export const all = (flyer: Flyer, selector: string): HTMLElement[] => [
  ...(flyer.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export function get(flyer: Flyer, selector: string): HTMLElement {
  const [found] = all(flyer, selector);
  if (!found) throw new Error(`The flyer has no ${selector}.`);
  return found;
}

/** Text as people read it: without the white space of the markup. */
export const textOf = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const texts = (flyer: Flyer, selector: string): string[] => all(flyer, selector).map(textOf);

/** The card of an activity, by its Dutch title. */
export function card(flyer: Flyer, title: string): HTMLElement {
  const found = all(flyer, '.card').find(one => textOf(one.querySelector('[part=heading]') ?? undefined) === title);
  if (!found) throw new Error(`No card is called ${title}: ${texts(flyer, '.card [part=heading]').join(', ')}`);
  return found;
}

/** A button by what it says. */
export function button(flyer: Flyer, name: string): HTMLButtonElement {
  const found = all(flyer, 'button').find(one => textOf(one) === name);
  if (!found) throw new Error(`No button says ${name}: ${texts(flyer, 'button').join(', ')}`);
  return found as HTMLButtonElement;
}

/** Opens the list of languages. */
export async function openLanguages(flyer: Flyer): Promise<void> {
  get(flyer, '.language').click();
  await eventually(() => get(flyer, '.languages button'));
}
