import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/follow-up/stek-follow-up.ts';
import type { SignUpState } from '../src/schema/sign-up.ts';
import type { FollowUpView } from '../src/schema/submission.ts';
import { CODE, followUpClient, followUpOf, signalViewOf, unknownOf } from '../tests/support/follow-up-client.ts';
import { refusal } from '../tests/support/sign-up-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { until } from './until.ts';

interface FollowUpArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  /** Where the sign-up stands; none shows the question. */
  state?: SignUpState;
  /** How the server refuses. */
  refused?: 'wrong' | 'tries' | 'offline' | 'server';
  /** A kind that no element here knows; `bare` without a word from the server. */
  unknown?: 'full' | 'bare';
  /** Where something that was passed on stands. */
  signal?: Parameters<typeof signalViewOf>[0];
  /** Whether the visitor wants to cancel. */
  cancelling?: boolean;
}

const errors = {
  wrong: refusal('not_found', 'code_unknown'),
  tries: refusal('rate_limited'),
  offline: refusal('network'),
  server: refusal('server_error'),
};

/** With what was answered in the story itself. */
function unknownView(how: 'full' | 'bare', text?: string): FollowUpView {
  if (how === 'bare') return unknownOf({ label: undefined, hint: undefined, steps: [], messages: [], actions: [] });
  const own = text ? [{ from: 'holder', at: '2026-11-28T11:00:00Z', text }] : [];
  return unknownOf({ messages: [...unknownOf().messages, ...own] });
}

const clientWith = ({ state, refused, unknown, signal }: FollowUpArgs) =>
  followUpClient((verb, _code, data) => {
    if (unknown) return unknownView(unknown, data?.text);
    if (signal) return signalViewOf(verb === 'reply' ? 'replied' : verb === 'withdraw' ? 'withdrawn' : signal);
    if (refused) throw errors[refused];
    if (verb === 'withdraw') return followUpOf({ state: 'cancelled', actions: [] });
    if (verb === 'accept' || state === 'confirmed') return followUpOf();
    if (state === 'waiting') return followUpOf({ state, position: 2 });
    const offer = { heldUntil: '2026-12-01T15:30:00Z', actions: [{ name: 'accept' }, { name: 'withdraw' }] };
    return followUpOf({ state: state ?? 'confirmed', ...(state === 'offered' ? offer : { actions: [] }) });
  });

const meta: Meta<FollowUpArgs> = {
  title: 'Elements/stek-follow-up',
  component: 'stek-follow-up',
  tags: ['autodocs'],
  render: args =>
    inColumn(
      html`<stek-follow-up
      lang=${args.lang ?? nothing}
      address=${args.address ?? nothing}
      code=${args.state || args.refused || args.unknown || args.signal ? CODE : nothing}
      .client=${clientWith(args)}
    >
      <a href="/p/ieper/code">Bekijk je inschrijving</a>
      <p slot="contact">Of bel De Stek: 057 00 00 00</p>
    </stek-follow-up>`,
      args,
    ),
  play: async ({ canvasElement, args: { state, refused, unknown, signal, cancelling } }) => {
    const root = canvasElement.querySelector('stek-follow-up')!;
    await until(() => root.shadowRoot?.querySelector('form'));
    if (!state && !refused && !unknown && !signal) return;
    root.shadowRoot!.querySelector<HTMLElement>('form .strong')!.click();
    await until(() => root.shadowRoot!.querySelector(refused ? '#summary' : unknown || signal ? '#state' : '.about'));
    if (cancelling) root.shadowRoot!.querySelector<HTMLElement>('.cancel')!.click();
  },
};
export default meta;

type Story = StoryObj<FollowUpArgs>;

export const Question: Story = {};
export const Confirmed: Story = { args: { state: 'confirmed' } };
export const Waiting: Story = { args: { state: 'waiting' } };
/** A seat fell free, and is held for a while. */
export const Offered: Story = { args: { state: 'offered' } };
export const Expired: Story = { args: { state: 'expired' } };
export const Cancelled: Story = { args: { state: 'cancelled' } };
/** The programme lost the date, and somebody has to look at it. */
export const ToReview: Story = { args: { state: 'to_review' } };
export const Attended: Story = { args: { state: 'attended' } };
/** Cancelling is asked twice. */
export const Cancelling: Story = { args: { state: 'confirmed', cancelling: true } };
/** Another kind than this element knows: the words are the server's; steps, messages, an answer to give and other actions. */
export const UnknownKind: Story = { args: { unknown: 'full' } };
/** The same, of a server that says nothing but a word. */
export const UnknownState: Story = { args: { unknown: 'bare' } };
/** Something that was passed on: four steps with their days, and a question that can be answered without a name. */
export const SignalAsked: Story = { args: { signal: 'asked' } };
/** The promised day went by: it says so. */
export const SignalLate: Story = { args: { signal: 'late' } };
/** Answered; who sent it can say once that it is not right. */
export const SignalAnswered: Story = { args: { signal: 'answered' } };
/** To take it back is asked twice: the words are gone at once. */
export const SignalWithdrawing: Story = { args: { signal: 'asked', cancelling: true } };
export const SignalWithdrawn: Story = { args: { signal: 'withdrawn' } };
/** The same words for every wrong code. */
export const WrongCode: Story = { args: { refused: 'wrong' } };
export const TooManyTries: Story = { args: { refused: 'tries' } };
export const Offline: Story = { args: { refused: 'offline' } };
/** A fault of ours, and it says so. */
export const ServerFails: Story = { args: { refused: 'server' } };
export const Dark: Story = { args: { signal: 'asked', scheme: 'dark' } };
export const Narrow: Story = { args: { signal: 'asked', width: 320 } };
export const Formal: Story = { tags: ['formal'], args: { state: 'offered', address: 'u' } };
export const French: Story = { tags: ['!autodocs'], args: { state: 'waiting', lang: 'fr' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { signal: 'answered', lang: 'ar' } };
