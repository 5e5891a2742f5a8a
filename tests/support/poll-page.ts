import { expect } from '@esm-bundle/chai';
import '../../src/components/participation-poll/stek-participation-poll.ts';
import { eventually } from './eventually.ts';
import { HandClock } from './hand-clock.ts';
import {
  AFTER_CLOSING,
  BallotOutbox,
  countedPoll,
  openPoll,
  pollClient,
  type PollClientOptions,
} from './poll-client.ts';
import { NOW } from './programme-client.ts';

export type PollElement = HTMLElementTagNameMap['stek-participation-poll'];

let shown: PollElement[] = [];

/** Puts the element on the page, with a client that has one open poll unless another is given. */
export async function showPoll(
  more: Partial<PollElement> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<PollElement> {
  const element = document.createElement('stek-participation-poll');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { client: pollClient(), now: NOW, ...more });
  element.append(Object.assign(document.createElement('a'), { href: '/vragen', textContent: 'Alle vragen' }));
  document.body.append(element);
  shown.push(element);
  await element.updateComplete;
  return element;
}

/** What `showPoll` needs for a poll that is over and counted. */
export const pollOver = (poll = openPoll({ state: 'closed' }), now = AFTER_CLOSING) => ({
  client: pollClient({ polls: [poll], results: countedPoll() }),
  now,
});

/** The key of the tablet in the tests. */
export const TABLET_KEY = 'stek_kiosk_abcdefghijklmnopqrstuvwxyz';

/** What it needs for a poll on a shared tablet, whose time a test moves. What is cast waits unless another outbox is given. */
export const onTablet = (
  clock = new HandClock(NOW),
  { outbox = new BallotOutbox(async () => 'queued'), ...client }: PollClientOptions = {},
) => ({ clock, client: pollClient({ outbox, ...client }), kiosk: true, kioskKey: TABLET_KEY });

/** Leaves nothing of a test: no element, no draft, no mark. */
export function clearPolls(): void {
  for (const element of shown) element.remove();
  shown = [];
  sessionStorage.clear();
  localStorage.clear();
}

/** What an element says, with plain spaces. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The first element of a selector in the shadow root. */
export const inPoll = <E extends HTMLElement = HTMLElement>(poll: PollElement, selector: string): E | null =>
  poll.shadowRoot!.querySelector<E>(selector);

/** All of them. */
export const allInPoll = (poll: PollElement, selector: string): HTMLElement[] => [
  ...poll.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The heading at the top, once it says so. */
export const pollTitled = (poll: PollElement, words: string): Promise<void> =>
  eventually(() => expect(wordsOf(inPoll(poll, '#poll-title'))).to.equal(words));

/** The question that is asked now. */
export const question = (poll: PollElement): string => wordsOf(inPoll(poll, '.step:not([hidden]) > [part="heading"]'));

/** Presses the button that says so, once it is there. */
export async function pressIn(poll: PollElement, words: string): Promise<void> {
  await eventually(() => {
    const found = allInPoll(poll, 'button').find(button => wordsOf(button) === words && button.checkVisibility());
    expect(found, `the button "${words}" among ${allInPoll(poll, 'button').map(wordsOf).join(' | ')}`).to.be.ok;
    found!.click();
  });
  await poll.updateComplete;
}

/** Gives the answers of a question by its id. */
export async function answerIn(poll: PollElement, id: string, values: readonly string[]): Promise<void> {
  const find = () => inPoll(poll, `[name="answer-${id}"]`) as HTMLElementTagNameMap['stek-choice-field'] | null;
  await eventually(() => expect(find(), id).to.not.equal(null));
  find()!.values = values;
  find()!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await poll.updateComplete;
}

/** One person's answers to the poll of the tests. */
export const ANSWERS: readonly (readonly [id: string, values: readonly string[]])[] = [
  ['uitstap', ['bos']],
  ['wat', ['koken', 'zang']],
  ['eerst', ['soep', 'quiz', 'film', 'bingo']],
  ['gevoel', ['3']],
  ['idee', ['Samen zwemmen']],
];

/** Goes through the questions to the answers to look over. */
export async function fillInPoll(poll: PollElement, answers = ANSWERS): Promise<void> {
  for (const [id, values] of answers) {
    await answerIn(poll, id, values);
    await pressIn(poll, 'Ga verder');
  }
  await eventually(() => expect(inPoll(poll, '#check')).to.not.equal(null));
}

/** Begins, answers and sends. */
export async function voteIn(poll: PollElement, answers = ANSWERS): Promise<void> {
  await pressIn(poll, 'Begin');
  await fillInPoll(poll, answers);
  await pressIn(poll, 'Verstuur mijn antwoorden');
}
