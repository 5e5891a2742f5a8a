import { Problem } from '../http/problem.ts';
import { followUpHtml, followUpTexts, type FollowUpPage, type FollowUpVoice } from '../pages/follow-up.ts';
import { minutesToWait, pageHeaders } from '../pages/layout.ts';
import { pageVoice, type PageVoice } from '../pages/page-voice.ts';
import { readDate } from '../sign-ups/sign-up-date.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { codeMacOf } from '../submissions/follow-up-codes.ts';
import { actByCode, inWords, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { contentTypeOf, readText } from '../http/request-body.ts';
import type { WriteAnswer, WriteRequest, WriteRoute, WriteServer } from '../writing/write-server.ts';

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
    if (error.code === 'code_unknown') return send(404, { ...page, problem: page.voice.say('wrongCode') });
    // A page without scripts can prove no work: it can only be asked again.
    if (error.code !== 'proof_missing') throw error;
    const problem = page.voice.say('tooManyCodes', { count: minutesToWait(error) });
    return send(429, { ...page, problem }, error.headers);
  }
};

/** @param wanted what the holder asks for; absent for who only looks */
async function look(
  request: WriteRequest,
  server: WriteServer,
  { code, voice }: FollowUpPage,
  wanted?: { action: string; data: unknown },
): Promise<NonNullable<FollowUpPage['found']>> {
  const { tenant } = request;
  const { store, kinds } = server;
  const mac = await codeMacOf(server.keys, tenant, code);
  const { view, kind } = await lookUpCode(request, server, async () => {
    if (!wanted) return showByCode(server, tenant, mac);
    const { action, data } = wanted;
    const done = await writeForTenant(store, tenant, write => actByCode(write, kinds, mac, action, data));
    if (done instanceof Problem) throw done;
    return done;
  });
  const { occurrenceId } = view;
  const date =
    occurrenceId === undefined ? undefined : await readForTenant(store, tenant, read => readDate(read, occurrenceId));
  const words = await kind.words?.([voice.lang], voice.address);
  return { view: inWords(view, words), date: date === 'gone' ? undefined : date };
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
