import type { ProblemCode } from '../http/problem.ts';
import type { RouteDefinition } from './define-route.ts';

/** What can go wrong in every route that asks the database. */
const OF_DATABASE: readonly ProblemCode[] = [
  'internal_error',
  'database_unavailable',
  'database_busy',
  'database_full',
  'database_read_only',
];

/** Everything that can be refused by a route: what it says itself, and what its access, body and headers bring along. */
export function problemsOf(route: RouteDefinition): ProblemCode[] {
  const own = route.problems ?? [];
  if (route.serving === 'plain') return [...own];
  const around = route.serving === 'private' ? privateProblems(route) : [];
  return [...new Set<ProblemCode>(['unknown_tenant', ...around, ...own, ...OF_DATABASE])];
}

function privateProblems(route: RouteDefinition & { serving: 'private' }): ProblemCode[] {
  const { access, keyFor, headers = [], body, path } = route;
  const needsKey = keyFor !== undefined || (access !== 'public' && access !== 'holder');
  return [
    ...when(!path.startsWith('/p/'), 'origin_refused'),
    ...when(needsKey, 'unauthorized', 'forbidden'),
    ...when(headers.includes('Idempotency-Key'), 'idempotency_key_missing'),
    ...when(keepsAnswers(route), 'idempotency_mismatch', 'idempotency_running'),
    ...when(headers.includes('Stek-Proof'), 'proof_missing', 'proof_invalid', 'proof_spent'),
    ...when(body !== undefined, 'invalid_body', 'too_large', 'unsupported_type'),
  ];
}

/** Whether what comes twice under one Idempotency-Key gets the same answer. */
export const keepsAnswers = (route: RouteDefinition): boolean =>
  route.serving === 'private' && !route.keepsNoAnswer && (route.headers?.includes('Idempotency-Key') ?? false);

const when = (isSo: boolean, ...codes: ProblemCode[]): ProblemCode[] => (isSo ? codes : []);
