import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/easy-flyer/stek-easy-flyer.ts';
import { ordinaryProgramme } from '../tests/support/ordinary-agenda.ts';
import { clientOf } from '../tests/support/programme-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { flyerClient, NOW, type FlyerMatter } from './easy-flyer-sources.ts';
import { until } from './until.ts';

interface FlyerArgs extends ColumnArgs {
  lang?: string;
  place?: string;
  month?: string;
  address?: 'je' | 'u';
  /** What it is made from, or what is the matter. */
  matter?: FlyerMatter;
  /** Some of it changed since it was printed. */
  printed?: boolean;
  /** Whether the list of languages is open. */
  choosing?: boolean;
}

const meta: Meta<FlyerArgs> = {
  title: 'Elements/stek-easy-flyer',
  component: 'stek-easy-flyer',
  tags: ['autodocs'],
  render: ({ lang, place = 'zillebeke', month = '2026-12', address, matter = 'demo', printed, width, scheme }) =>
    inColumn(
      html`      <stek-easy-flyer
        lang=${lang ?? nothing}
        place=${place || nothing}
        month=${month}
        address=${address ?? nothing}
        publisher="De Stek, Voorbeelddorp 1, 8902 Zillebeke"
        short-url="https://stek.example/f/ieper-2612-zi"
        .client=${flyerClient(matter, printed)}
        .now=${NOW}
      >
        <a href="/p/ieper/flyer/zillebeke">Bekijk de flyer</a>
        <p slot="contact">Of bel De Stek: 057 00 00 00</p>
      </stek-easy-flyer>
`,
      { width, scheme },
    ),
  play: async ({ canvasElement, args: { matter, choosing, lang = 'nl', printed } }) => {
    const root = canvasElement.querySelector('stek-easy-flyer')!;
    const shadow = () => root.shadowRoot;
    const state = { loading: '.loading', offline: '[role=alert]', server: '[role=alert]', feed: '[role=alert]' };
    if (matter && matter in state) {
      await until(() => shadow()?.querySelector(state[matter as keyof typeof state]));
      return;
    }
    await until(() => shadow()?.querySelector(`.flyer:lang(${lang})`));
    await until(() => shadow()?.querySelector('.printing'));
    await until(() => shadow()?.querySelector('.qr'));
    if (printed) await until(() => shadow()?.querySelector('.changes'));
    if (!choosing) return;
    shadow()!.querySelector<HTMLElement>('.language')!.click();
    await until(() => shadow()!.querySelector('.languages'));
  },
};
export default meta;

type Story = StoryObj<FlyerArgs>;

/** One month at one meeting place, as it hangs in the shop. */
export const Dutch: Story = {};

/** From right to left; Dutch titles stand beside their translation. */
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar' } };

export const French: Story = { tags: ['!autodocs'], args: { lang: 'fr' } };

export const Tigrinya: Story = { tags: ['!autodocs'], args: { lang: 'ti' } };

/** Everything of the domain handbook's table, at all places. */
export const Handbook: Story = { args: { place: '' } };

export const HandbookArabic: Story = { tags: ['!autodocs'], args: { place: '', lang: 'ar' } };

export const HandbookFrench: Story = { tags: ['!autodocs'], args: { place: '', lang: 'fr' } };

export const HandbookTigrinya: Story = { tags: ['!autodocs'], args: { place: '', lang: 'ti' } };

/** Two events as publiq's UiTdatabank gives them: weekly with UiTPAS prices, and last Tuesdays of which one is full. */
export const Uitdatabank: Story = {
  tags: ['foreign-words'],
  args: { matter: 'uitdatabank', place: '', month: '2027-04' },
};

export const UitdatabankArabic: Story = {
  tags: ['foreign-words', '!autodocs'],
  args: { matter: 'uitdatabank', place: '', month: '2027-04', lang: 'ar' },
};

export const UitdatabankFrench: Story = {
  tags: ['foreign-words', '!autodocs'],
  args: { matter: 'uitdatabank', place: '', month: '2027-04', lang: 'fr' },
};

export const UitdatabankTigrinya: Story = {
  tags: ['foreign-words', '!autodocs'],
  args: { matter: 'uitdatabank', place: '', month: '2027-04', lang: 'ti' },
};

/** The languages by their own names. */
export const Languages: Story = { args: { choosing: true } };

/** Who took the paper home finds here what is no longer so. */
export const ChangedSincePrint: Story = { args: { printed: true } };

export const Formal: Story = { tags: ['formal'], args: { address: 'u' } };

export const Narrow: Story = { args: { width: 320 } };

export const NarrowTigrinya: Story = { tags: ['!autodocs'], args: { width: 320, lang: 'ti' } };

export const Dark: Story = { args: { scheme: 'dark' } };

/** HTML, code, endless words, letters that turn a line round: only text. */
export const Hostile: Story = { tags: ['foreign-words'], args: { matter: 'hostile', place: '' } };

export const Loading: Story = { args: { matter: 'loading' } };

/** Nothing is planned in the month. */
export const Empty: Story = { args: { matter: 'empty' } };

export const Offline: Story = { args: { matter: 'offline' } };

export const ServerFails: Story = { args: { matter: 'server' } };

export const UnreadableFeed: Story = { args: { matter: 'feed' } };

/** Old, and with something missing. */
export const Stale: Story = { args: { matter: 'stale' } };

/** From an agenda as a village types it, with what the page says once for all of it. */
export const OrdinaryAgenda: Story = {
  render: ({ width, scheme }) =>
    inColumn(
      html`      <stek-easy-flyer
        month="2026-12"
        contact-name="An"
        contact-phone="057 00 00 00"
        default-price="0"
        default-place="Dorpshuis, Kerkstraat 1, 8902 Zillebeke"
        default-sign-up="none"
        short-url="https://dorp.example/flyer"
        .client=${clientOf(ordinaryProgramme)}
        .now=${NOW}
      ></stek-easy-flyer>
`,
      { width, scheme },
    ),
};
