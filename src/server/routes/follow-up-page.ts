import * as z from 'zod/mini';
import { FollowUpForm } from '../../schema/submission.ts';
import { defineRoute, type AnswerDescription } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { followUpHtml, followUpTexts, type FollowUpPage, type FollowUpVoice } from '../pages/follow-up.ts';
import { minutesToWait, pageHeaders } from '../pages/layout.ts';
import { pageVoice, type PageVoice } from '../pages/page-voice.ts';
import { readDate } from '../sign-ups/sign-up-date.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { codeMacOf } from '../submissions/follow-up-codes.ts';
import { actNow, inWords, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';

/** What every page with a form reads of an address. */
export const PAGE_PARAMETERS = {
  lang: looseParameter('Language of the page, BCP 47.'),
  address: looseParameter('How people are addressed, in Dutch.', ['je', 'u']),
};

/** A page with a form, as the contract tells of it. */
export const FORM_PAGE: Readonly<Record<200, AnswerDescription>> = {
  200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language', 'X-Robots-Tag'] },
};

/** Where a code can be typed in, without JavaScript. */
export const followUpForm = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/p/{tenant}/follow-up',
  name: 'showFollowUpForm',
  summary: 'The page where a code can be typed in.',
  access: 'public',
  query: z.object(PAGE_PARAMETERS),
  answers: FORM_PAGE,
  handler: async (request, server) => send(200, { ...(await pageOf(request, server)), code: '' }),
});

/** What the holder of a code sees, cancels (asked once more) and accepts. */
export const followUpAnswer = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/p/{tenant}/follow-up',
  name: 'showFollowUp',
  summary: 'The page of what became of something that was sent, for who holds its code.',
  access: 'holder',
  query: z.object(PAGE_PARAMETERS),
  body: { 'application/x-www-form-urlencoded': FollowUpForm },
  answers: FORM_PAGE,
  problems: ['code_unknown', 'not_found', 'invalid', 'invalid_transition', 'too_many_requests'],
  handler: answer,
});

async function answer(asked: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  const sent = new URLSearchParams(await asked.text());
  const code = (sent.get('code') ?? '').slice(0, 40);
  const action = sent.get('action');
  const page = { ...(await pageOf(asked, server)), code };
  const isLook = action === null || action === 'show' || action === 'ask';
  const data = sent.has('text') ? { text: sent.get('text') } : undefined;
  try {
    const found = await look(asked, server, page, isLook ? undefined : { action, data });
    return send(200, {
      ...page,
      found,
      isAsking: action === 'ask' && found.view.actions.some(({ name }) => name === 'withdraw'),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'invalid_transition') {
      const found = await look(asked, server, page);
      return send(409, { ...page, found, problem: page.voice.say('overtaken') });
    }
    if (error.code === 'invalid') {
      const found = await look(asked, server, page);
      return send(422, { ...page, found, text: sent.get('text') ?? '', problem: wordsFor(error, page.voice) });
    }
    if (error.code === 'code_unknown') return send(404, { ...page, problem: page.voice.say('wrongCode') });
    // A page without scripts can prove no work: it can only be asked again.
    if (error.code !== 'proof_missing') throw error;
    const problem = page.voice.say('tooManyCodes', { count: minutesToWait(error) });
    return send(429, { ...page, problem }, error.headers);
  }
}

/** The code was good: what is wrong is the answer. */
const wordsFor = ({ issues }: Problem, { say }: FollowUpVoice): string =>
  say(issues.some(({ code }) => code === 'national_number') ? 'nationalNumber' : 'answerMissing');

/** @param wanted what the holder asks for; absent for who only looks */
async function look(
  request: PrivateRequest,
  server: PrivateRoutes,
  { code, voice }: FollowUpPage,
  wanted?: { action: string; data: unknown },
): Promise<NonNullable<FollowUpPage['found']>> {
  const { tenant } = request;
  const mac = await codeMacOf(server.keys, tenant, code);
  const { view, kind } = await lookUpCode(request, server, async () => {
    if (!wanted) return showByCode(server, tenant, mac);
    const done = await actNow(server, { tenant, codeMac: mac, ...wanted });
    if (done instanceof Problem) throw done;
    return done;
  });
  const { occurrenceId } = view;
  const date =
    occurrenceId === undefined
      ? undefined
      : await readForTenant(server.store, tenant, read => readDate(read, occurrenceId));
  const words = await kind.words?.([voice.lang], voice.address);
  return { view: inWords(view, words), lang: words?.lang, date: date === 'gone' ? undefined : date };
}

/** In which language and manner a page of a tenant speaks. */
export async function pageOf(
  { tenant, query }: PrivateRequest,
  { store }: PrivateRoutes,
): Promise<Pick<FollowUpPage, 'voice' | 'tenant'>> {
  const voice: FollowUpVoice = await pageVoice(query, followUpTexts);
  return { voice, tenant: (await store.tenants()).find(({ id }) => id === tenant)! };
}

const send = (status: number, page: FollowUpPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page.voice, followUpHtml(page), headers);

/** A page with a form: sent to who asked, and kept by nobody. */
export const sendPage = (
  status: number,
  voice: PageVoice,
  body: string,
  headers: Record<string, string> = {},
): PrivateAnswer => ({ status, body, headers: { ...headers, ...pageHeaders(voice, { hasForm: true }) } });
