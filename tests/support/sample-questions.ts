import type { PollQuestion } from '../../src/schema/poll.ts';

const option = (id: string, nl: string, pictogram?: string, more: Record<string, string> = {}) => ({
  id,
  label: { nl, ...more },
  ...(pictogram && { pictogram }),
});

const things = [
  option('koffie', 'Koffie met de buren', 'coffee', { fr: 'Café entre voisins' }),
  option('wandelen', 'Samen wandelen', 'walk', { fr: 'Se promener' }),
  option('naaien', 'Leren naaien', 'sewing'),
  option('muziek', 'Muziek maken', 'music'),
  option('tuin', 'Werken in de tuin', 'garden'),
];

/** One question of each type, as a poll of a Stek asks them. */
export const sampleQuestions = [
  {
    id: 'wat',
    type: 'choice',
    text: { nl: 'Wat wil je graag doen in De Stek?', fr: 'Que voulez-vous faire ?' },
    help: { nl: 'We kiezen samen wat er in het nieuwe programma komt.' },
    pictogram: 'calendar',
    options: things,
  },
  {
    id: 'wanneer',
    type: 'multiple',
    text: { nl: 'Wanneer kan je komen?' },
    options: [
      option('voormiddag', 'In de voormiddag'),
      option('namiddag', 'In de namiddag'),
      option('avond', 'In de avond'),
      option('weekend', 'In het weekend'),
    ],
    max: 2,
  },
  { id: 'eerst', type: 'ranking', text: { nl: 'Wat doen we eerst?' }, options: things, rankMax: 3 },
  { id: 'gevoel', type: 'smiley', text: { nl: 'Hoe voel je je in De Stek?' }, options: [], points: 5 },
  { id: 'idee', type: 'idea', text: { nl: 'Heb je zelf een idee?' }, options: [], max: 2 },
] satisfies [PollQuestion, PollQuestion, PollQuestion, PollQuestion, PollQuestion];
