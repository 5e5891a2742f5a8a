import { SignalDetails } from '../../schema/signal-record.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendJson } from '../api/private-routes.ts';
import { openSignal } from '../signals/open-signal.ts';
import { noSuchSignal } from '../signals/signal-store.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { ID } from '../submissions/read-request.ts';

/** One signal with its own words; that they were seen is written down. */
export const signalDetails = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/signals/{id}',
  name: 'openSignal',
  summary: 'Opens a signal: its own words, what was said and how to reach its sender. Who opened it is written down.',
  access: 'submissions:read',
  params: { id: 'Id of its record.' },
  answers: { 200: { description: 'Opened.', content: { 'application/json': SignalDetails } } },
  problems: ['not_found'],
  async handler({ tenant, param, authorize }, { store }) {
    const key = await authorize('submissions:read');
    const id = param('id');
    if (!ID.test(id)) throw noSuchSignal();
    // Two who open the same wait for nobody: each adds a row of their own.
    const beside = { beside: `opening ${crypto.randomUUID()}` };
    const by = { role: key.actor.role, id: key.id };
    return sendJson(await writeForTenant(store, tenant, write => openSignal(write, id, by), beside));
  },
});
