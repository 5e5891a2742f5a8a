import { PublishedSignals } from '../../schema/published-signal.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { publishedSignals as readPublished } from '../signals/published-signals.ts';

/** What was done with what people passed on. Nothing of it goes through the snapshot: publishing makes nobody read the programme anew. */
export const publishedSignals = defineRoute({
  serving: 'fresh',
  method: 'GET',
  path: '/v1/{tenant}/signals/published',
  name: 'listPublishedSignals',
  summary: 'What was done with what several people passed on, the newest first. Nothing of a single signal is in it.',
  access: 'public',
  answers: { 200: { description: 'Found.', content: { 'application/json': PublishedSignals } } },
  handler: async ({ read }) => jsonAnswer({ items: await readPublished(read) }),
});
