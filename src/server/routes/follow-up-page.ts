import * as z from 'zod/mini';
import { FollowUpForm } from '../../schema/submission.ts';
import { defineRoute, type AnswerDescription } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { followUpHtml, type FollowedUp, type FollowUpPage } from '../pages/follow-up.ts';
import type { PageLang } from '../pages/plain-page.ts';
import { readDate } from '../sign-ups/sign-up-date.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { codeMacOf } from '../submissions/follow-up-codes.ts';
import { actByCode, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';

const CSP = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What every page with a form reads of an address. */
export const PAGE_PARAMETERS = {
  lang: looseParameter('Language of the page.', ['nl', 'fr', 'en']),
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
  problems: ['code_unknown', 'invalid_transition', 'too_many_requests'],
  handler: answer,
});

async function answer(asked: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  const sent = new URLSearchParams(await asked.text());
  const code = (sent.get('code') ?? '').slice(0, 40);
  const wish = sent.get('wish');
  const page = { ...(await pageOf(asked, server)), code };
  const act = wish === 'withdraw' || wish === 'accept' ? wish : 'show';
  try {
    const found = await look(asked, server, code, act);
    return send(200, {
      ...page,
      found,
      isAsking: wish === 'ask' && found.followUp.actions.some(({ name }) => name === 'withdraw'),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'invalid_transition') {
      const found = await look(asked, server, code, 'show');
      return send(409, { ...page, found, problem: { kind: 'cannot' } });
    }
    if (error.code === 'code_unknown') return send(404, { ...page, problem: { kind: 'unknownCode' } });
    // A page without scripts can prove no work: it can only be asked again.
    if (error.code !== 'proof_missing') throw error;
    const minutes = Math.max(1, Math.ceil(Number(error.headers['retry-after']) / 60));
    return send(429, { ...page, problem: { kind: 'tooMany', minutes } }, error.headers);
  }
}

async function look(
  request: PrivateRequest,
  server: PrivateRoutes,
  code: string,
  action: 'show' | 'withdraw' | 'accept',
): Promise<FollowedUp> {
  const { tenant } = request;
  const { store, kinds } = server;
  const mac = await codeMacOf(server.keys, tenant, code);
  const { view } = await lookUpCode(request, server, async () => {
    if (action === 'show') return showByCode(server, tenant, mac);
    const done = await writeForTenant(store, tenant, write => actByCode(write, kinds, mac, action));
    if (done instanceof Problem) throw done;
    return done;
  });
  const { occurrenceId } = view;
  const date =
    occurrenceId === undefined ? undefined : await readForTenant(store, tenant, read => readDate(read, occurrenceId));
  return { followUp: view, date: date === 'gone' ? undefined : date };
}

/** In which language and manner a page of a tenant speaks. */
export async function pageOf(
  { tenant, query }: PrivateRequest,
  { store }: PrivateRoutes,
): Promise<Pick<FollowUpPage, 'lang' | 'formal' | 'tenant'>> {
  const asked = query.get('lang');
  const lang: PageLang = asked === 'fr' || asked === 'en' ? asked : 'nl';
  const found = (await store.tenants()).find(({ id }) => id === tenant)!;
  return { lang, formal: query.get('address') === 'u', tenant: found };
}

const send = (status: number, page: FollowUpPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page.lang, followUpHtml(page), headers);

/** A page with a form: sent to who asked, kept by nobody, found by no search engine. */
export const sendPage = (
  status: number,
  lang: PageLang,
  body: string,
  headers: Record<string, string> = {},
): PrivateAnswer => ({
  status,
  body,
  headers: {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-language': lang,
    'content-security-policy': CSP,
    'x-robots-tag': 'noindex',
  },
});
