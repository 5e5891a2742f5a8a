import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/signal-results/stek-signal-results.ts';
import type { PublishedSignal } from '../src/schema/published-signal.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { manySignals, publishedClient } from '../tests/support/published-client.ts';
import { benchSignal, busSignal } from '../tests/support/published-signals.ts';
import { speaking, voice } from '../tests/support/speech.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const ITEMS = ['two', 'few', 'many', 'long', 'none'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface ResultsArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  items?: (typeof ITEMS)[number];
  theme?: string;
  source?: Trouble | 'file' | 'stale';
  /** Whether the device has a voice, and reads. */
  reads?: boolean;
}

/** Words that a column must break, an answer of several lines, and an outcome that nobody knows. */
const LONG: PublishedSignal = {
  ...busSignal,
  id: 'long',
  title: { nl: 'Toegankelijkheidsverbeteringsmogelijkheden aan het gemeenschapscentrum' },
  themes: ['mobility', 'health', 'housing'],
  outcome: 'looked_into',
  answer: {
    nl: 'Wij lezen elk voorstel.\n\nhttps://voorbeeldstad.example/een/heel/lang/adres/dat/nergens/breekt/anders',
  },
};

const LISTS: Readonly<Record<(typeof ITEMS)[number], readonly PublishedSignal[]>> = {
  two: [busSignal, benchSignal],
  few: [benchSignal],
  many: manySignals(14),
  long: [LONG, busSignal],
  none: [],
};

const clientFor = ({ items = 'two', source }: ResultsArgs): StekClient =>
  publishedClient({
    items: LISTS[items],
    isServer: source !== 'file',
    stale: source === 'stale',
    fails: () => undergo(source ?? ''),
  });

const meta: Meta<ResultsArgs> = {
  title: 'Elements/stek-signal-results',
  component: 'stek-signal-results',
  tags: ['autodocs'],
  argTypes: {
    items: { ...oneOf(ITEMS), description: 'What was answered; `two` unless chosen.' },
    theme: { control: 'text', description: 'Only what is about this theme, such as `mobility`.' },
    source: {
      ...oneOf(['file', 'stale', 'loading', 'offline', 'server', 'feed']),
      description: 'What is wrong with the source, or that it is a file.',
    },
    reads: { control: 'boolean', description: 'Whether the device has a voice.' },
    lang: { control: 'text', description: 'Language of the texts, such as `fr` or `ar`.' },
    address: { ...oneOf(['je', 'u']), description: 'How Dutch texts address the reader.' },
    width: {
      control: { type: 'range', min: 280, max: 1200, step: 20 },
      description: 'Width of the column, CSS pixels.',
    },
    scheme: { ...oneOf(['light', 'dark']), description: 'Light or dark.' },
  },
  render: args => {
    if (args.reads) speaking().voices = [voice('nl-BE')];
    return inColumn(
      html`<stek-signal-results
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        theme=${args.theme ?? nothing}
        .client=${clientFor(args)}
      >
        <a href="/p/ieper/signals">Lees wat we deden</a>
        <p slot="contact">Of bel De Stek: 057 00 00 00</p>
      </stek-signal-results>`,
      args,
    );
  },
  play: async ({ canvasElement, args: { source, reads } }) => {
    const root = canvasElement.querySelector('stek-signal-results')!.shadowRoot!;
    await until(() => root.querySelector(source === 'loading' ? '.loading' : '.list, .empty-state'));
    if (reads) (await until(() => root.querySelector<HTMLElement>('.listen'))).click();
  },
};
export default meta;

type Story = StoryObj<ResultsArgs>;

export const Answered: Story = {};
/** One that stands for fewer than five people: no number, for that could tell who. */
export const Few: Story = { args: { items: 'few' } };
/** More than a handful: themes to choose from, ten at a time. */
export const Many: Story = { args: { items: 'many' } };
export const OneTheme: Story = { args: { items: 'many', theme: 'health' } };
export const NothingOfTheme: Story = { args: { items: 'many', theme: 'dutch' } };
export const Long: Story = { args: { items: 'long', width: 320 } };
export const NothingYet: Story = { args: { items: 'none' } };
export const Loading: Story = { args: { source: 'loading' } };
export const Offline: Story = { args: { source: 'offline' } };
export const Broken: Story = { args: { source: 'server' } };
/** A file that is none of ours. */
export const Unreadable: Story = { args: { source: 'feed' } };
/** The server is gone: what was read before stands, with its age. */
export const Stale: Story = { args: { source: 'stale' } };
/** From a file: themes have the words of the product, and no place has a name. */
export const FromAFile: Story = { args: { source: 'file' } };
/** Reads one of them, with a voice of the device. */
export const ReadAloud: Story = { args: { reads: true } };
export const Formal: Story = { tags: ['formal'], args: { items: 'none', address: 'u' } };
export const English: Story = { tags: ['!autodocs'], args: { lang: 'en' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', items: 'many' } };
export const Dark: Story = { args: { scheme: 'dark' } };
export const Narrow: Story = { args: { width: 320, items: 'many' } };
