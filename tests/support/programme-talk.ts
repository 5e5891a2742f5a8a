import type { PollDraft } from '../../src/schema/poll.ts';

/** A made-up poll with a question of each type, as editors write it; it opens at the end of November 2026. */
export const programmeTalk = (changes: Partial<PollDraft> = {}): PollDraft => ({
  title: { nl: 'Wat doen we in januari?' },
  closesAt: '2026-12-14T17:00:00Z',
  answerDue: '2027-01-11',
  owner: 'De Stek',
  whoDecides: { nl: 'De ploeg van De Stek beslist samen met de vrijwilligers.' },
  channels: ['web', 'kiosk', 'paper'],
  strength: 2,
  showResults: 'after_close',
  questions: [
    { id: 'uitstap', type: 'choice', text: { nl: 'Waar gaan we heen?' }, options: options('zee', 'bos', 'stad') },
    {
      id: 'wat',
      type: 'multiple',
      text: { nl: 'Wat wil je doen?' },
      options: options('koken', 'naaien', 'zang'),
      max: 2,
    },
    { id: 'eerst', type: 'ranking', text: { nl: 'Wat eerst?' }, options: options('soep', 'quiz', 'film', 'bingo') },
    { id: 'gevoel', type: 'smiley', text: { nl: 'Hoe was het in november?' }, options: [], points: 3 },
    { id: 'idee', type: 'idea', text: { nl: 'Heb je een idee?' }, options: [], max: 2 },
  ],
  ...changes,
});

const options = (...ids: string[]) => ids.map(id => ({ id, label: { nl: `De ${id}` } }));
