import type { FollowUpView } from '../../schema/submission.ts';
import { acceptedLanguages } from '../http/accept-language.ts';
import { Problem } from '../http/problem.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { csvFile } from '../submissions/csv.ts';
import { codeMacOf, isCode } from '../submissions/follow-up-codes.ts';
import { actOnce, inWords, showByCode } from '../submissions/follow-up.ts';
import { inboxOf } from '../submissions/inbox.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { ID } from '../submissions/read-request.ts';
import { receive } from '../submissions/receive.ts';
import { asKind, type AnyKind, type SubmissionKind } from '../submissions/submission-kind.ts';
import { readTransition } from '../submissions/transitions.ts';
import {
  outcomeOf,
  sendJson,
  sendOnce,
  sendOutcome,
  type PrivateAnswer,
  type PrivateHandler,
  type PrivateRequest,
} from './private-routes.ts';

/** Somebody sends one, in clear or sealed. */
export const receiveHandler =
  (kind: AnyKind): PrivateHandler =>
  (request, server) =>
    receive(kind, request, server);

/** What was sent, for who works here. */
export const inboxHandler =
  (kind: SubmissionKind): PrivateHandler =>
  async ({ tenant, query, authorize }, { store }) => {
    const { actor } = await authorize(kind.permissions?.read ?? 'submissions:read');
    return sendJson({ items: await readForTenant(store, tenant, read => inboxOf(kind, read, query, actor)) });
  };

/** The same as a table. */
export const exportHandler =
  (kind: SubmissionKind): PrivateHandler =>
  async ({ tenant, query, authorize }, { store }) => {
    const { actor } = await authorize(kind.permissions?.export ?? 'submissions:export');
    const file = (await readForTenant(store, tenant, read => csvFile(kind, read, query, actor)))!;
    return {
      status: 200,
      body: file.content,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${file.name}"`,
      },
    };
  };

/** Who works here takes one to another state. */
export const moveHandler =
  (kind: SubmissionKind): PrivateHandler =>
  async (request, server) => {
    const worker = await request.authorize(kind.permissions?.move ?? 'submissions:move');
    const idempotencyKey = request.idempotencyKey();
    const { states, checkData } = kind;
    const wanted = readTransition(await request.json(), { to: states.states, checkData });
    const id = request.param('id');
    if (!ID.test(id)) throw new Problem('not_found', `There is nothing with this id among the ${kind.path}.`);
    const submission = {
      tenant: request.tenant,
      idempotencyKey,
      // What somebody was answered is repeated for nobody else: it may be about something that only they may see.
      request: `${worker.id} transition ${id} ${JSON.stringify(wanted)}`,
      isAnonymous: kind.keepsNoHour,
    };
    return sendOnce(server, submission, write => asKind(kind, write, () => kind.move(write, id, wanted, worker.actor)));
  };

/** What became of something, of any kind, for who holds its code. */
export const showHandler: PrivateHandler = async (request, server) => {
  request.idempotencyKey();
  const { code } = await readBody(request);
  const codeMac = await codeMacOf(server.keys, request.tenant, code);
  const reader = { languages: languagesOf(request) };
  const { view, kind } = await lookUpCode(request, server, isCode(code), () =>
    showByCode(server, request.tenant, codeMac, reader),
  );
  const words = await kind.words?.(reader.languages);
  const shown: FollowUpView = inWords(view, words);
  return spoken(sendOutcome(outcomeOf(shown, 200)), words?.lang);
};

/** What the holder of a code does about it. */
export const actHandler: PrivateHandler = async (request, server) => {
  const { tenant } = request;
  const idempotencyKey = request.idempotencyKey();
  const { code, data } = await readBody(request);
  const codeMac = await codeMacOf(server.keys, tenant, code);
  const action = { tenant, idempotencyKey, codeMac, action: request.param('action'), data };
  const { outcome, lang } = await lookUpCode(request, server, isCode(code), () =>
    actOnce(server, { ...action, reader: { languages: languagesOf(request) } }),
  );
  // What was answered before stands in the language of then.
  return spoken(sendOutcome(outcome), outcome.isReplay ? undefined : lang);
};

const readBody = async (request: PrivateRequest): Promise<{ code?: unknown; data?: unknown }> =>
  ((await request.json()) ?? {}) as { code?: unknown; data?: unknown };

const languagesOf = ({ request }: PrivateRequest): string[] =>
  acceptedLanguages(request.headers.get('accept-language'));

/** An answer whose words are in a language that was asked for; refusals have none. */
const spoken = (answer: PrivateAnswer, lang: string | undefined): PrivateAnswer =>
  lang === undefined || answer.status >= 400
    ? answer
    : { ...answer, headers: { ...answer.headers, 'content-language': lang, vary: 'Origin, Accept-Language' } };
