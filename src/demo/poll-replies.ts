import type { PollDecision, PollReply, Verdict } from '../schema/poll.ts';
import { ACTIVITY } from './activity-ids.ts';
import type { PollWord } from './poll-words/nl.ts';
import { pollWords } from './poll-words/poll-words.ts';

const decision = (
  [questionId, optionId]: readonly [question: string, option: string],
  verdict: Verdict,
  why: PollWord,
  activityId?: string,
): PollDecision => ({
  ...{ questionId, optionId, verdict, why: pollWords(why) },
  ...(activityId !== undefined && { activityId }),
});

/** What is done with the wishes for the winter: two of them are in the programme now. */
export const winterReply = (): PollReply => ({
  intro: pollWords('replyIntro'),
  decisions: [
    decision(['what', 'pancakes'], 'yes', 'pancakesWhy', ACTIVITY.pancakes),
    decision(['what', 'lanterns'], 'yes', 'lanternsWhy', ACTIVITY.lanternWalk),
    decision(['what', 'games'], 'already', 'gamesWhy', ACTIVITY.gamesAfternoon),
    decision(['what', 'film'], 'later', 'filmWhy'),
  ],
  ideas: [
    { doing: true, text: pollWords('chairs') },
    { doing: false, text: pollWords('dogs') },
  ],
});

/** Which village comes next. */
export const villageReply = (): PollReply => ({
  intro: pollWords('replyIntro'),
  decisions: [
    decision(['which-village', 'boezinge'], 'yes', 'villageYes', ACTIVITY.villageBoezinge),
    decision(['which-village', 'elverdinge'], 'later', 'villageLater', ACTIVITY.villageElverdinge),
    decision(['which-village', 'dikkebus'], 'no', 'villageNo'),
  ],
  ideas: [],
});
