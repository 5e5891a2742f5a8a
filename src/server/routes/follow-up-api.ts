import { SignUpFollowUp } from '../../schema/sign-up.ts';
import type { FollowUpApi } from '../api/submission-routes.ts';
import { Problem } from '../http/problem.ts';
import { followUpRoute } from './follow-up.ts';

const [show, withdraw, accept] = [followUpRoute('show'), followUpRoute('withdraw'), followUpRoute('accept')];
const ACTIONS = new Map([
  ['withdraw', withdraw],
  ['accept', accept],
]);

/** How the holder of a code sees what became of something, and acts on it. */
export const followUpApi: FollowUpApi = {
  view: SignUpFollowUp,
  refusals: ['invalid_transition'],
  show,
  act(request, server, query) {
    const act = ACTIONS.get(request.param('action'));
    if (!act) throw new Problem('not_found', `There is no such action. There are: ${[...ACTIONS.keys()].join(', ')}.`);
    return act(request, server, query);
  },
};
