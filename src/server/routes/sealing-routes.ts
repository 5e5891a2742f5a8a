import { KeySet, ProofTask } from '../../schema/submission.ts';
import { levelForProofs } from '../access/proof-level.ts';
import { MOST_WRITES, tooManyRequests } from '../access/rate-limiter.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendJson } from '../api/private-routes.ts';

/** A task for one submission; harder where many come from. */
export const proof = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/proof',
  name: 'getProof',
  summary: 'A task for the proof of work of one submission (ALTCHA, PBKDF2): signed, for ten minutes, used once.',
  access: 'public',
  answers: { 200: { description: 'A task.', content: { 'application/json': ProofTask } } },
  problems: ['too_many_requests'],
  async handler({ tenant, networkPrefix }, server) {
    const { count, resetsIn } = await server.rateLimiter.count('write', tenant, networkPrefix);
    if (count > MOST_WRITES) throw tooManyRequests(resetsIn);
    const { count: told } = await server.rateLimiter.seen('level', tenant, networkPrefix);
    return sendJson(await server.proofs.challenge(tenant, Math.max(levelForProofs(count), told)));
  },
});

/** The keys that submissions can be sealed to. */
export const keySet = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/jwks.json',
  name: 'getKeys',
  summary: 'The keys that submissions can be sealed to, as a JWK Set.',
  access: 'public',
  answers: { 200: { description: 'The keys.', content: { 'application/json': KeySet } } },
  async handler(_, { keys, store }) {
    const now = store.clock().getTime();
    if (keys.ingest.published(now).keys.length === 0) await keys.ingest.renew(now);
    return sendJson(keys.ingest.published(now));
  },
});
