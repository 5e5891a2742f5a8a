import { Problem } from '../http/problem.ts';
import { followUpHtml, followUpTexts, type FollowUpPage, type FollowUpVoice } from '../pages/follow-up.ts';
import { minutesToWait, pageHeaders } from '../pages/layout.ts';
import { pageVoice, type PageVoice } from '../pages/page-voice.ts';
import { codeMacOf, followUp, type FollowUpWish } from '../sign-ups/follow-up.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, readText } from '../writing/request-body.ts';
import type { WriteAnswer, WriteRequest, WriteRoute, WriteServer } from '../writing/write-server.ts';
import { lookUpCode } from './follow-up.ts';

/** `GET /p/{tenant}/follow-up`: where a code can be typed in, without JavaScript. */
export const followUpForm: WriteRoute = async (asked, server) =>
  send(200, { ...(await pageOf(asked, server)), code: '' });

/** `POST /p/{tenant}/follow-up`: what the holder of a code sees, cancels (asked once more) and accepts. */
export const followUpAnswer: WriteRoute = async (asked, server) => {
  contentTypeOf(asked.request, ['application/x-www-form-urlencoded']);
  const sent = new URLSearchParams(await readText(asked.request));
  const code = (sent.get('code') ?? '').slice(0, 40);
  const action = sent.get('action');
  const page = { ...(await pageOf(asked, server)), code };
  const act: FollowUpWish = action === 'withdraw' || action === 'accept' ? action : 'show';
  try {
    const found = await look(asked, server, code, act);
    return send(200, {
      ...page,
      found,
      isAsking: action === 'ask' && found.view.actions.some(({ name }) => name === 'withdraw'),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'invalid_transition') {
      const found = await look(asked, server, code, 'show');
      return send(409, { ...page, found, problem: page.voice.say('overtaken') });
    }
    if (error.code === 'code_unknown') return send(404, { ...page, problem: page.voice.say('wrongCode') });
    // A page without scripts can prove no work: it can only be asked again.
    if (error.code !== 'proof_missing') throw error;
    const problem = page.voice.say('tooManyCodes', { count: minutesToWait(error) });
    return send(429, { ...page, problem }, error.headers);
  }
};

async function look(
  asked: WriteRequest,
  server: WriteServer,
  code: string,
  wish: FollowUpWish,
): Promise<NonNullable<FollowUpPage['found']>> {
  const { tenant } = asked;
  const mac = await codeMacOf(server.keys, tenant, code);
  return lookUpCode(asked, server, async () => {
    const found = await writeForTenant(server.store, tenant, write => followUp(write, mac, wish));
    if (found instanceof Problem) throw found;
    if (!found) return undefined;
    const { may, ...view } = found.followUp;
    const actions = may.map(name => ({ name: name === 'cancel' ? 'withdraw' : name }));
    return { view: { ...view, steps: [], messages: [], actions }, date: found.date };
  });
}

/** In which language and manner a page of a tenant speaks. */
export async function pageOf(
  { tenant, query }: WriteRequest,
  { store }: WriteServer,
): Promise<Pick<FollowUpPage, 'voice' | 'tenant'>> {
  const voice: FollowUpVoice = await pageVoice(query, followUpTexts);
  return { voice, tenant: (await store.tenants()).find(({ id }) => id === tenant)! };
}

const send = (status: number, page: FollowUpPage, headers?: Record<string, string>): WriteAnswer =>
  sendPage(status, page.voice, followUpHtml(page), headers);

/** A page with a form: sent to who asked, and kept by nobody. */
export const sendPage = (
  status: number,
  voice: PageVoice,
  body: string,
  headers: Record<string, string> = {},
): WriteAnswer => ({ status, body, headers: { ...headers, ...pageHeaders(voice, { hasForm: true }) } });
