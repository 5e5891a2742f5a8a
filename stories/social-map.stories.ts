import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/social-map/stek-social-map.ts';
import type { Service } from '../src/schema/service.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { manyServices, servicesClient, shownServices } from '../tests/support/services-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const ITEMS = ['demo', 'many', 'odd', 'none'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface MapArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  items?: (typeof ITEMS)[number];
  theme?: string;
  limit?: number;
  source?: Trouble | 'stale';
  /** What is written in the field. */
  words?: string;
  /** Whether what can be chosen is open. */
  opens?: boolean;
}

/** Words that a column must break, no hours, and nobody who checked it. */
const ODD: Service = {
  id: 'odd',
  name: 'Toegankelijkheidsverbeteringsmogelijkhedencentrum voor iedereen uit de streek',
  themes: ['Een woord van de gemeente zelf', 'housing'],
  contactPoint: {
    phone: '1712',
    email: 'onthaal@voorbeeldstad.example',
    url: 'https://voorbeeldstad.example/een/heel/lang/adres',
  },
  accessibility: ['lift'],
};

const LISTS: Readonly<Record<(typeof ITEMS)[number], readonly Service[]>> = {
  demo: shownServices(),
  many: manyServices(45),
  odd: [ODD],
  none: [],
};

const clientFor = ({ items = 'demo', source }: MapArgs): StekClient =>
  servicesClient({ items: LISTS[items], stale: source === 'stale', fails: () => undergo(source ?? '') });

const meta: Meta<MapArgs> = {
  title: 'Elements/stek-social-map',
  component: 'stek-social-map',
  tags: ['autodocs'],
  argTypes: {
    items: { ...oneOf(ITEMS), description: 'Which services there are; those of the demo unless chosen.' },
    theme: { control: 'text', description: 'Begins with this life domain, such as `housing`.' },
    limit: { control: 'number', description: 'So many at once; ten unless set.' },
    source: {
      ...oneOf(['stale', 'loading', 'offline', 'server', 'feed']),
      description: 'What is wrong with the source.',
    },
    words: { control: 'text', description: 'What a visitor looks for.' },
    opens: { control: 'boolean', description: 'Whether what can be chosen is open.' },
    lang: { control: 'text', description: 'Language of the texts, such as `fr` or `ar`.' },
    address: { ...oneOf(['je', 'u']), description: 'How Dutch texts address the reader.' },
    width: {
      control: { type: 'range', min: 280, max: 1200, step: 20 },
      description: 'Width of the column, CSS pixels.',
    },
    scheme: { ...oneOf(['light', 'dark']), description: 'Light or dark.' },
  },
  render: args =>
    inColumn(
      html`<stek-social-map
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        theme=${args.theme ?? nothing}
        limit=${args.limit ?? nothing}
        .client=${clientFor(args)}
      >
        <a href="/p/ieper">Bekijk het programma</a>
      </stek-social-map>`,
      args,
    ),
  play: async ({ canvasElement, args: { source, words, opens } }) => {
    const root = canvasElement.querySelector('stek-social-map')!.shadowRoot!;
    await until(() => root.querySelector(source === 'loading' ? '.loading' : '.list, .empty-state'));
    if (opens) root.querySelector<HTMLElement>('.open')!.click();
    if (words === undefined) return;
    const field = root.querySelector<HTMLInputElement>('#words')!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input'));
  },
};
export default meta;

type Story = StoryObj<MapArgs>;

export const Directory: Story = {};
/** Where somebody lives, what they speak, the price, steps, and what is open now. */
export const Choosing: Story = { args: { opens: true } };
export const OneTheme: Story = { args: { theme: 'housing' } };
export const Searching: Story = { args: { words: 'energie sparen' } };
/** Nothing fits: whom to call. */
export const NothingFits: Story = { args: { words: 'maanreis' } };
/** More than can be seen: three at once. */
export const Many: Story = { args: { items: 'many', limit: 3 } };
/** Long words, no hours, steps, and nobody who checked it. */
export const Odd: Story = { args: { items: 'odd', width: 320 } };
export const NoServices: Story = { args: { items: 'none' } };
export const Loading: Story = { args: { source: 'loading' } };
export const Offline: Story = { args: { source: 'offline' } };
export const Broken: Story = { args: { source: 'server' } };
export const Stale: Story = { args: { source: 'stale', limit: 2 } };
export const Formal: Story = { tags: ['formal'], args: { words: 'maanreis', address: 'u' } };
export const French: Story = { tags: ['!autodocs'], args: { lang: 'fr', limit: 3 } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', limit: 3, opens: true } };
export const Dark: Story = { args: { scheme: 'dark', limit: 3, opens: true } };
export const Narrow: Story = { args: { width: 320, limit: 3, opens: true } };
