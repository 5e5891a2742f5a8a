import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/signal-form/stek-signal-form.ts';
import { SIGNAL_CHANNELS } from '../src/schema/signal.ts';
import type { SignalFormSettings } from '../src/schema/signal-settings.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { outboxEntry } from '../tests/support/answering-outbox.ts';
import { signalClient, signalError, SignalOutbox, signalReceipt } from '../tests/support/signal-form-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { passOn, SIGNAL_GOALS, type SignalGoal } from './signal-steps.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const ANSWERS = ['taken', 'queued', 'refused', 'busy', 'failed', 'insecure'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface SignalArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  short?: boolean;
  channel?: (typeof SIGNAL_CHANNELS)[number];
  settings?: Partial<SignalFormSettings>;
  /** What the server does with it. */
  answer?: (typeof ANSWERS)[number];
  /** What is the matter with the source; `file` can only be read, `none` is not there. */
  source?: Trouble | 'file' | 'none';
  until?: SignalGoal;
}

function outboxFor(answer: SignalArgs['answer']): SignalOutbox {
  const outbox = new SignalOutbox(async () => {
    if (answer === 'refused')
      throw signalError('invalid_request', [{ pointer: '/text', code: 'national_number', message: '' }]);
    if (answer === 'busy') throw signalError('rate_limited');
    if (answer === 'insecure') throw signalError('insecure_context');
    return answer === 'queued' || answer === 'failed' ? 'queued' : signalReceipt;
  });
  if (answer === 'failed') setTimeout(() => refuseWhatWaits(outbox), 500);
  return outbox;
}

/** As soon as something waits, it is given up. */
function refuseWhatWaits(outbox: SignalOutbox): void {
  if (outbox.entries.length === 0) return void setTimeout(() => refuseWhatWaits(outbox), 500);
  const failure = { code: 'expired' } as never;
  outbox.tell([outboxEntry({ kind: 'signal', state: 'failed', failure, retryable: true })]);
}

function clientFor({ answer, source, settings = {} }: SignalArgs): StekClient | undefined {
  if (source === 'none') return undefined;
  const form = async () => undergo(source!) as never;
  return signalClient({
    ...{ outbox: outboxFor(answer), settings, passOn: source !== 'file' },
    ...(source && source !== 'file' && { form }),
  });
}

const meta: Meta<SignalArgs> = {
  title: 'Elements/stek-signal-form',
  component: 'stek-signal-form',
  tags: ['autodocs'],
  argTypes: {
    until: { ...oneOf(SIGNAL_GOALS), description: 'How far somebody has come.' },
    answer: { ...oneOf(ANSWERS), description: 'What the server does with it.' },
    channel: { ...oneOf(SIGNAL_CHANNELS), description: 'How it comes; `web` unless chosen.' },
  },
  render: args =>
    inColumn(
      html`<stek-signal-form
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        channel=${args.channel ?? nothing}
        ?short=${args.short}
        .client=${clientFor(args)}
      >
        <a href="/p/ieper/signal">Zeg het zonder dit formulier</a>
      </stek-signal-form>`,
      args,
    ),
  play: async ({ canvasElement, args }) => {
    sessionStorage.clear();
    const form = canvasElement.querySelector('stek-signal-form')!;
    if (args.source === 'none') return;
    await until(() => form.shadowRoot?.querySelector('#signal-title'));
    if (args.source === 'file') return;
    await passOn(form, args.until ?? 'start');
    if (args.answer === 'failed') await until(() => form.shadowRoot!.querySelector('.wait.failed'));
  },
};
export default meta;

type Story = StoryObj<SignalArgs>;

/** Whom to call first, then what it is about. */
export const Start: Story = {};
export const Small: Story = { args: { width: 320 } };
export const Missing: Story = { args: { until: 'missing' } };
export const Words: Story = { args: { until: 'words' } };
/** It looks as if the text led to somebody. Nobody is kept from going on. */
export const WordsThatLeadToSomebody: Story = { args: { until: 'advice' } };
/** The one thing that is refused. */
export const NationalNumber: Story = { args: { until: 'national' } };
export const Themes: Story = { args: { until: 'themes' } };
export const ThemesSmall: Story = { args: { until: 'themes', width: 320 } };
/** Only asked where it may be about a person. */
export const Whom: Story = { args: { until: 'whom' } };
export const SomebodyElse: Story = { args: { until: 'knows' } };
export const KnownOrAnonymous: Story = { args: { until: 'known' } };
export const HowToReach: Story = { args: { until: 'reach' } };
export const CheckAnswers: Story = { args: { until: 'check' } };
export const CheckAnswersSmall: Story = { args: { until: 'check', width: 320 } };
/** The code, and the day on which there is an answer. */
export const Receipt: Story = { args: { until: 'sent' } };
/** No connection: it waits on the device. */
export const Offline: Story = { args: { until: 'sent', answer: 'queued' } };
/** What waited was not sent for seven days. */
export const GivenUp: Story = { args: { until: 'sent', answer: 'failed' } };
/** The server found what the device did not. */
export const Refused: Story = { args: { until: 'sent', answer: 'refused' } };
export const Busy: Story = { args: { until: 'sent', answer: 'busy' } };
/** Over plain http nothing can be sealed. */
export const Insecure: Story = { args: { until: 'sent', answer: 'insecure' } };
/** What Esc asks. */
export const LeaveOrStay: Story = { args: { until: 'exit' } };

/** One field and a button. */
export const Short: Story = { args: { short: true } };
export const ShortSmall: Story = { args: { short: true, width: 320 } };
export const ShortMissing: Story = { args: { short: true, until: 'missing' } };
export const ShortAdvice: Story = { args: { short: true, until: 'advice' } };
export const ShortReceipt: Story = { args: { short: true, until: 'sent' } };

/** A municipality with numbers, themes and a phone of its own. */
export const OwnSettings: Story = {
  args: {
    until: 'themes',
    settings: {
      emergency: [{ number: '112' }, { number: '057 00 00 00', label: { nl: 'De wachtdienst van de stad' } }],
      themes: [
        { id: 'housing', pictogram: 'door' },
        { id: 'own-word', label: { nl: 'Iets van hier' } },
      ],
    },
  },
};
export const OwnNumbers: Story = {
  args: {
    settings: {
      emergency: [{ number: '112' }, { number: '057 00 00 00', label: { nl: 'De wachtdienst van de stad' } }],
    },
  },
};
export const NoPhone: Story = { args: { settings: { phone: undefined } } };
/** A shared tablet: when it is done, the next person begins. */
export const Kiosk: Story = { args: { channel: 'kiosk', until: 'sent' } };
export const KioskOffline: Story = { args: { channel: 'kiosk', until: 'sent', answer: 'queued' } };

/** What the municipality decided does not come: what holds for most does. */
export const SettingsOffline: Story = { args: { source: 'offline' } };
export const SettingsFail: Story = { args: { source: 'server' } };
export const SettingsOnTheirWay: Story = { args: { source: 'loading' } };
/** A programme from a file: nothing can be sent there. */
export const SourceIsAFile: Story = { args: { source: 'file' } };
/** The plain link of the page. */
export const NoSource: Story = { args: { source: 'none' } };

export const Dark: Story = { args: { scheme: 'dark' } };
export const DarkCheck: Story = { args: { scheme: 'dark', until: 'check' } };
export const Formal: Story = { tags: ['formal'], args: { address: 'u', until: 'check' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', until: 'advice' } };
