import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/components/activity-calendar/stek-activity-calendar.ts';
import { sourceWith, type Trouble } from './activity-calendar-sources.ts';

interface CalendarArgs {
  view?: 'list' | 'month';
  from?: string;
  place?: string;
  lang?: string;
  dir?: 'rtl';
  address?: 'je' | 'u';
  easy?: boolean;
  /** Width of the column that the element stands in, in CSS pixels. */
  width?: number;
  scheme?: 'light' | 'dark';
  /** What is the matter with the source. */
  trouble?: Trouble;
}

/** A Tuesday morning: something today, and the whole month to come. */
const NOW = Date.parse('2026-12-01T07:00:00Z');

/** The column of a page that the element stands in. */
function frame(element: Element | undefined, width: number | undefined, scheme: string | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.style.cssText = 'padding:1em;margin-inline:auto;box-sizing:border-box';
  element.style.maxInlineSize = width ? `${width}px` : '68em';
  element.style.background = 'var(--stek-surface)';
  if (!scheme) return;
  element.style.colorScheme = scheme;
  element.style.setProperty('--stek-scheme', scheme);
}

const meta: Meta<CalendarArgs> = {
  title: 'Elements/stek-activity-calendar',
  component: 'stek-activity-calendar',
  tags: ['autodocs'],
  render: ({ view, from, place, lang, dir, address, easy, width, scheme, trouble = 'none' }) =>
    html`<div ${ref(element => frame(element, width, scheme))}>
      <stek-activity-calendar
        view=${view ?? 'list'}
        from=${from ?? nothing}
        place=${place ?? nothing}
        lang=${lang ?? nothing}
        dir=${dir ?? nothing}
        address=${address ?? nothing}
        ?easy=${easy}
        .client=${sourceWith(trouble, NOW)}
        .now=${NOW}
      >
        <a href="/programma">Bekijk het programma</a>
        <p slot="contact">Of bel De Stek: 057 00 00 00</p>
      </stek-activity-calendar>
    </div>`,
};
export default meta;

type Story = StoryObj<CalendarArgs>;

/** The programme day by day, as people read a poster. */
export const List: Story = {};

/** A month to look around in; the list of the chosen day stands with it. */
export const Month: Story = { args: { view: 'month' } };

/** One meeting place. */
export const OnePlace: Story = { args: { place: 'zillebeke' } };

/** The last days of a month: the page goes on into the next. */
export const EndOfTheMonth: Story = { args: { from: '2026-12-27' } };

/** In dark surroundings. */
export const Dark: Story = { args: { scheme: 'dark' } };

export const DarkMonth: Story = { args: { scheme: 'dark', view: 'month' } };

/** From right to left. */
export const RightToLeft: Story = { args: { dir: 'rtl', lang: 'nl' } };

export const RightToLeftMonth: Story = { args: { dir: 'rtl', lang: 'nl', view: 'month' } };

/** As wide as a small telephone. */
export const Narrow: Story = { args: { width: 320 } };

/** With too little room for a grid the month is a list again. */
export const NarrowMonth: Story = { args: { width: 320, view: 'month' } };

/** Whole short sentences in the place of keywords. */
export const Easy: Story = { args: { easy: true } };

/** The formal address. */
export const Formal: Story = { tags: ['formal'], args: { address: 'u' } };

export const French: Story = { args: { lang: 'fr' } };

export const English: Story = { args: { lang: 'en' } };

/** Translated by a computer, and marked so at the end; long words in little room. */
export const German: Story = { args: { lang: 'de', width: 320 } };

export const Arabic: Story = { args: { lang: 'ar' } };

export const Tigrinya: Story = { args: { lang: 'ti' } };

/** A language that nobody speaks, with long texts: what stays plain is in no catalogue. */
export const PseudoLanguage: Story = { args: { lang: 'en-xa', width: 320 } };

/** On its way: words, and the room the list will take. */
export const Loading: Story = { args: { trouble: 'loading' } };

/** Nothing is planned. */
export const Empty: Story = { args: { trouble: 'empty' } };

/** The device has no internet. */
export const Offline: Story = { args: { trouble: 'offline' } };

/** The server fails. */
export const ServerFails: Story = { args: { trouble: 'server' } };

/** The feed cannot be read at all. */
export const BrokenFeed: Story = { args: { trouble: 'feed' } };

/** A part of the feed cannot be read: what is good is shown. */
export const PartlyBroken: Story = { args: { trouble: 'partial' } };

/** The source does not answer, but did before. */
export const Stale: Story = { args: { trouble: 'stale' } };

/** Waits until the calendar has drawn its programme. */
async function drawn(canvas: HTMLElement): Promise<ShadowRoot> {
  for (;;) {
    const root = canvas.querySelector('stek-activity-calendar')?.shadowRoot;
    if (root?.querySelector('.card')) return root;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The things to tick. */
export const Filters: Story = {
  play: async ({ canvasElement }) => (await drawn(canvasElement)).querySelector<HTMLElement>('.filter')?.click(),
};

/** Nothing fits what was ticked. */
export const NothingFound: Story = {
  args: { from: '2026-12-05' },
  play: async ({ canvasElement }) => {
    const root = await drawn(canvasElement);
    root.querySelector<HTMLElement>('.filter')?.click();
    await new Promise(resolve => setTimeout(resolve, 100));
    [...root.querySelectorAll<HTMLElement>('.tick')].at(-1)?.click();
    root.querySelector<HTMLElement>('.filter')?.click();
  },
};

/** Everything about one date. */
export const Details: Story = {
  play: async ({ canvasElement }) => (await drawn(canvasElement)).querySelector<HTMLElement>('.title')?.click(),
};
