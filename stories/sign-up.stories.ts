import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/components/activity-calendar/stek-activity-calendar.ts';
import { NOW } from '../tests/support/programme-client.ts';
import { entryOf, receiptFor, refusal, ScriptedOutbox, signUpClient } from '../tests/support/sign-up-client.ts';
import { fillIn } from './sign-up-steps.ts';
import { until } from './until.ts';

interface SignUpArgs {
  lang?: string;
  address?: 'je' | 'u';
  /** Day of the sewing workshop, as its button says it. */
  day?: string;
  /** What the server does with it. */
  answer?: 'confirmed' | 'waiting' | 'full' | 'duplicate' | 'national-number' | 'queued' | 'never';
  /** How far the visitor has come. */
  until?: 'form' | 'missing' | 'check' | 'sent' | 'closed' | 'gone';
}

/** An outbox of a server that answers like this. Not the real one: its SQLite is WebAssembly, which the policy of the stories forbids. */
const outboxWith = (answer: SignUpArgs['answer']): ScriptedOutbox =>
  new ScriptedOutbox(async ({ occurrenceId }) => {
    if (answer === 'never') return new Promise(() => {});
    if (answer === 'queued') return 'queued';
    if (answer === 'full' || answer === 'duplicate') throw refusal('conflict', answer);
    if (answer === 'national-number') {
      throw refusal('invalid_request', 'invalid', [{ pointer: '/note', code: 'national_number', message: '' }]);
    }
    return receiptFor(occurrenceId, answer === 'waiting' ? { state: 'waiting', position: 3 } : {});
  });

/** Of the story that is shown. */
let outbox = outboxWith('confirmed');

const meta: Meta<SignUpArgs> = {
  title: 'Elements/stek-activity-calendar/Sign up',
  render: ({ lang, address, answer }) => {
    outbox = outboxWith(answer);
    return html`<stek-activity-calendar
      lang=${lang ?? nothing}
      address=${address ?? nothing}
      .client=${signUpClient(outbox)}
      .now=${NOW}
    >
      <a href="/programma">Bekijk het programma</a>
    </stek-activity-calendar>`;
  },
  play: async ({ canvasElement, args }) => {
    sessionStorage.clear();
    const calendar = canvasElement.querySelector('stek-activity-calendar')!;
    const [day, goal] = [args.day ?? '20261210', args.until ?? 'form'];
    const root = () => calendar.shadowRoot!;
    await until(() => root().querySelector(`button.title[value$="_${day}T0900"]`));
    root().querySelector<HTMLElement>(`button.title[value$="_${day}T0900"]`)!.click();
    (await until(() => root().querySelector<HTMLElement>('dialog[open] .sign-up'))).click();
    const signUp = await until(() => {
      const element = root().querySelector('stek-sign-up');
      return element?.shadowRoot?.querySelector('dialog[open]') ? element : null;
    });
    await fillIn(signUp, goal);
    if (goal !== 'gone') return;
    const { occurrenceId } = outbox.requests[0]!;
    outbox.tell([entryOf({ state: 'sent', about: { occurrenceId }, receipt: receiptFor(occurrenceId) })]);
    await until(() => signUp.shadowRoot!.querySelector('.code, .wait.sent'));
  },
};
export default meta;

type Story = StoryObj<SignUpArgs>;

/** The questions. On a small screen one at a time. */
export const Form: Story = {};

/** Everything is taken: the answer will be a place in the line. */
export const FormOfTheWaitingList: Story = { args: { day: '20261217' } };

/** Nothing was filled in. */
export const Missing: Story = { args: { until: 'missing' } };

/** What was filled in, to look over. */
export const CheckAnswers: Story = { args: { until: 'check' } };

export const Sending: Story = { args: { until: 'sent', answer: 'never' } };

export const Confirmed: Story = { args: { until: 'sent', answer: 'confirmed' } };

export const OnTheWaitingList: Story = { args: { until: 'sent', answer: 'waiting', day: '20261217' } };

/** The last seat went while the form was filled in. */
export const Full: Story = { args: { until: 'sent', answer: 'full' } };

export const Duplicate: Story = { args: { until: 'sent', answer: 'duplicate' } };

/** A national register number in the note: the server does not want it. */
export const NationalNumber: Story = { args: { until: 'sent', answer: 'national-number' } };

/** No connection: the answers wait on the device. */
export const Offline: Story = { args: { until: 'sent', answer: 'queued' } };

/** Back in the calendar, something still waits. */
export const Waiting: Story = { args: { until: 'closed', answer: 'queued' } };

/** What waited has gone while the form was open. */
export const SentLater: Story = { args: { until: 'gone', answer: 'queued' } };

/** The code can be shown again as long as the page is open. */
export const ShowAgain: Story = { args: { until: 'closed', answer: 'confirmed' } };

export const Formal: Story = { tags: ['formal'], args: { address: 'u', until: 'sent', answer: 'confirmed' } };

export const French: Story = {
  tags: ['!autodocs'],
  args: { lang: 'fr', until: 'sent', answer: 'waiting', day: '20261217' },
};

export const English: Story = { tags: ['!autodocs'], args: { lang: 'en', until: 'check' } };
