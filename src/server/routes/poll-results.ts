import { PollResults } from '../../schema/poll-results.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { readResults } from '../polls/results.ts';
import { POLL_PARAMS } from './poll-params.ts';

/** What came of a poll. Nothing of it goes through the snapshot: a ballot makes nobody read the programme anew. */
export const pollResults = defineRoute({
  serving: 'fresh',
  method: 'GET',
  path: '/v1/{tenant}/polls/{id}/results',
  name: 'getPollResults',
  summary: 'What came of a poll; nobody sees it before the poll closes, unless it is shown live.',
  access: 'public',
  params: POLL_PARAMS,
  answers: { 200: { description: 'Counted.', content: { 'application/json': PollResults } } },
  problems: ['not_found', 'results_hidden'],
  async handler({ read, param }) {
    const { version, results } = await readResults(read, param('id'));
    return jsonAnswer(results, { version });
  },
});
