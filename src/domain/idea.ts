import type { IdeaState } from '../schema/poll-record.ts';
import { defineStates } from './state-machine.ts';

const MODERATOR = ['worker'] as const;

/** What can become of an idea. Everything can be undone: who moderates reads quickly, and ideas come in many words. */
export const ideaStates = defineStates<IdeaState>({
  new: { shown: MODERATOR, merged: MODERATOR, hidden: MODERATOR },
  shown: { new: MODERATOR, merged: MODERATOR, hidden: MODERATOR },
  merged: { new: MODERATOR, shown: MODERATOR, hidden: MODERATOR },
  hidden: { new: MODERATOR, shown: MODERATOR, merged: MODERATOR },
});
