import * as z from 'zod/mini';
import {
  Acceptance,
  FollowUpAct,
  FollowUpRequest,
  FollowUpView,
  Receipt,
  SealedSubmission,
  TransitionRequest,
} from '../../schema/submission.ts';
import { hasCodes, type AnyKind, type SubmissionKind } from '../submissions/submission-kind.ts';
import { defineRoute, type Content, type Route } from './define-route.ts';
import { movedRoute } from './moved-route.ts';
import {
  actHandler,
  exportHandler,
  inboxHandler,
  moveHandler,
  receiveHandler,
  showHandler,
} from './submission-handlers.ts';

/** `sign-up` as in the name of an operation: `SignUp`. */
const pascal = (word: string): string => word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const WRITES = ['Idempotency-Key', 'Stek-Proof', 'Accept-Language'] as const;

/** The routes that every kind has, and the follow-up by code, which is one for all. */
export const submissionRoutes = (kinds: readonly AnyKind[]): Route[] => [...kinds.flatMap(routesOf), ...followUpRoutes];

const routesOf = (kind: AnyKind): Route[] => [
  receiveRoute(kind),
  ...(hasCodes(kind) ? followedRoutes(kind) : []),
  ...(kind.contract?.former ?? []).map(movedRoute),
];

/** What there is for those that can be asked after. Of the others nobody sees a single one. */
const followedRoutes = (kind: SubmissionKind): Route[] => [
  moveRoute(kind),
  inboxRoute(kind),
  ...(kind.csv ? [exportRoute(kind)] : []),
];

/** One of them, as who works here sees it. */
const recordOf = ({ contract }: SubmissionKind): z.ZodMiniType => contract?.record ?? z.looseObject({});

/** What every inbox can be asked for. */
const STATE = { state: z.optional(z.string().check(z.meta({ description: 'Only those in this state.' }))) };

const SEALED = { 'application/jose': SealedSubmission, 'application/jose+json': SealedSubmission };

const receiveRoute = (kind: AnyKind): Route =>
  defineRoute({
    serving: 'private',
    method: 'POST',
    ...addressOf(kind),
    name: `create${pascal(kind.kind)}`,
    summary:
      kind.sealedFor === 'server'
        ? `Takes one of the ${kind.path}, once, in clear or sealed to a key of jwks.json.`
        : `Takes one of the ${kind.path}, once, sealed for its recipient: nothing that can be read here.`,
    access: 'public',
    keyFor: kind.keyFor ?? 'submissions:create-for-others',
    headers: WRITES,
    body: bodyOf(kind),
    answers: { 201: { description: 'Taken.', content: { 'application/json': receiptOf(kind) } } },
    problems: ['invalid', ...opened(kind), ...(kind.within ? NOT_FOUND : []), ...(kind.contract?.refusals ?? [])],
    handler: receiveHandler(kind),
  });

/** What is sent. What the server may not read is the same in each type: sealed. */
function bodyOf({ sealedFor, request, contract }: AnyKind): Content {
  if (sealedFor === 'server') return { 'application/json': contract?.body ?? request, ...SEALED };
  const sealed = contract?.body ?? SealedSubmission;
  return Object.fromEntries(['application/json', ...Object.keys(SEALED)].map(type => [type, sealed]));
}

const addressOf = ({ path, within }: AnyKind): { path: string; params: Record<string, string> } =>
  within
    ? { path: `/v1/{tenant}/${within.path}/{id}/${path}`, params: { id: `Which one of the ${within.path} it is for.` } }
    : { path: `/v1/{tenant}/${path}`, params: {} };

const receiptOf = (kind: AnyKind): z.ZodMiniType => kind.contract?.receipt ?? (hasCodes(kind) ? Receipt : Acceptance);

const NOT_FOUND = ['not_found'] as const;

/** What is opened here is opened so often only. */
const opened = ({ sealedFor }: AnyKind) => (sealedFor === 'server' ? (['too_many_requests'] as const) : []);

const moveRoute = (kind: SubmissionKind): Route =>
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: `/v1/{tenant}/${kind.path}/{id}/transitions`,
    name: `move${pascal(kind.kind)}`,
    summary: `Takes one of the ${kind.path} to another state.`,
    access: kind.permissions?.move ?? 'submissions:move',
    params: { id: 'Id of its record.' },
    headers: ['Idempotency-Key'],
    body: { 'application/json': TransitionRequest },
    answers: { 200: { description: 'Moved.', content: { 'application/json': recordOf(kind) } } },
    problems: [
      ...(['not_found', 'invalid', 'invalid_transition', 'version_mismatch'] as const),
      ...(kind.contract?.moveRefusals ?? []),
    ],
    handler: moveHandler(kind),
  });

const inboxRoute = (kind: SubmissionKind): Route =>
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: `/v1/{tenant}/inbox/${kind.path}`,
    name: `list${pascal(kind.path)}`,
    summary: `The ${kind.path} as who works here sees them.`,
    access: kind.permissions?.read ?? 'submissions:read',
    query: z.object(kind.contract?.inbox ?? STATE),
    answers: {
      200: { description: 'Found.', content: { 'application/json': z.object({ items: z.array(recordOf(kind)) }) } },
    },
    problems: ['invalid_query'],
    handler: inboxHandler(kind),
  });

const exportRoute = (kind: SubmissionKind): Route =>
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: `/v1/{tenant}/export/${kind.path}.csv`,
    name: `export${pascal(kind.path)}`,
    summary: `The ${kind.path} as a table with semicolons, for a spreadsheet or for paper.`,
    access: kind.permissions?.export ?? 'submissions:export',
    query: z.object(kind.contract?.export ?? {}),
    answers: {
      200: { description: 'Found.', content: { 'text/csv': 'text' }, headers: ['Content-Disposition'] },
    },
    // What reads nothing of its address refuses nothing of it.
    problems: kind.contract?.export ? ['invalid_query'] : [],
    handler: exportHandler(kind),
  });

const VIEW = { 'application/json': FollowUpView };

/** What every code leads to, whatever its kind. */
const followUpRoutes: readonly Route[] = [
  defineRoute({
    serving: 'private',
    method: 'POST',
    path: '/v1/{tenant}/follow-up',
    name: 'followUp',
    summary: 'What became of something that was sent, for who holds its code.',
    access: 'holder',
    headers: WRITES,
    body: { 'application/json': FollowUpRequest },
    answers: { 200: { description: 'Found.', content: VIEW, headers: ['Content-Language'] } },
    problems: ['code_unknown', 'proof_too_easy'],
    keepsNoAnswer: true,
    handler: showHandler,
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
    body: { 'application/json': FollowUpAct },
    answers: { 200: { description: 'Done.', content: VIEW, headers: ['Content-Language'] } },
    problems: ['code_unknown', 'not_found', 'invalid', 'invalid_transition', 'proof_too_easy'],
    handler: actHandler,
  }),
];
