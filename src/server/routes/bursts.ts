import { cancelBurst, listBursts, readBurstTransition } from '../sign-ups/bursts.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/** `GET /bursts`, for workers: many sign-ups for one date from one network, of the last two days. */
export const bursts: WriteRoute = async (asked, server) => {
  await asked.worker();
  const items = await writeForTenant(server.store, asked.tenant, listBursts);
  return {
    status: 200,
    body: JSON.stringify({ items }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
};

/** `POST /bursts/{id}/transitions`, for workers: cancels a burst in one go, save those to keep. */
export const moveBurst: WriteRoute = async (asked, server) => {
  const worker = await asked.worker();
  const idempotencyKey = asked.idempotencyKey();
  contentTypeOf(asked.request, ['application/json']);
  const { keep, note = '' } = readBurstTransition(parseJson(await readText(asked.request)));
  const id = asked.param('id');
  const submission = { tenant: asked.tenant, idempotencyKey, request: `burst ${id} ${JSON.stringify(keep)}${note}` };
  const outcome = await server.idempotency.do(submission, async write =>
    outcomeOf(await cancelBurst(write, id, { keep, note: note || undefined }, worker.actor), 200),
  );
  return sendOutcome(outcome!);
};
