import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/participation-poll/stek-participation-poll.ts';
import { POLL_CHANNELS, QUESTION_TYPES, type Poll } from '../src/schema/poll.ts';
import type { StekClient } from '../src/sdk/client.ts';
import { outboxEntry } from '../tests/support/answering-outbox.ts';
import {
  AFTER_CLOSING,
  answeredPoll,
  BallotOutbox,
  countedPoll,
  openPoll,
  pollClient,
  stekError,
  TOO_LATE,
} from '../tests/support/poll-client.ts';
import { NOW } from '../tests/support/programme-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { POLL_GOALS, takePart, type PollGoal } from './poll-steps.ts';
import { undergo, type Trouble } from './trouble.ts';
import { until } from './until.ts';

const STATES = [
  'draft',
  'open',
  'live',
  'closed',
  'counting',
  'answered',
  'late',
  'cancelled',
  'several',
  'none',
] as const;
type State = (typeof STATES)[number];

const ANSWERS = ['taken', 'queued', 'already_voted', 'failed'] as const;

/** A control for a few words. */
const oneOf = (options: readonly string[]) => ({ control: 'select' as const, options });

interface PollArgs extends ColumnArgs {
  lang?: string;
  address?: 'je' | 'u';
  state?: State;
  /** Only this type of question; all without. */
  type?: string;
  /** How people take part. */
  channels?: Poll['channels'];
  /** What the server does with it. */
  answer?: (typeof ANSWERS)[number];
  source?: Trouble | 'file';
  kiosk?: boolean;
  until?: PollGoal;
}

const PICTURES: Readonly<Record<string, string>> = {
  ...{ zee: 'walk', bos: 'garden', stad: 'bus', koken: 'meal', naaien: 'sewing', zang: 'music' },
  ...{ soep: 'meal', quiz: 'idea', film: 'meeting', bingo: 'children' },
};

/** The poll of the tests with pictures, and one type of question where a story shows that. */
function pollFor({ type, channels = ['web', 'kiosk', 'paper'], state = 'open' }: PollArgs): Poll {
  const base = state === 'answered' ? answeredPoll() : openPoll();
  const questions = base.questions
    .filter(question => !type || question.type === type)
    .map(question => ({
      ...question,
      options: question.options.map(option => ({ ...option, pictogram: PICTURES[option.id] })),
    }));
  const word = state === 'late' || state === 'counting' ? 'closed' : state === 'live' ? 'open' : state;
  const isState = ['draft', 'open', 'closed', 'answered', 'cancelled'].includes(word);
  const reason = state === 'cancelled' ? { cancelReason: { nl: 'De zaal wordt hersteld.' } } : {};
  const show = state === 'live' ? { showResults: 'live' as const } : {};
  return { ...base, questions, channels, ...reason, ...show, state: isState ? word : 'open' };
}

function clientFor(args: PollArgs): StekClient {
  const { answer = 'taken', source, state = 'open' } = args;
  const poll = pollFor(args);
  const other = openPoll({
    id: 'otherab1',
    title: { nl: 'Welke dag past jou het best?' },
    closesAt: '2026-12-20T17:00:00Z',
  });
  const outbox = new BallotOutbox(async () => {
    if (answer === 'already_voted') throw stekError('conflict', 'already_voted');
    return answer === 'taken' ? { accepted: true } : 'queued';
  });
  // Once it waits, the server says no.
  if (answer === 'failed') setTimeout(() => refuseWhatWaits(outbox), 500);
  return pollClient({
    outbox,
    polls: state === 'none' ? [] : state === 'several' ? [poll, other] : [poll],
    results: state === 'counting' ? undefined : countedPoll(state === 'live' ? { status: 'live' } : {}),
    vote: source !== 'file',
    ...(source && source !== 'file' && { fails: async () => undergo(source) as never }),
  });
}

/** As soon as something waits, it is not taken. */
function refuseWhatWaits(outbox: BallotOutbox): void {
  const failure = { code: 'conflict', reason: 'already_voted' } as never;
  if (outbox.entries.length === 0) return void setTimeout(() => refuseWhatWaits(outbox), 500);
  outbox.tell([outboxEntry({ kind: 'ballot', state: 'failed', failure, retryable: true })]);
}

const nowOf = (state: State = 'open'): number =>
  state === 'late' ? TOO_LATE : ['closed', 'answered', 'counting'].includes(state) ? AFTER_CLOSING : NOW;

const meta: Meta<PollArgs> = {
  title: 'Elements/stek-participation-poll',
  component: 'stek-participation-poll',
  tags: ['autodocs'],
  argTypes: {
    state: { ...oneOf(STATES), description: 'How the poll stands; `open` unless chosen.' },
    type: { ...oneOf(QUESTION_TYPES), description: 'Only the question of this type; all of them unless chosen.' },
    until: { ...oneOf(POLL_GOALS), description: 'How far somebody has come.' },
    answer: { ...oneOf(ANSWERS), description: 'What the server does with a ballot.' },
    source: {
      ...oneOf(['file', 'loading', 'offline', 'server']),
      description: 'What is wrong with the source, or that it is a file.',
    },
    channels: { control: 'check', options: POLL_CHANNELS, description: 'In which ways people take part.' },
    kiosk: { control: 'boolean', description: 'On a shared tablet.' },
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
      html`<stek-participation-poll
        lang=${args.lang ?? nothing}
        address=${args.address ?? nothing}
        poll-id=${args.state === 'several' || args.state === 'none' ? nothing : 'k3f9x2ab'}
        programme-page="/programma"
        ?kiosk=${args.kiosk ?? false}
        .kioskKey=${args.kiosk ? 'stek_kiosk_story' : undefined}
        .poll=${args.state === 'draft' ? pollFor(args) : undefined}
        .client=${clientFor(args)}
        .now=${nowOf(args.state)}
        .clock=${args.kiosk ? { now: () => NOW, sleep: sleepIn(args) } : undefined}
      >
        <a href="/vragen">Bekijk alle vragen</a>
      </stek-participation-poll>`,
      args,
    ),
  play: async ({ canvasElement, args }) => {
    sessionStorage.clear();
    localStorage.clear();
    const element = canvasElement.querySelector('stek-participation-poll')!;
    await until(() => element.shadowRoot?.querySelector('#poll-title, .loading'));
    if (args.until) await takePart(element, args.until);
  },
};
export default meta;

/** So long nobody touches a tablet before it asks whether they are still there, milliseconds. */
const QUIET = 45_000;

/** On the tablet of a story time stands still, but for the one where nobody is there any more: only that passes. */
function sleepIn({ until: goal }: PollArgs): (milliseconds: number, signal?: AbortSignal) => Promise<void> {
  return milliseconds => (goal === 'idle' && milliseconds === QUIET ? Promise.resolve() : new Promise(() => {}));
}

type Story = StoryObj<PollArgs>;

/** Who asks, who decides, until when, and when the answer comes. */
export const Before: Story = {};
export const Small: Story = { args: { width: 320, until: 'question' } };
export const Dark: Story = { args: { scheme: 'dark', until: 'check' } };
/** Editors try out what is not open yet. */
export const DraftPreview: Story = { args: { state: 'draft', until: 'check' } };

export const Choice: Story = { args: { type: 'choice', until: 'question' } };
export const Multiple: Story = { args: { type: 'multiple', until: 'question' } };
export const Ranking: Story = { args: { type: 'ranking', until: 'question' } };
export const Smiley: Story = { args: { type: 'smiley', until: 'question' } };
export const Idea: Story = { args: { type: 'idea', until: 'question' } };
export const DraftOfChoice: Story = { args: { type: 'choice', state: 'draft', until: 'question' } };
export const DraftOfMultiple: Story = { args: { type: 'multiple', state: 'draft', until: 'question' } };
export const DraftOfRanking: Story = { args: { type: 'ranking', state: 'draft', until: 'question' } };
export const DraftOfSmiley: Story = { args: { type: 'smiley', state: 'draft', until: 'question' } };
export const DraftOfIdea: Story = { args: { type: 'idea', state: 'draft', until: 'question' } };
export const Missing: Story = { args: { until: 'missing' } };
export const CheckAnswers: Story = { args: { until: 'check' } };
/** A printed card with a code. */
export const ByCard: Story = { args: { channels: ['code', 'paper'], until: 'question' } };
/** Only in the room. */
export const InTheRoom: Story = { args: { channels: ['kiosk', 'paper'] } };

export const Voted: Story = { args: { until: 'sent' } };
/** No connection: the answers wait on the device. */
export const OfflineWaiting: Story = { args: { until: 'sent', answer: 'queued' } };
export const Refused: Story = { args: { until: 'sent', answer: 'already_voted' } };
/** What waited was not taken. */
export const Failed: Story = { args: { until: 'sent', answer: 'failed' } };
/** Everybody may see how it stands. */
export const LiveResults: Story = { args: { state: 'live', until: 'results' } };

/** It is over, and counted; the answer has time until the promised day. */
export const Closed: Story = { args: { state: 'closed', until: 'results' } };
export const ClosedChoice: Story = { args: { state: 'closed', type: 'choice', until: 'results' } };
export const ClosedMultiple: Story = { args: { state: 'closed', type: 'multiple', until: 'results' } };
export const ClosedRanking: Story = { args: { state: 'closed', type: 'ranking', until: 'results' } };
export const ClosedSmiley: Story = { args: { state: 'closed', type: 'smiley', until: 'results' } };
export const ClosedIdea: Story = { args: { state: 'closed', type: 'idea', until: 'results' } };
export const Counting: Story = { args: { state: 'counting', until: 'results' } };
/** What is done with each option, and why. */
export const Answered: Story = { args: { state: 'answered', until: 'results' } };
export const AnsweredChoice: Story = { args: { state: 'answered', type: 'choice', until: 'results' } };
export const AnsweredIdea: Story = { args: { state: 'answered', type: 'idea', until: 'results' } };
export const AnsweredSmall: Story = { args: { state: 'answered', until: 'results', width: 320 } };
/** The promised day is over. Nothing switches this off. */
export const Late: Story = { args: { state: 'late', until: 'results' } };
export const LateDark: Story = { args: { state: 'late', until: 'results', scheme: 'dark' } };
export const Cancelled: Story = { args: { state: 'cancelled' } };

export const Several: Story = { args: { state: 'several' } };
/** Nothing is asked now. */
export const None: Story = { args: { state: 'none' } };
/** Polls from a file can only be read. */
export const SourceIsAFile: Story = { args: { source: 'file' } };
export const Loading: Story = { args: { source: 'loading' } };
export const SourceOffline: Story = { args: { source: 'offline' } };
export const SourceFails: Story = { args: { source: 'server' } };

/** A shared tablet, full page. */
export const Kiosk: Story = { args: { kiosk: true } };
export const KioskQuestion: Story = { args: { kiosk: true, until: 'question' } };
export const KioskMultiple: Story = { args: { kiosk: true, type: 'multiple', until: 'question' } };
export const KioskRanking: Story = { args: { kiosk: true, type: 'ranking', until: 'question' } };
export const KioskSmiley: Story = { args: { kiosk: true, type: 'smiley', until: 'question' } };
export const KioskIdea: Story = { args: { kiosk: true, type: 'idea', until: 'question' } };
export const KioskThanks: Story = { args: { kiosk: true, until: 'sent', answer: 'queued' } };
/** Nobody has touched it for 45 seconds. */
export const KioskIdle: Story = { args: { kiosk: true, until: 'idle' } };
/** Not its hours, or not its poll. */
export const KioskNotNow: Story = { args: { kiosk: true, state: 'closed' } };

export const Formal: Story = { tags: ['formal'], args: { address: 'u', until: 'sent' } };
export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar', until: 'check' } };
export const ArabicAnswered: Story = { tags: ['!autodocs'], args: { lang: 'ar', state: 'answered', until: 'results' } };
