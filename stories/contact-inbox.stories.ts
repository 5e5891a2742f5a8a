import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/contact-inbox/stek-contact-inbox.ts';
import type { OpenKeys } from '../src/components/contact-inbox/key-ring.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { StekError } from '../src/sdk/errors.ts';
import { aRecord, INBOX_NOW, inboxClient, inboxKey, inboxRecords } from '../tests/support/inbox-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const CARDS = ['some', 'none', 'done'] as const;
const VIEWS = ['locked', 'list', 'card'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface InboxArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  /** What is shown. */
  view?: (typeof VIEWS)[number];
  cards?: (typeof CARDS)[number];
  /** The card that is opened. */
  card?: string;
  /** The button that is pressed on it. */
  presses?: string;
  /** Whether what stands outside of a card is not what is inside. */
  differs?: boolean;
  /** Whether the card has all that can stand on one. */
  full?: boolean;
  source?: Trouble | 'access' | 'forbidden';
}

const LISTS = { some: inboxRecords(), none: [], done: [aRecord('15', 'closed')] };

/** The schema lets letters of a path, digits and signs through. */
const SIGNATURE =
  'M40 110 C80 20 120 20 130 90 C140 160 180 130 200 70 C230 10 260 130 300 80 L420 60 C460 90 480 60 520 100';

const FULL = {
  person: {
    ...{ firstName: 'Fatou', phone: '+3257000000', lang: 'fr', interpreter: true },
    safe: { voicemail: false, sms: true, otherPersonMayAnswer: false },
    bestTimes: ['morning', 'evening'] as ('morning' | 'evening')[],
  },
  ownWords: 'De kelder staat elke winter blank.\nDe huisbaas zegt dat het aan ons ligt.',
  themes: ['housing', 'income', 'health'],
  wishes: 'Een droog huis.',
  alreadyDone: 'Drie keer gebeld naar de huisbaas.',
  strengths: 'De buurvrouw helpt met de kinderen.',
  consent: {
    ...{ textVersion: '2026-12', textHash: 'A'.repeat(43), lang: 'fr', givenBy: 'person' as const },
    scopes: ['share_card', 'tell_sender_stage'] as ('share_card' | 'tell_sender_stage')[],
    ...{ form: 'drawn' as const, signature: SIGNATURE, givenAt: '2026-11-26T10:00:00Z' },
  },
};

async function fail(source: InboxArgs['source']): Promise<void> {
  if (source === 'access' || source === 'forbidden')
    throw new StekError(source === 'access' ? 'unauthorized' : 'forbidden', 'Refused by a story');
  await undergo(source ?? '');
}

const clientFor = ({ cards = 'some', differs = false, full = false, source }: InboxArgs): StekClient =>
  inboxClient({ records: LISTS[cards], differs, fails: () => fail(source), ...(full && { card: FULL }) });

const meta: Meta<InboxArgs> = {
  title: 'Elements/stek-contact-inbox',
  component: 'stek-contact-inbox',
  tags: ['autodocs'],
  argTypes: {
    view: { ...oneOf(VIEWS), description: 'What is shown; the list unless chosen.' },
    cards: { ...oneOf(CARDS), description: 'What is in the list.' },
    card: { control: 'text', description: 'Id of the card that is opened, 11 to 15.' },
    presses: { control: 'text', description: 'Id of the button that is pressed on it, such as `act-closed`.' },
    differs: { control: 'boolean', description: 'What stands outside of a card is not what is inside.' },
    full: { control: 'boolean', description: 'All that can stand on a card.' },
    source: {
      ...oneOf(['loading', 'offline', 'server', 'access', 'forbidden']),
      description: 'What is wrong with the source.',
    },
    lang: { control: 'text', description: 'Language of the texts, such as `fr` or `ar`.' },
    address: { ...oneOf(['je', 'u']), description: 'How Dutch texts address the reader.' },
    width: {
      control: { type: 'range', min: 280, max: 1200, step: 20 },
      description: 'Width of the column, CSS pixels.',
    },
    scheme: { ...oneOf(['light', 'dark']), description: 'Light or dark.' },
  },
  loaders: [async () => ({ key: await inboxKey() })],
  render: (args, { loaded }) => {
    const { kid, key } = (loaded as { key: OpenKeys['keys'][number] }).key;
    const keys: OpenKeys | undefined = args.view === 'locked' ? undefined : { keys: [{ kid, key }], access: '' };
    return inColumn(
      html`<stek-contact-inbox
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        .client=${clientFor(args)}
        .keys=${keys}
        .now=${INBOX_NOW}
      >
        <p>Deze pagina heeft JavaScript nodig.</p>
        <p slot="contact">Lukt het niet? Bel het Huis van Welzijn: 057 00 00 00</p>
      </stek-contact-inbox>`,
      args,
    );
  },
  play: async ({ canvasElement, args: { view, card = '12', presses, source, differs } }) => {
    const root = canvasElement.querySelector('stek-contact-inbox')!.shadowRoot!;
    const press = async (selector: string) => (await until(() => root.querySelector<HTMLElement>(selector))).click();
    await until(() =>
      root.querySelector(view === 'locked' ? '#key-file' : source === 'loading' ? '.loading' : '.list, .empty-state'),
    );
    if (view !== 'card') return;
    await press(`#open-${card}`);
    await until(() => root.querySelector(differs ? '.warning' : '.safe'));
    if (presses) await press(`#${presses}`);
  },
};
export default meta;

type Story = StoryObj<InboxArgs>;

/** A key file and a passphrase: nothing is kept on the device unless somebody says so. */
export const Locked: Story = { args: { view: 'locked' } };
export const List: Story = {};
export const NothingToDo: Story = { args: { cards: 'done' } };
export const NoCards: Story = { args: { cards: 'none' } };
export const Loading: Story = { args: { source: 'loading' } };
export const Offline: Story = { args: { source: 'offline' } };
export const Broken: Story = { args: { source: 'server' } };
export const AccessEnded: Story = { args: { source: 'access' } };
export const NoCardsForThisKey: Story = { args: { source: 'forbidden' } };
/** How to call without doing harm, before the number. */
export const OneCard: Story = { args: { view: 'card', full: true } };
/** Outside and inside say another thing: it is not shown. */
export const NotTrusted: Story = { args: { view: 'card', differs: true } };
export const Attempt: Story = { args: { view: 'card', presses: 'act-attempt' } };
/** The name of a service, and a new yes. */
export const HandOver: Story = { args: { view: 'card', card: '13', presses: 'act-handed_over' } };
export const Arrived: Story = { args: { view: 'card', card: '14' } };
export const SendBack: Story = { args: { view: 'card', presses: 'act-returned' } };
export const Close: Story = { args: { view: 'card', card: '13', presses: 'act-closed' } };
export const Print: Story = { args: { view: 'card', presses: 'print' } };
export const Formal: Story = { tags: ['formal'], args: { view: 'locked', address: 'u' } };
export const English: Story = { tags: ['!autodocs'], args: { lang: 'en' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', view: 'card', full: true } };
export const Dark: Story = { args: { scheme: 'dark', view: 'card', full: true } };
export const Narrow: Story = { args: { width: 320, view: 'card', card: '13', presses: 'act-handed_over' } };
