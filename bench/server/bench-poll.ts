import type { PollDraft } from '../../src/schema/poll.ts';

const OPTIONS = ['koken', 'naaien', 'zang', 'bingo', 'wandelen'];

/** A poll of three questions that is answered on a tablet. @param now epoch milliseconds */
export const benchPoll = (now: number): PollDraft => ({
  title: { nl: 'Wat doen we?' },
  closesAt: new Date(now + 7 * 86_400_000).toISOString(),
  answerDue: new Date(now + 20 * 86_400_000).toISOString().slice(0, 10),
  owner: 'De Stek',
  whoDecides: { nl: 'De ploeg van De Stek.' },
  channels: ['kiosk'],
  strength: 4,
  showResults: 'after_close',
  questions: [
    { id: 'wat', type: 'choice', text: { nl: 'Wat wil je doen?' }, options: options() },
    { id: 'eerst', type: 'ranking', text: { nl: 'Wat eerst?' }, options: options() },
    { id: 'gevoel', type: 'smiley', text: { nl: 'Hoe was het?' }, options: [] },
  ],
});

const options = () => OPTIONS.map(id => ({ id, label: { nl: `Samen ${id}` } }));

/** What one of many people answers. */
export const benchAnswers = (number: number) => ({
  wat: { choice: OPTIONS[number % OPTIONS.length] },
  eerst: { ranking: OPTIONS.toSorted((one, other) => weight(one, number) - weight(other, number)) },
  gevoel: { smiley: 1 + (number % 3) },
});

/** Puts the options of each person in another order. */
const weight = (option: string, number: number): number => (OPTIONS.indexOf(option) * (number + 1)) % 7;
