import { KeySet, ProofTask } from '../../schema/submission.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { keySet, proof } from './sign-ups.ts';

/** What a device needs before it sends something: work to do, and keys to seal to. */
export const sealingRoutes: readonly Route[] = [
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/v1/{tenant}/proof',
    name: 'getProof',
    summary: 'A task for the proof of work of one submission (ALTCHA, PBKDF2): signed, for ten minutes, used once.',
    access: 'public',
    answers: { 200: { description: 'A task.', content: { 'application/json': ProofTask } } },
    problems: ['too_many_requests'],
    handler: proof,
  }),
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/v1/{tenant}/jwks.json',
    name: 'getKeys',
    summary: 'The keys that submissions can be sealed to, as a JWK Set.',
    access: 'public',
    answers: { 200: { description: 'The keys.', content: { 'application/json': KeySet } } },
    handler: keySet,
  }),
];
