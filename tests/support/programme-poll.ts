import type { PollResults } from '../../src/schema/poll-results.ts';
import type { Poll } from '../../src/schema/poll.ts';

const label = (nl: string, en: string) => ({ nl, en });

/** A poll with each type of question, as a server writes it: open until half past four in the afternoon of 5 December 2026. */
export const programmePoll: Poll = {
  id: 'k3f9x2ab',
  title: label('Wat doen we in januari?', 'What do we do in January?'),
  intro: { nl: 'Jij kiest mee wat er in het programma komt.' },
  placeId: 'centre',
  closesAt: '2026-12-05T15:30:00Z',
  answerDue: '2026-12-20',
  owner: 'Team van De Stek',
  whoDecides: { nl: 'Het team kiest drie voorstellen uit de antwoorden.' },
  channels: ['web', 'kiosk', 'paper'],
  strength: 1,
  showResults: 'after_close',
  questions: [
    {
      id: 'wat',
      type: 'choice',
      text: label('Wat wil je het liefst?', 'What do you want most?'),
      help: { nl: 'Kies er één.' },
      options: [
        { id: 'koffie', label: label('Samen koffie drinken', 'Coffee together'), pictogram: 'coffee' },
        {
          id: 'naaien',
          label: label('Naaien', 'Sewing'),
          image: { url: 'https://stek.example/naaien.jpg', alt: 'Een naaimachine' },
          audio: { nl: 'https://stek.example/naaien.mp3' },
        },
      ],
    },
    {
      id: 'wanneer',
      type: 'multiple',
      text: { nl: 'Wanneer kan je komen?' },
      options: [
        { id: 'ochtend', label: { nl: 'In de ochtend' } },
        { id: 'avond', label: { nl: 'In de avond' } },
      ],
      min: 1,
      max: 2,
    },
    {
      id: 'eerst',
      type: 'ranking',
      text: { nl: 'Wat komt eerst?' },
      options: [
        { id: 'koken', label: { nl: 'Koken' } },
        { id: 'wandelen', label: { nl: 'Wandelen' } },
        { id: 'zingen', label: { nl: 'Zingen' } },
      ],
      rankMax: 2,
    },
    { id: 'welkom', type: 'smiley', text: { nl: 'Voel je je welkom?' }, options: [], points: 5 },
    { id: 'idee', type: 'idea', text: { nl: 'Wat wil je nog vertellen?' }, options: [], max: 3 },
  ],
  state: 'open',
  version: 3,
};

/** The same after its answer. */
export const answeredPoll: Poll = {
  ...programmePoll,
  state: 'answered',
  version: 5,
  reply: {
    intro: { nl: 'Dank je wel. Dit doen we.' },
    decisions: [
      {
        questionId: 'wat',
        optionId: 'koffie',
        verdict: 'yes',
        why: { nl: 'De meeste mensen kozen dit.' },
        activityId: 'coffee',
      },
      { questionId: 'wat', optionId: 'naaien', verdict: 'already', why: { nl: 'Dat doen we elke donderdag.' } },
    ],
    ideas: [{ doing: true, text: { nl: 'Er komt een doos voor ideeën.' } }],
  },
};

/** What came of it. */
export const programmeResults: PollResults = {
  pollId: programmePoll.id,
  status: 'final',
  n: 14,
  channels: { web: 6, paper: 8 },
  late: 1,
  quick: 0,
  strength: 1,
  asOf: '2026-12-08',
  questions: [
    {
      questionId: 'wat',
      type: 'choice',
      answered: 13,
      none: 1,
      options: [
        { optionId: 'koffie', count: 9, place: 1 },
        { optionId: 'naaien', count: 4, place: 2 },
      ],
      ideas: [],
    },
    {
      questionId: 'eerst',
      type: 'ranking',
      answered: 14,
      none: 0,
      options: [
        { optionId: 'koken', count: 10, points: 25, firsts: 7, place: 1 },
        { optionId: 'wandelen', count: 9, points: 20, firsts: 4, place: 2 },
        { optionId: 'zingen', count: 9, points: 20, firsts: 3, place: 2 },
      ],
      ideas: [],
    },
    { questionId: 'welkom', type: 'smiley', answered: 14, none: 0, options: [], smileys: [0, 1, 3, 6, 4], ideas: [] },
    {
      questionId: 'idee',
      type: 'idea',
      answered: 2,
      none: 12,
      options: [],
      ideas: [{ id: 'e1', text: 'Meer licht aan de deur', lang: 'nl', count: 2 }],
    },
  ],
};
