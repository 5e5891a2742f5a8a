import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/sign-up/stek-sign-up.ts';
import type { Activity } from '../src/schema/activity.ts';
import type { Occurrence } from '../src/schema/occurrence.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { clientOf, demoProgramme, NOW } from '../tests/support/programme-client.ts';
import { changedClient, receiptFor, ScriptedOutbox, SEWING_DATE } from '../tests/support/sign-up-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { fillIn } from './sign-up-steps.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

interface SignUpArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  occurrenceId?: string;
  /** What is different about the date. */
  occurrence?: Partial<Occurrence>;
  /** How people sign up for the workshop. */
  signUp?: Activity['signUp'] | 'unsaid';
  /** What the server does with it. */
  answer?: 'confirmed' | 'waiting' | 'unconfirmed' | 'queued';
  /** What is the matter with the source; `file` can only be read. */
  source?: Trouble | 'file';
  until?: 'form' | 'missing' | 'check' | 'sent';
}

function clientWith({ occurrence = {}, signUp, answer, source }: SignUpArgs): StekClient {
  const file = { ...clientOf(demoProgramme), capabilities: { read: true, services: false, signUp: false } };
  if (source === 'file') return file as unknown as StekClient;
  const outbox = new ScriptedOutbox(async ({ occurrenceId }) => {
    if (answer === 'queued') return 'queued';
    if (answer === 'waiting') return receiptFor(occurrenceId, { state: 'waiting', position: 3 });
    const held = { state: 'unconfirmed', heldUntil: '2026-12-01T15:30:00Z' } as const;
    return receiptFor(occurrenceId, answer === 'unconfirmed' ? held : {});
  });
  const rule = signUp === 'unsaid' ? { signUp: undefined } : signUp ? { signUp } : {};
  const client = changedClient(occurrence, rule, outbox);
  if (source) client.activities.programme = (async () => undergo(source)) as never;
  // The client itself and no copy of it: the outbox belongs to this object.
  return client;
}

const meta: Meta<SignUpArgs> = {
  title: 'Elements/stek-sign-up',
  component: 'stek-sign-up',
  tags: ['autodocs'],
  render: args =>
    inColumn(
      html`<stek-sign-up
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        occurrence-id=${args.occurrenceId ?? SEWING_DATE}
        .client=${clientWith(args)}
        .now=${NOW}
      >
        <a href="/programma">Bekijk het programma</a>
      </stek-sign-up>`,
      args,
    ),
  play: async ({ canvasElement, args }) => {
    sessionStorage.clear();
    const element = canvasElement.querySelector('stek-sign-up')!;
    await until(() => element.shadowRoot?.querySelector('#sign-up-title, .loading'));
    if (args.until) await fillIn(element, args.until);
  },
};
export default meta;

type Story = StoryObj<SignUpArgs>;

/** The questions. On a small screen one at a time. */
export const Form: Story = {};
export const Small: Story = { args: { width: 320 } };
export const Dark: Story = { args: { scheme: 'dark', until: 'check' } };
/** Everything is taken: the answer will be a place in the line. */
export const FormOfTheWaitingList: Story = { args: { occurrence: { seats: 'waitlist' } } };
export const Missing: Story = { args: { until: 'missing' } };
export const CheckAnswers: Story = { args: { until: 'check' } };
export const Confirmed: Story = { args: { until: 'sent' } };
export const Unconfirmed: Story = { args: { until: 'sent', answer: 'unconfirmed' } };
export const OnTheWaitingList: Story = { args: { until: 'sent', answer: 'waiting' } };
/** No connection: the answers wait on the device. */
export const Offline: Story = { args: { until: 'sent', answer: 'queued' } };

/** The date is off. */
export const Cancelled: Story = { args: { occurrence: { status: 'cancelled' } } };
/** A school holiday takes the date out. */
export const Paused: Story = { args: { occurrence: { status: 'paused' } } };
/** No seat, and no place in the line; other days are offered. */
export const Full: Story = { args: { occurrence: { seats: 'full' } } };
export const Closed: Story = { args: { occurrence: { seats: 'closed' } } };
export const Past: Story = { args: { occurrence: { end: '2026-11-28T08:00:00Z' } } };
/** Nobody has to sign up. */
export const Needless: Story = { args: { signUp: { mode: 'none' } } };
/** Nobody said whether and how to sign up. */
export const Unsaid: Story = { args: { signUp: 'unsaid' } };
/** Another system takes the sign-ups. */
export const Elsewhere: Story = { args: { signUp: { mode: 'required', url: 'https://tickets.example/naaien' } } };
/** The programme has no such date. */
export const Gone: Story = { args: { occurrenceId: 'naaiatelier_20301210T0900' } };
/** A programme from a file: nothing can be sent there. */
export const SourceIsAFile: Story = { args: { source: 'file' } };
export const Loading: Story = { args: { source: 'loading' } };
export const SourceOffline: Story = { args: { source: 'offline' } };
export const SourceFails: Story = { args: { source: 'server' } };

export const Formal: Story = { tags: ['formal'], args: { address: 'u', until: 'sent' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', until: 'sent' } };
