import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/referral-card/stek-referral-card.ts';
import type { ReferralForm } from '../src/schema/referral-recipient.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { outboxEntry } from '../tests/support/answering-outbox.ts';
import { cardClient, cardClock, CardOutbox, cardReceipt, greet, karim } from '../tests/support/card-client.ts';
import { signalError } from '../tests/support/signal-form-client.ts';
import { CARD_GOALS, fillCard, type CardGoal } from './card-steps.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const ANSWERS = ['taken', 'queued', 'untrusted', 'busy', 'expired', 'refused'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface CardArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  form?: Partial<ReferralForm>;
  keyPin?: string;
  recipientId?: string;
  /** What the server does with it. */
  answer?: (typeof ANSWERS)[number];
  /** What is the matter with the source; `file` can only be read, `none` is not there. */
  source?: Trouble | 'file' | 'none';
  until?: CardGoal;
}

function outboxFor(answer: CardArgs['answer']): CardOutbox {
  const outbox = new CardOutbox(async () => {
    if (answer === 'untrusted') throw signalError('key_untrusted');
    if (answer === 'busy') throw signalError('rate_limited');
    if (answer === 'refused')
      throw signalError('invalid_request', [{ pointer: '/card/ownWords', code: 'national_number', message: '' }]);
    return answer === 'queued' || answer === 'expired' ? 'queued' : cardReceipt;
  });
  if (answer === 'expired') setTimeout(() => expire(outbox), 500);
  return outbox;
}

/** As soon as something waits, its three days are over. */
function expire(outbox: CardOutbox): void {
  if (outbox.entries.length === 0) return void setTimeout(() => expire(outbox), 500);
  outbox.tell([outboxEntry({ kind: 'referral', state: 'failed', failure: { code: 'expired' } as never })]);
}

function clientFor({ answer, source, form = {} }: CardArgs): StekClient | undefined {
  if (source === 'none') return undefined;
  const recipients = async () => undergo(source!) as never;
  return cardClient({
    ...{ outbox: outboxFor(answer), form, refer: source !== 'file' },
    ...(source && source !== 'file' && { recipients }),
  });
}

const meta: Meta<CardArgs> = {
  title: 'Elements/stek-referral-card',
  component: 'stek-referral-card',
  tags: ['autodocs'],
  argTypes: {
    until: { ...oneOf(CARD_GOALS), description: 'How far two people have come.' },
    answer: { ...oneOf(ANSWERS), description: 'What the server does with it.' },
  },
  render: args =>
    inColumn(
      html`<stek-referral-card
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        key-pin=${args.keyPin ?? nothing}
        recipient-id=${args.recipientId ?? nothing}
        .clock=${cardClock}
        .client=${clientFor(args)}
      >
        <a href="/p/ieper/referral-paper">De kaart op papier</a>
      </stek-referral-card>`,
      args,
    ),
  play: async ({ canvasElement, args }) => {
    const card = canvasElement.querySelector('stek-referral-card')!;
    if (args.source === 'none') return;
    await until(() => card.shadowRoot?.querySelector('#card-title'));
    if (args.source || args.keyPin || args.form?.escrow) return;
    if (args.until) await fillCard(card, args.until);
    else await until(() => card.shadowRoot?.querySelector('form.flow, .empty-state'));
    if (args.answer === 'expired') await until(() => card.shadowRoot!.querySelector('.wait.failed'));
  },
};
export default meta;

type Story = StoryObj<CardArgs>;

/** Where people can go by themselves comes first. */
export const Start: Story = {};
export const Small: Story = { args: { width: 320 } };
export const Missing: Story = { args: { until: 'missing' } };
export const Services: Story = { args: { until: 'services' } };
export const ServicesSmall: Story = { args: { until: 'services', width: 320 } };
/** One person, with a name, a number and hours. */
export const WhoGetsIt: Story = { args: { until: 'who' } };
export const WhoToChoose: Story = { args: { until: 'who', form: { recipients: [greet, karim] } } };
/** Who is asked for is away: the deputy calls. */
export const DeputyCalls: Story = {
  args: {
    until: 'who',
    recipientId: 'greet',
    form: { recipients: [{ ...greet, leave: [{ from: '2026-11-20', until: '2026-12-11' }] }, karim] },
  },
};
export const HowToReach: Story = { args: { until: 'person' } };
export const Language: Story = { args: { until: 'language' } };
/** Nothing of it is ticked. */
export const SafeCalling: Story = { args: { until: 'safe' } };
export const OwnWords: Story = { args: { until: 'words' } };
export const More: Story = { args: { until: 'more' } };
export const Referrer: Story = { args: { until: 'sender' } };
/** Three boxes that nobody ticked, each with its own words. */
export const Consent: Story = { args: { until: 'consent' } };
export const ConsentSmall: Story = { args: { until: 'consent', width: 320 } };
export const WithoutAYes: Story = { args: { until: 'no-yes' } };
/** Every way is as good as the others. */
export const HowToSign: Story = { args: { until: 'sign' } };
export const SignByDrawing: Story = { args: { until: 'drawn' } };
export const SignByDrawingSmall: Story = { args: { until: 'drawn', width: 320 } };
export const SignByTyping: Story = { args: { until: 'typed' } };
export const SignOnPaper: Story = { args: { until: 'paper' } };
export const SaidAloud: Story = { args: { until: 'witnessed' } };
export const CheckAnswers: Story = { args: { until: 'check' } };
export const CheckAnswersSmall: Story = { args: { until: 'check', width: 320 } };
/** A yes that is taken back takes the signature along. */
export const TakenBack: Story = { args: { until: 'again' } };
/** The neutral strip first, and the code of the referrer. */
export const Strip: Story = { args: { until: 'sent' } };
export const StripSmall: Story = { args: { until: 'sent', width: 320 } };
export const StripWithMore: Story = { args: { until: 'strip' } };
/** No connection: it waits on the device, sealed, for three days. */
export const Offline: Story = { args: { until: 'sent', answer: 'queued' } };
/** The three days are over: nothing of it is left on the device. */
export const Expired: Story = { args: { until: 'sent', answer: 'expired' } };
export const Refused: Story = { args: { until: 'sent', answer: 'refused' } };
export const Busy: Story = { args: { until: 'sent', answer: 'busy' } };
/** A key that was good when the card began and is not any more: nothing went, and the paper is at hand. */
export const KeyNoLongerGood: Story = { args: { until: 'sent', answer: 'untrusted' } };
/** What Esc asks. */
export const LeaveOrStay: Story = { args: { until: 'exit' } };
export const Languages: Story = { args: { until: 'languages' } };

/** The keys of the source are not those of the page: the card on paper, and where people can go. */
export const KeyNotTrusted: Story = { args: { keyPin: 'another' } };
export const NoKeyInTheSafe: Story = { args: { form: { escrow: [] } } };
export const NobodyThere: Story = {
  args: {
    form: { recipients: [{ ...greet, deputyId: undefined, leave: [{ from: '2026-11-20', until: '2026-12-11' }] }] },
  },
};
export const SourceOffline: Story = { args: { source: 'offline' } };
export const SourceFails: Story = { args: { source: 'server' } };
export const SourceOnItsWay: Story = { args: { source: 'loading' } };
/** A programme from a file: nothing can be sent there. */
export const SourceIsAFile: Story = { args: { source: 'file' } };
/** The plain link of the page. */
export const NoSource: Story = { args: { source: 'none' } };

export const Dark: Story = { args: { scheme: 'dark' } };
export const DarkConsent: Story = { args: { scheme: 'dark', until: 'consent' } };
export const DarkStrip: Story = { args: { scheme: 'dark', until: 'strip' } };
export const Formal: Story = { tags: ['formal'], args: { address: 'u', until: 'consent' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', until: 'check' } };
