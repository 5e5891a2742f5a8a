import * as z from 'zod/mini';
import { FollowUpRequest, SealedSubmission, TransitionRequest } from '../../schema/submission.ts';
import type { ProblemCode } from '../http/problem.ts';
import { defineRoute, type QuerySchema, type Route } from './define-route.ts';
import { movedRoute, type MovedPath } from './moved-route.ts';
import type { PrivateHandler } from './private-routes.ts';

/** What a kind of submission gives to be reached by HTTP. */
export interface SubmissionApi {
  /** In rows, envelopes and follow-up views: `sign-up`. */
  kind: string;
  /** In addresses: `sign-ups`. */
  path: string;
  /** What it is called in a sentence: `sign-ups`. */
  noun: string;
  /** What is sent, in clear. */
  request: z.ZodMiniType;
  /** What comes back, once. */
  receipt: z.ZodMiniType;
  /** One of them, as who works here sees it. */
  record: z.ZodMiniType;
  /** A list of them: `{items}`. */
  list: z.ZodMiniType;
  /** Which of them an inbox shows. */
  inboxQuery: QuerySchema;
  /** Which of them are exported. */
  exportQuery: QuerySchema;
  /** Why one may not be taken, beside what holds for every kind. */
  refusals: readonly ProblemCode[];
  receive: PrivateHandler;
  move: PrivateHandler;
  inbox: PrivateHandler;
  export: PrivateHandler;
  /** Addresses of earlier releases that lead on. */
  former?: readonly MovedPath[];
}

/** `sign-up` as in the name of an operation: `SignUp`. */
const pascal = (word: string): string => word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const WRITES = ['Idempotency-Key', 'Stek-Proof', 'Accept-Language'] as const;

/** The routes that every kind has, and the follow-up by code, which is one for all. */
export function submissionRoutes(kinds: readonly SubmissionApi[], followUp: FollowUpApi): Route[] {
  return [...kinds.flatMap(routesOf), ...followUpRoutes(followUp)];
}

function routesOf(kind: SubmissionApi): Route[] {
  return [
    receiveRoute(kind),
    moveRoute(kind),
    inboxRoute(kind),
    exportRoute(kind),
    ...(kind.former ?? []).map(movedRoute),
  ];
}

const receiveRoute = (kind: SubmissionApi): Route =>
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: `/v1/{tenant}/${kind.path}`,
    name: `create${pascal(kind.kind)}`,
    summary: `Takes one of the ${kind.noun}, once, in clear or sealed to a key of jwks.json.`,
    access: 'public',
    keyFor: 'submissions:create-for-others',
    headers: WRITES,
    body: {
      'application/json': kind.request,
      'application/jose': SealedSubmission,
      'application/jose+json': SealedSubmission,
    },
    answers: { 201: { description: 'Taken.', content: { 'application/json': kind.receipt } } },
    problems: ['invalid', 'too_many_requests', ...kind.refusals],
    handler: kind.receive,
  });

const moveRoute = (kind: SubmissionApi): Route =>
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: `/v1/{tenant}/${kind.path}/{id}/transitions`,
    name: `move${pascal(kind.kind)}`,
    summary: `Takes one of the ${kind.noun} to another state.`,
    access: 'submissions:move',
    params: { id: 'Id of its record.' },
    headers: ['Idempotency-Key'],
    body: { 'application/json': TransitionRequest },
    answers: { 200: { description: 'Moved.', content: { 'application/json': kind.record } } },
    problems: ['not_found', 'invalid', 'invalid_transition', 'version_mismatch'],
    handler: kind.move,
  });

const inboxRoute = (kind: SubmissionApi): Route =>
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: `/v1/{tenant}/inbox/${kind.path}`,
    name: `list${pascal(kind.path)}`,
    summary: `The ${kind.noun} as who works here sees them.`,
    access: 'submissions:read',
    query: kind.inboxQuery,
    answers: { 200: { description: 'Found.', content: { 'application/json': kind.list } } },
    problems: ['invalid_query'],
    handler: kind.inbox,
  });

const exportRoute = (kind: SubmissionApi): Route =>
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: `/v1/{tenant}/export/${kind.path}.csv`,
    name: `export${pascal(kind.path)}`,
    summary: `The ${kind.noun} as a table with semicolons, for a spreadsheet or for paper.`,
    access: 'submissions:export',
    query: kind.exportQuery,
    answers: {
      200: { description: 'Found.', content: { 'text/csv': 'text' }, headers: ['Content-Disposition'] },
    },
    problems: ['invalid_query'],
    handler: kind.export,
  });

/** What every code leads to. */
export interface FollowUpApi {
  view: z.ZodMiniType;
  /** What an action may be refused with. */
  refusals: readonly ProblemCode[];
  show: PrivateHandler;
  /** Does the action that the path names. */
  act: PrivateHandler;
}

const followUpRoutes = ({ view, refusals, show, act }: FollowUpApi): Route[] => [
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: '/v1/{tenant}/follow-up',
    name: 'followUp',
    summary: 'What became of something that was sent, for who holds its code.',
    access: 'holder',
    headers: WRITES,
    body: { 'application/json': FollowUpRequest },
    answers: { 200: { description: 'Found.', content: { 'application/json': view } } },
    problems: ['code_unknown'],
    keepsNoAnswer: true,
    handler: show,
  }),
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: '/v1/{tenant}/follow-up/{action}',
    name: 'actOnFollowUp',
    summary: 'Does something that the follow-up of a code allows, such as withdraw or accept.',
    access: 'holder',
    params: { action: 'One of the actions that the follow-up names.' },
    headers: WRITES,
    body: { 'application/json': FollowUpRequest },
    answers: { 200: { description: 'Done.', content: { 'application/json': view } } },
    problems: ['code_unknown', 'not_found', ...refusals],
    handler: act,
  }),
];
