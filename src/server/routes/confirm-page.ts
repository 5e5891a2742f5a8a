import { Problem } from '../http/problem.ts';
import { confirmHtml, type ConfirmPage } from '../pages/confirm.ts';
import { confirmMacOf, confirmSignUp, type Confirmable } from '../sign-ups/confirm.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, readText } from '../writing/request-body.ts';
import type { WriteAnswer, WriteRequest, WriteRoute, WriteServer } from '../writing/write-server.ts';
import { minutesToWait } from '../pages/layout.ts';
import { pageOf, sendPage } from './follow-up-page.ts';
import { lookUpCode } from './follow-up.ts';

/** `GET /p/{tenant}/confirm?token=`: what the link in a mail is about. It changes nothing, for scanners of mail open links too. */
export const confirmForm: WriteRoute = (asked, server) => answer(asked, server, asked.query.get('token') ?? '', 'show');

/** `POST /p/{tenant}/confirm`: the button on that page. */
export const confirmAnswer: WriteRoute = async (asked, server) => {
  contentTypeOf(asked.request, ['application/x-www-form-urlencoded']);
  const token = new URLSearchParams(await readText(asked.request)).get('token') ?? '';
  return answer(asked, server, token, 'confirm');
};

async function answer(
  asked: WriteRequest,
  server: WriteServer,
  sent: string,
  action: 'show' | 'confirm',
): Promise<WriteAnswer> {
  const token = sent.slice(0, 40);
  const page = { ...(await pageOf(asked, server)), token };
  try {
    return send(200, { ...page, found: await look(asked, server, token, action) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'invalid_transition') {
      const found = await look(asked, server, token, 'show');
      return send(409, { ...page, found, problem: page.voice.say('overtaken') });
    }
    // Guessing a link is slowed like guessing a code, and counted with it.
    if (error.code === 'code_unknown') return send(404, { ...page, problem: page.voice.say('wrongLink') });
    if (error.code !== 'proof_missing') throw error;
    const problem = page.voice.say('tooManyCodes', { count: minutesToWait(error) });
    return send(429, { ...page, problem }, error.headers);
  }
}

async function look(
  asked: WriteRequest,
  server: WriteServer,
  token: string,
  action: 'show' | 'confirm',
): Promise<Confirmable> {
  const mac = await confirmMacOf(server.keys, asked.tenant, token);
  return lookUpCode(asked, server, async () => {
    const found = await writeForTenant(server.store, asked.tenant, write => confirmSignUp(write, mac, action));
    if (found instanceof Problem) throw found;
    return found;
  });
}

const send = (status: number, page: ConfirmPage, headers?: Record<string, string>): WriteAnswer =>
  sendPage(status, page.voice, confirmHtml(page), headers);
