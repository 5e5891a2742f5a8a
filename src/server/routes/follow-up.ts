import { acceptedLanguages } from '../http/accept-language.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { codeMacOf } from '../submissions/follow-up-codes.ts';
import { actOnce, inWords, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import {
  outcomeOf,
  sendOutcome,
  type WriteAnswer,
  type WriteRequest,
  type WriteRoute,
} from '../writing/write-server.ts';

/** `POST /follow-up`: what became of something, of any kind, for who holds its code. */
export const showFollowUp: WriteRoute = async (request, server) => {
  request.idempotencyKey();
  const { code } = await readBody(request);
  const codeMac = await codeMacOf(server.keys, request.tenant, code);
  const { view, kind } = await lookUpCode(request, server, () => showByCode(server, request.tenant, codeMac));
  const words = await kind.words?.(languagesOf(request));
  return spoken(sendOutcome(outcomeOf(inWords(view, words), 200)), words?.lang);
};

/** `POST /follow-up/{action}`: what the holder of a code does about it. */
export const actOnFollowUp: WriteRoute = async (request, server) => {
  const { tenant } = request;
  const idempotencyKey = request.idempotencyKey();
  const { code, data } = await readBody(request);
  const codeMac = await codeMacOf(server.keys, tenant, code);
  const action = { tenant, idempotencyKey, codeMac, action: request.param('action'), data };
  const { outcome, lang } = await lookUpCode(request, server, () =>
    actOnce(server, { ...action, languages: languagesOf(request) }),
  );
  // What was answered before stands in the language of then.
  return spoken(sendOutcome(outcome), outcome.isReplay ? undefined : lang);
};

async function readBody({ request }: WriteRequest): Promise<{ code?: unknown; data?: unknown }> {
  contentTypeOf(request, ['application/json']);
  return (parseJson(await readText(request)) ?? {}) as { code?: unknown; data?: unknown };
}

const languagesOf = ({ request }: WriteRequest): string[] => acceptedLanguages(request.headers.get('accept-language'));

/** An answer whose words are in a language that was asked for. */
const spoken = (answer: WriteAnswer, lang: string | undefined): WriteAnswer =>
  lang === undefined
    ? answer
    : {
        ...answer,
        headers: { ...answer.headers, 'content-language': lang, vary: 'Origin, Accept-Language' },
      };
