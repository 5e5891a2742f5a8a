import * as z from 'zod/mini';
import { ConfirmForm } from '../../schema/submission.ts';
import { defineRoute } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { confirmHtml, type ConfirmPage } from '../pages/confirm.ts';
import { confirmMacOf, confirmSignUp, findConfirmable, type Confirmable } from '../sign-ups/confirm.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { codeRefusal, FORM_PAGE, PAGE_PARAMETERS, pageOf, sendPage } from './form-page.ts';

/** What the link in a mail is about. It changes nothing, for scanners of mail open links too. */
export const confirmForm = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/p/{tenant}/confirm',
  name: 'showConfirmForm',
  summary: 'The page that a link in a mail leads to, where a seat can be confirmed.',
  access: 'holder',
  query: z.object({ ...PAGE_PARAMETERS, token: looseParameter('What stands in the link.') }),
  answers: FORM_PAGE,
  problems: ['code_unknown', 'too_many_requests'],
  handler: (request, server, { token = '' }) => answer(request, server, token, 'show'),
});

/** The button on that page. */
export const confirmAnswer = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/p/{tenant}/confirm',
  name: 'confirm',
  summary: 'Confirms a seat, from the page that a link in a mail leads to.',
  access: 'holder',
  query: z.object(PAGE_PARAMETERS),
  body: { 'application/x-www-form-urlencoded': ConfirmForm },
  answers: FORM_PAGE,
  problems: ['code_unknown', 'invalid_transition', 'too_many_requests'],
  async handler(request, server) {
    const token = new URLSearchParams(await request.text()).get('token') ?? '';
    return answer(request, server, token, 'confirm');
  },
});

async function answer(
  request: PrivateRequest,
  server: PrivateRoutes,
  sent: string,
  action: 'show' | 'confirm',
): Promise<PrivateAnswer> {
  const token = sent.slice(0, 40);
  const page = { ...(await pageOf(request, server)), token };
  try {
    return send(200, { ...page, found: await look(request, server, token, action) });
  } catch (error) {
    // Guessing a link is slowed like guessing a code, and counted with it.
    const { status, problem, headers } = codeRefusal(error, page.locale, 'wrongLink');
    const found = status === 409 ? await look(request, server, token, 'show') : undefined;
    return send(status, { ...page, found, problem }, headers);
  }
}

async function look(
  request: PrivateRequest,
  server: PrivateRoutes,
  token: string,
  action: 'show' | 'confirm',
): Promise<Confirmable> {
  const mac = await confirmMacOf(server.keys, request.tenant, token);
  // A link of an old mail is no guess at anybody's code.
  return lookUpCode(request, server, false, async () => {
    // A wrong link holds up no one who writes.
    if (!(await readForTenant(server.store, request.tenant, read => findConfirmable(read, mac)))) return undefined;
    const found = await writeForTenant(server.store, request.tenant, write => confirmSignUp(write, mac, action));
    if (found instanceof Problem) throw found;
    return found;
  });
}

const send = (status: number, page: ConfirmPage, headers?: Record<string, string>): PrivateAnswer =>
  sendPage(status, page, confirmHtml(page), headers);
