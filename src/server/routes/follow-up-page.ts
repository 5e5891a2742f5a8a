import * as z from 'zod/mini';
import { FollowUpForm } from '../../schema/submission.ts';
import { defineRoute } from '../api/define-route.ts';
import { movedRoute } from '../api/moved-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { followUpHtml, LONGEST_ANSWER, type FollowUpLocale, type FollowUpPage } from '../pages/follow-up.ts';
import { readDate } from '../sign-ups/sign-up-date.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { codeMacOf, isCode } from '../submissions/follow-up-codes.ts';
import { actNow, inWords, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { codeRefusal, FORM_PAGE, PAGE_PARAMETERS, pageOf, sendPage } from './form-page.ts';

/** It is typed over from paper: short, and a word that people know. */
const PATH = '/p/{tenant}/code';

/** Where a code can be typed in, without JavaScript. */
export const followUpForm = defineRoute({
  serving: 'private',
  method: 'GET',
  path: PATH,
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
  path: PATH,
  name: 'showFollowUp',
  summary: 'The page of what became of something that was sent, for who holds its code.',
  access: 'holder',
  query: z.object(PAGE_PARAMETERS),
  body: { 'application/x-www-form-urlencoded': FollowUpForm },
  answers: FORM_PAGE,
  problems: ['code_unknown', 'not_found', 'invalid', 'invalid_transition', 'too_many_requests'],
  handler: answer,
});

/** What stands on paper that was printed before, where the address had an English word. */
export const followUpBefore = [
  movedRoute({ method: 'GET', from: '/p/{tenant}/follow-up', to: PATH, name: 'showFollowUpFormBefore' }),
  movedRoute({ method: 'POST', from: '/p/{tenant}/follow-up', to: PATH, name: 'showFollowUpBefore' }),
];

async function answer(request: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  const sent = new URLSearchParams(await request.text());
  const code = (sent.get('code') ?? '').slice(0, 40);
  const action = sent.get('action');
  const page = { ...(await pageOf(request, server)), code };
  const isLook = action === null || action === 'show' || action === 'ask';
  // Browsers send the end of a line as two signs, and count it as one.
  const text = sent.get('text')?.replaceAll('\r\n', '\n');
  const data = text === undefined ? undefined : { text };
  try {
    const found = await look(request, server, page, isLook ? undefined : { action, data });
    return send(200, {
      ...page,
      found,
      isAsking: action === 'ask' && found.view.actions.some(({ name }) => name === 'withdraw'),
    });
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') {
      const found = await look(request, server, page);
      const max = found.view.actions.find(({ name }) => name === action)?.max ?? LONGEST_ANSWER;
      const problem = wordsFor(error, (text?.length ?? 0) - max, page.locale);
      return send(422, { ...page, found, text: text ?? '', problem });
    }
    const { status, problem, headers } = codeRefusal(error, page.locale, 'wrongCode');
    const found = status === 409 ? await look(request, server, page) : undefined;
    return send(status, { ...page, found, problem }, headers);
  }
}

/** The code was good: what is wrong is the answer. @param over so many signs that are too many */
function wordsFor({ issues }: Problem, over: number, { say }: FollowUpLocale): string {
  if (issues.some(({ code }) => code === 'national_number')) return say('nationalNumber');
  return over > 0 ? say('form.tooLong', { count: over }) : say('answerMissing');
}

/** @param wanted what the holder asks for; absent for who only looks */
async function look(
  request: PrivateRequest,
  server: PrivateRoutes,
  { code, locale }: FollowUpPage,
  wanted?: { action: string; data: unknown },
): Promise<NonNullable<FollowUpPage['found']>> {
  const { tenant } = request;
  const mac = await codeMacOf(server.keys, tenant, code);
  const reader = { languages: [locale.lang], address: locale.address };
  const { view, kind } = await lookUpCode(request, server, isCode(code), async () => {
    if (!wanted) return showByCode(server, tenant, mac, reader);
    const done = await actNow(server, { tenant, codeMac: mac, reader, ...wanted });
    if (done instanceof Problem) throw done;
    return done;
  });
  const { occurrenceId } = view;
  const date =
    occurrenceId === undefined
      ? undefined
      : await readForTenant(server.store, tenant, read => readDate(read, occurrenceId));
  const words = await kind.words?.(reader.languages, reader.address);
  return { view: inWords(view, words), lang: words?.lang, date: date === 'gone' ? undefined : date };
}

const send = (status: number, page: FollowUpPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page, followUpHtml(page), headers);
