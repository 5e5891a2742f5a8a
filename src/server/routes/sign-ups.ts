import { levelForProofs } from '../access/proof-level.ts';
import { MOST_WRITES, tooManyRequests } from '../access/rate-limiter.ts';
import { signUpKind } from '../sign-ups/sign-up-kind.ts';
import type { WriteRoute } from '../writing/write-server.ts';
import { exportRoute, inboxRoute, receiveRoute, transitionRoute } from './submissions.ts';

/** `POST /sign-ups`: someone signs up, in clear or sealed. */
export const createSignUp = receiveRoute(signUpKind);

/** `GET /proof`: a task for one submission; harder where many come from. */
export const proof: WriteRoute = async ({ tenant, networkPrefix }, server) => {
  const { count, resetsIn } = await server.rateLimiter.count('write', tenant, networkPrefix);
  if (count > MOST_WRITES) throw tooManyRequests(resetsIn);
  const { count: told } = await server.rateLimiter.seen('level', tenant, networkPrefix);
  return json(200, await server.proofs.challenge(tenant, Math.max(levelForProofs(count), told)));
};

/** `GET /jwks.json`: the keys that submissions can be sealed to. */
export const keySet: WriteRoute = async (_, { keys, store }) => {
  const now = store.clock().getTime();
  if (keys.ingest.published(now).keys.length === 0) await keys.ingest.renew(now);
  return json(200, keys.ingest.published(now));
};

/** `GET /sign-ups?occurrenceId=`, for workers: who comes on a date. With `state=to_review`: whose date has gone. */
export const signUps = inboxRoute(signUpKind);

/** `GET /export/sign-ups.csv?occurrenceId=`, for workers: the same as a table, to print for the door. */
export const signUpsExport = exportRoute(signUpKind);

/** `POST /sign-ups/{id}/transitions`, for workers. */
export const moveSignUp = transitionRoute(signUpKind);

const json = (status: number, value: unknown) => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});
