import { addDays } from '../domain/calendar-day.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import type { IdeaState } from '../schema/poll-record.ts';
import type { PollDraft, PollQuestion, PollReply, PollState } from '../schema/poll.ts';
import type { LocalDate } from '../schema/scalar.ts';
import { PLACE } from './places.ts';
import * as questions from './poll-questions.ts';
import { villageReply, winterReply } from './poll-replies.ts';
import type { PollWord } from './poll-words/nl.ts';
import { pollWords } from './poll-words/poll-words.ts';

/** Ids of the demo's polls, by what they are about. */
export const POLL = {
  spring: 'k3f9x2ab',
  trip: 'm7t4wqe2',
  restaurant: 'b5n8hd3r',
  sewing: 'w2c6zj9p',
  winter: 'h4y7kx5t',
  coffee: 'q8d3vm6f',
  summer: 'z6r2bt8n',
  village: 'e9p5gc4w',
} as const;

/** An idea somebody had, in their own words, and what became of it. */
export interface DemoIdea {
  text: string;
  state: Exclude<IdeaState, 'merged'>;
}

/** A poll, and what happened to it until now. */
export interface DemoPoll {
  id: string;
  draft: PollDraft;
  /** How it stands. */
  state: PollState;
  /** The day it was opened. */
  opened: LocalDate;
  /** How many took part, by channel. */
  ballots: Partial<Record<'web' | 'kiosk', number>>;
  /** How many filled in a sheet of paper. */
  sheets: number;
  ideas: readonly DemoIdea[];
  reply?: PollReply;
}

const SPRING_IDEAS: readonly DemoIdea[] = [
  { text: 'Meer bankjes buiten', state: 'new' },
  { text: 'Samen naar de markt', state: 'new' },
  { text: 'Un repas du monde : chacun apporte un plat', state: 'new' },
];

const WINTER_IDEAS: readonly DemoIdea[] = [
  { text: 'Stoelen met leuningen, dan sta ik beter recht', state: 'shown' },
  { text: 'Mag mijn hond mee?', state: 'shown' },
  { text: 'Un échange de vêtements', state: 'shown' },
  { text: 'De kok van vorige keer mag niet meer komen', state: 'hidden' },
];

/**
 * One poll in each state, as things stand now: what the handbook calls Programmapraat, and smaller ones at other places.
 * @param now the moment that counts as now; days are those of the municipality's clock
 */
export const demoPolls = (now: Date): DemoPoll[] => [...askingNow(now), ...askedBefore(now)];

/** Two that are open, at different places, and one that is being written. */
const askingNow = (now: Date): DemoPoll[] => [
  {
    ...{ id: POLL.spring, state: 'open', opened: dayIn(now, -6), ballots: { web: 34, kiosk: 12 }, sheets: 18 },
    draft: draftOf(now, 'spring', { closes: 13, answer: 33, place: 'zillebeke', intro: 'talkIntro' }),
    ideas: SPRING_IDEAS,
  },
  {
    ...{ id: POLL.trip, state: 'open', opened: dayIn(now, -3), ballots: { web: 23 }, sheets: 0, ideas: [] },
    draft: {
      ...draftOf(now, 'trip', { closes: 9, answer: 25, place: 'gs9', intro: 'tripIntro' }),
      ...{ channels: ['web', 'paper'], strength: 1, showResults: 'live' },
    },
  },
  {
    ...{ id: POLL.summer, state: 'draft', opened: dayIn(now, 40), ballots: {}, sheets: 0, ideas: [] },
    draft: draftOf(now, 'summer', { closes: 80, answer: 100, place: 'zillebeke', intro: 'talkIntro' }),
  },
];

/** Those that are over: waiting for the answer, waiting too long for it, answered, cancelled, archived. */
const askedBefore = (now: Date): DemoPoll[] => [
  {
    ...{ id: POLL.restaurant, state: 'closed', opened: dayIn(now, -25), ballots: { kiosk: 31 }, sheets: 9, ideas: [] },
    draft: {
      ...draftOf(now, 'restaurant', { closes: -4, answer: 12, place: 'zonnebeke', intro: 'betterIntro' }),
      ...{ channels: ['kiosk', 'paper'], strength: 4 },
    },
  },
  {
    ...{ id: POLL.sewing, state: 'closed', opened: dayIn(now, -60), ballots: { web: 17, kiosk: 8 }, sheets: 0 },
    draft: draftOf(now, 'sewing', { closes: -32, answer: -6, place: 'draad', intro: 'betterIntro' }),
    ideas: [],
  },
  {
    ...{ id: POLL.winter, state: 'answered', opened: dayIn(now, -55), ballots: { web: 41, kiosk: 22 }, sheets: 26 },
    draft: draftOf(now, 'winter', { closes: -30, answer: -10, place: 'zillebeke', intro: 'talkIntro' }),
    ideas: WINTER_IDEAS,
    reply: winterReply(),
  },
  {
    ...{ id: POLL.coffee, state: 'cancelled', opened: dayIn(now, -8), ballots: { web: 6 }, sheets: 0, ideas: [] },
    draft: draftOf(now, 'coffee', { closes: 10, answer: 20, place: 'poperinge', intro: 'betterIntro' }),
  },
  {
    ...{ id: POLL.village, state: 'archived', opened: dayIn(now, -170), ballots: { web: 58, kiosk: 14 }, sheets: 0 },
    draft: {
      ...draftOf(now, 'village', { closes: -140, answer: -120, intro: 'betterIntro' }),
      whoDecides: pollWords('cityDecides'),
    },
    ideas: [],
    reply: villageReply(),
  },
];

interface DraftParts {
  /** Days from now, negative for those that are over. */
  closes: number;
  answer: number;
  place?: keyof typeof PLACE;
  intro: PollWord;
}

function draftOf(now: Date, title: keyof typeof POLL, { closes, answer, place, intro }: DraftParts): PollDraft {
  return {
    title: pollWords(title),
    intro: pollWords(intro),
    ...(place && { placeId: PLACE[place] }),
    closesAt: `${dayIn(now, closes)}T16:00:00.000Z`,
    answerDue: dayIn(now, answer),
    owner: 'De Stek',
    whoDecides: pollWords('teamDecides'),
    channels: ['web', 'kiosk', 'paper'],
    strength: 2,
    showResults: 'after_close',
    questions: QUESTIONS[title](),
  };
}

const QUESTIONS: Readonly<Record<keyof typeof POLL, () => PollQuestion[]>> = {
  spring: questions.programmeQuestions,
  summer: questions.programmeQuestions,
  trip: questions.tripQuestions,
  restaurant: questions.restaurantQuestions,
  sewing: questions.sewingQuestions,
  winter: questions.winterQuestions,
  coffee: questions.hourQuestions,
  village: questions.villageQuestions,
};

const dayIn = (now: Date, days: number): LocalDate => addDays(municipalDay(now.getTime()), days);
