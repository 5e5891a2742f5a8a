import type { FollowUpView } from '../../src/schema/submission.ts';
import type { SubmissionKind } from '../../src/server/submissions/submission-kind.ts';
import { questionKind } from './toy-kind.ts';

const STEPS: FollowUpView['steps'] = [
  { name: 'received', state: 'done' },
  { name: 'read', state: 'current' },
  { name: 'answered', state: 'ahead' },
  { name: 'unheard', state: 'ahead' },
];
const WORDS = {
  'state.asked': 'We lezen je vraag.',
  'hint.asked': 'Dat duurt een dag.',
  'step.received': 'Ontvangen',
  'step.read': 'Gelezen',
  'step.answered': 'Beantwoord',
  'action.answer': 'Wat wil je nog zeggen?',
};
const MESSAGES: FollowUpView['messages'] = [
  { from: 'holder', at: '2026-11-24T09:00:00Z', text: 'Waar is <het>?' },
  { from: 'staff', at: '2026-11-24T10:00:00Z', text: 'أين تسكن؟', lang: 'ar' },
];
const ACTIONS: FollowUpView['actions'] = [{ name: 'answer', input: 'text' }, { name: 'withdraw' }, { name: 'unheard' }];

/**
 * Questions with steps, a talk and actions, of which some have words and some have none.
 * @param change what the holder of a code sees otherwise
 */
export const talkingKind = (change: Partial<FollowUpView> = {}): SubmissionKind =>
  ({
    ...questionKind,
    actions: { answer: { input: 'text' }, withdraw: {} },
    view: async (...asked: Parameters<typeof questionKind.view>) => {
      const view = await questionKind.view(...asked);
      return view && { ...view, steps: STEPS, messages: MESSAGES, actions: ACTIONS, ...change };
    },
    words: async () => ({ lang: 'nl', words: WORDS }),
  }) as unknown as SubmissionKind;
