import { expect } from '@esm-bundle/chai';
import '../../src/components/social-map/stek-social-map.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from './eventually.ts';
import { SERVICES_NOW, servicesClient } from './services-client.ts';

export type SocialMapElement = HTMLElementTagNameMap['stek-social-map'];

export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const allInMap = (map: SocialMapElement, selector: string) => [
  ...map.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const inMap = <T extends HTMLElement = HTMLElement>(map: SocialMapElement, selector: string) =>
  map.shadowRoot!.querySelector<T>(selector);
export const namesIn = (map: SocialMapElement) => allInMap(map, '[part="title"]').map(wordsOf);

let shown: SocialMapElement[] = [];

/** Puts a directory on the page. */
export async function showMap(
  client: StekClient | 'none' = servicesClient(),
  attributes: Readonly<Record<string, string>> = {},
  inside = '',
): Promise<SocialMapElement> {
  const map = document.createElement('stek-social-map');
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  if (client !== 'none') map.client = client;
  map.append(Object.assign(document.createElement('a'), { href: '/lijst', textContent: 'Lees de lijst' }));
  if (inside) map.append(Object.assign(document.createElement('p'), { slot: 'contact', textContent: inside }));
  document.body.append(map);
  shown.push(map);
  await map.updateComplete;
  return map;
}

/** The same, once services are there. */
export async function filledMap(...given: Parameters<typeof showMap>): Promise<SocialMapElement> {
  const map = await showMap(...given);
  await eventually(() => expect(allInMap(map, '.service').length).to.be.greaterThan(0));
  return map;
}

export async function pressInMap(map: SocialMapElement, words: string): Promise<void> {
  const button = allInMap(map, 'button').find(one => wordsOf(one) === words);
  expect(button, words).to.not.equal(undefined);
  button!.click();
  await map.updateComplete;
}

/** Writes in the field, as a visitor types. */
export async function search(map: SocialMapElement, words: string): Promise<void> {
  const field = inMap<HTMLInputElement>(map, '#words')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await map.updateComplete;
}

export async function choose(map: SocialMapElement, id: string, value: string): Promise<void> {
  const field = inMap<HTMLSelectElement>(map, `#${id}`)!;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await map.updateComplete;
}

export const tick = async (map: SocialMapElement, words: string): Promise<void> => {
  const label = allInMap(map, '.tick').find(one => wordsOf(one) === words);
  label!.querySelector('input')!.click();
  await map.updateComplete;
};

/** Takes the directories away. */
export function clearMaps(): void {
  for (const map of shown) map.remove();
  shown = [];
}

const { now } = Date;

/** The clock of the page stands still at a moment, epoch milliseconds. */
export const clockAt = (moment = SERVICES_NOW): void => void (Date.now = () => moment);

export const clockRuns = (): void => void (Date.now = now);
