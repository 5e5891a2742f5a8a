import { addDays } from '../../domain/calendar-day.ts';
import type { PollDraft } from '../../schema/poll.ts';
import type { LocalDate } from '../../schema/scalar.ts';

/**
 * A whole poll to start from: the *programmapraat* of a made-up Stek, open for three weeks from a day on, with its answer two weeks after.
 * @param today on the municipality's clock
 */
export const examplePoll = (today: LocalDate): PollDraft => ({
  title: { nl: 'Wat doen we na nieuwjaar?', fr: 'Que ferons-nous après le nouvel an ?' },
  intro: { nl: 'Zeg wat je wil in het programma. Zeg ook wat beter kan.' },
  closesAt: `${addDays(today, 21)}T17:00:00Z`,
  answerDue: addDays(today, 35),
  owner: 'De Stek',
  whoDecides: { nl: 'De ploeg van De Stek beslist, samen met de vrijwilligers.' },
  channels: ['web', 'kiosk', 'paper'],
  strength: 2,
  showResults: 'after_close',
  questions: QUESTIONS,
});

/** One of each type. */
const QUESTIONS: PollDraft['questions'] = [
  {
    id: 'samen',
    type: 'choice',
    text: { nl: 'Wat wil je het liefst samen doen?', fr: 'Que préfères-tu faire ensemble ?' },
    options: [
      {
        id: 'koken',
        label: { nl: 'Samen koken', fr: 'Cuisiner ensemble' },
        pictogram: 'meal',
        activityDraft: {
          title: { nl: 'Samen koken' },
          easyText: { nl: 'We koken samen. Daarna eten we samen.' },
          pictograms: ['meal'],
        },
      },
      { id: 'naaien', label: { nl: 'Naaien', fr: 'Coudre' }, pictogram: 'sewing' },
      { id: 'wandelen', label: { nl: 'Wandelen', fr: 'Se promener' }, pictogram: 'walk' },
    ],
  },
  {
    id: 'wanneer',
    type: 'multiple',
    text: { nl: 'Wanneer kan je komen?' },
    options: [
      { id: 'voormiddag', label: { nl: 'In de voormiddag' } },
      { id: 'namiddag', label: { nl: 'In de namiddag' } },
      { id: 'avond', label: { nl: 'In de avond' } },
      { id: 'weekend', label: { nl: 'In het weekend' } },
    ],
  },
  {
    id: 'beter',
    type: 'ranking',
    text: { nl: 'Wat moet eerst beter?' },
    help: { nl: 'Zet bovenaan wat voor jou het belangrijkst is.' },
    options: [
      { id: 'weten', label: { nl: 'Weten wat er te doen is' } },
      { id: 'binnen', label: { nl: 'Makkelijk binnen kunnen' } },
      { id: 'uren', label: { nl: 'De uren' } },
      { id: 'taal', label: { nl: 'Elkaar verstaan' } },
    ],
  },
  { id: 'welkom', type: 'smiley', text: { nl: 'Voel je je welkom in De Stek?' }, options: [], points: 3 },
  { id: 'idee', type: 'idea', text: { nl: 'Heb je zelf een idee?' }, options: [], max: 3 },
];
