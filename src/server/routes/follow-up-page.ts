import { Problem } from '../http/problem.ts';
import { followUpHtml, type FollowedUp, type FollowUpPage } from '../pages/follow-up.ts';
import type { PageLang } from '../pages/plain-page.ts';
import { readDate } from '../sign-ups/sign-up-date.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { codeMacOf } from '../submissions/follow-up-codes.ts';
import { actByCode, showByCode } from '../submissions/follow-up.ts';
import { lookUpCode } from '../submissions/look-up-code.ts';
import { contentTypeOf, readText } from '../http/request-body.ts';
import type { WriteAnswer, WriteRequest, WriteRoute, WriteServer } from '../writing/write-server.ts';

const CSP = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** `GET /p/{tenant}/follow-up`: where a code can be typed in, without JavaScript. */
export const followUpForm: WriteRoute = async (asked, server) =>
  send(200, { ...(await pageOf(asked, server)), code: '' });

/** `POST /p/{tenant}/follow-up`: what the holder of a code sees, cancels (asked once more) and accepts. */
export const followUpAnswer: WriteRoute = async (asked, server) => {
  contentTypeOf(asked.request, ['application/x-www-form-urlencoded']);
  const sent = new URLSearchParams(await readText(asked.request));
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
};

async function look(
  request: WriteRequest,
  server: WriteServer,
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
  { tenant, query }: WriteRequest,
  { store }: WriteServer,
): Promise<Pick<FollowUpPage, 'lang' | 'formal' | 'tenant'>> {
  const asked = query.get('lang');
  const lang: PageLang = asked === 'fr' || asked === 'en' ? asked : 'nl';
  const found = (await store.tenants()).find(({ id }) => id === tenant)!;
  return { lang, formal: query.get('address') === 'u', tenant: found };
}

const send = (status: number, page: FollowUpPage, headers?: Record<string, string>): WriteAnswer =>
  sendPage(status, page.lang, followUpHtml(page), headers);

/** A page with a form: sent to who asked, kept by nobody, found by no search engine. */
export const sendPage = (
  status: number,
  lang: PageLang,
  body: string,
  headers: Record<string, string> = {},
): WriteAnswer => ({
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
