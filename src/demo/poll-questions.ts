import type { PollOption, PollQuestion } from '../schema/poll.ts';
import { pollWords } from './poll-words/poll-words.ts';
import type { PollWord } from './poll-words/nl.ts';

/** A question of the demo: its id is the word for it. */
const question = (
  type: PollQuestion['type'],
  id: PollWord,
  more: Partial<Omit<PollQuestion, 'id' | 'type'>> = {},
): PollQuestion => ({ id: slugOf(id), type, text: pollWords(id), options: [], ...more });

/** An option of the demo. */
const option = (id: PollWord, pictogram?: string): PollOption => ({
  id: slugOf(id),
  label: pollWords(id),
  ...(pictogram !== undefined && { pictogram }),
});

/** A village goes by its own name in every language. */
const village = (name: string): PollOption => ({ id: name.toLowerCase(), label: { nl: name }, pictogram: 'place' });

/** Ids are in small letters, words of the demo are not all. */
const slugOf = (word: PollWord): string => word.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const cooking: PollOption = {
  ...option('cook', 'meal'),
  activityDraft: { title: pollWords('cook'), easyText: pollWords('cookText'), pictograms: ['meal'] },
};

/**
 * What is asked at each Programmapraat: what people want, when, how they hear of it (communication), how easily they get in (accessibility),
 * and whatever else they want to say. One question of each type.
 */
export const programmeQuestions = (): PollQuestion[] => [
  question('multiple', 'what', {
    max: 3,
    options: [
      cooking,
      option('outing', 'bus'),
      option('dutch', 'language'),
      option('sing', 'music'),
      option('garden', 'garden'),
      option('play', 'children'),
    ],
  }),
  question('ranking', 'when', {
    pictogram: 'clock',
    options: [option('morning'), option('afternoon'), option('evening')],
  }),
  question('choice', 'news', {
    options: [
      option('flyer', 'print'),
      option('message', 'phone'),
      option('site', 'digital-help'),
      option('told', 'meeting'),
    ],
  }),
  question('smiley', 'entering', { help: pollWords('enteringHelp'), pictogram: 'door', points: 5 }),
  question('idea', 'more', { pictogram: 'idea', max: 2 }),
];

export const tripQuestions = (): PollQuestion[] => [
  question('choice', 'whereTo', { pictogram: 'bus', options: [option('sea'), option('museum'), option('forest')] }),
];

export const restaurantQuestions = (): PollQuestion[] => [
  question('smiley', 'food', { pictogram: 'meal', points: 3 }),
  question('choice', 'price', { pictogram: 'money', options: [option('cheap'), option('fair'), option('dear')] }),
];

export const sewingQuestions = (): PollQuestion[] => [
  question('smiley', 'feeling', { points: 5 }),
  question('multiple', 'learn', {
    pictogram: 'sewing',
    options: [option('trousers'), option('bag'), option('machine')],
  }),
];

export const winterQuestions = (): PollQuestion[] => [
  question('multiple', 'what', {
    max: 2,
    options: [option('pancakes', 'meal'), option('lanterns', 'walk'), option('games', 'children'), option('film')],
  }),
  question('idea', 'more', { pictogram: 'idea', max: 1 }),
];

export const hourQuestions = (): PollQuestion[] => [
  question('choice', 'hour', { pictogram: 'clock', options: [option('morning'), option('afternoon')] }),
];

export const villageQuestions = (): PollQuestion[] => [
  question('choice', 'whichVillage', { options: ['Boezinge', 'Elverdinge', 'Dikkebus'].map(village) }),
];
