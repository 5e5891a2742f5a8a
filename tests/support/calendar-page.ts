import { expect } from '@esm-bundle/chai';
import '../../src/components/activity-calendar/stek-activity-calendar.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from './eventually.ts';
import { clientOf, NOW } from './programme-client.ts';

/** How a calendar is put on the page. */
export interface CalendarOptions {
  client?: StekClient;
  now?: number;
  attributes?: Readonly<Record<string, string>>;
}

export type Calendar = HTMLElementTagNameMap['stek-activity-calendar'];

let shown: Calendar | undefined;

/** Takes the calendar off the page, and the languages and links a test set. */
export function clearPage(): void {
  shown?.remove();
  document.documentElement.lang = 'nl';
  document.documentElement.removeAttribute('dir');
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Puts a calendar on the page, with a link and a phone number in its slots. */
export function place({ client = clientOf(), now = NOW, attributes = {} }: CalendarOptions = {}): Calendar {
  clearPage();
  const calendar = document.createElement('stek-activity-calendar');
  const link = Object.assign(document.createElement('a'), { href: '/programma', textContent: 'Bekijk het programma' });
  const phone = Object.assign(document.createElement('p'), { slot: 'contact', textContent: 'Bel 057 00 00 00' });
  calendar.append(link, phone);
  for (const [name, value] of Object.entries(attributes)) calendar.setAttribute(name, value);
  Object.assign(calendar, { client, now });
  document.body.append(calendar);
  return (shown = calendar);
}

/** Puts a calendar on the page and waits until its programme, or its absence, is shown in the language asked for. */
export async function show(options: CalendarOptions = {}): Promise<Calendar> {
  const { lang, view } = options.attributes ?? {};
  const calendar = place(options);
  await eventually(() => expect(find(calendar, '.count, .empty-state') === null).to.equal(false));
  if (view === 'month') await eventually(() => expect(find(calendar, '[role=grid]') === null).to.equal(false));
  if (lang) await eventually(() => expect(get(calendar, '.base').lang).to.equal(lang));
  await calendar.updateComplete;
  return calendar;
}

/** The first element of the calendar that fits. */
export const find = <E extends HTMLElement = HTMLElement>(calendar: Calendar, selector: string): E | null =>
  calendar.shadowRoot!.querySelector<E>(selector);

/** The first element of the calendar that fits; a test fails without it. */
export function get<E extends HTMLElement = HTMLElement>(calendar: Calendar, selector: string): E {
  const element = find<E>(calendar, selector);
  if (!element) throw new Error(`The calendar has no ${selector}`);
  return element;
}

export const all = <E extends HTMLElement = HTMLElement>(calendar: Calendar, selector: string): E[] => [
  ...calendar.shadowRoot!.querySelectorAll<E>(selector),
];

/** Texts as they are read: what the style sheet takes away is not read. */
export const texts = (calendar: Calendar, selector: string): string[] =>
  all(calendar, selector)
    .map(element => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

/** The card with a title. */
export function card(calendar: Calendar, title: string, day?: string): HTMLElement {
  const found = all(calendar, '.card').find(
    element =>
      element.querySelector('bdi')?.textContent === title &&
      (!day || element.querySelector('.title')?.textContent?.includes(day)),
  );
  if (!found) throw new Error(`No card "${title}" ${day ?? ''}`);
  return found;
}

/** Opens the details of a card and waits for the dialog. */
export async function openDetails(calendar: Calendar, title: string, day?: string): Promise<HTMLDialogElement> {
  card(calendar, title, day).querySelector<HTMLButtonElement>('.title')?.click();
  await eventually(() => expect(find<HTMLDialogElement>(calendar, 'dialog[open] #details-title')).to.not.equal(null));
  return get<HTMLDialogElement>(calendar, 'dialog');
}

/** Opens the filters and waits until they can be ticked: they come later. */
export async function openFilters(calendar: Calendar): Promise<void> {
  get(calendar, '.filter').click();
  await eventually(() => expect(all(calendar, '.tick input')).to.not.have.length(0));
}

/** A button by its words, in the calendar or a part of it. */
export function button(calendar: Calendar, words: string): HTMLElement {
  const found = all(calendar, 'button, a.button').find(element => element.textContent?.includes(words));
  if (!found) throw new Error(`No button "${words}"`);
  return found;
}

/** The element that has the focus, inside the calendar. */
export const focused = (calendar: Calendar): Element | null => calendar.shadowRoot!.activeElement;
