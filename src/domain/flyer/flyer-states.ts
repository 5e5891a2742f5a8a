import type { FlyerStatus } from '../../schema/flyer.ts';
import { defineStates } from '../state-machine.ts';

/** Where a flyer can go. Changing what is in it is not a transition: that makes a draft. */
export const flyerStates = defineStates<FlyerStatus>({
  draft: { ready: ['editor'], archived: ['editor'] },
  ready: { published: ['editor'], archived: ['editor'] },
  published: { archived: ['editor'] },
  archived: {},
});
