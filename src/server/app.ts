import { Hono, type Context, type Handler } from 'hono';
import { answerHeaders, preflight } from './http/headers.ts';
import { logError } from './http/log-error.ts';
import { internalError, Problem, problemOf } from './http/problem.ts';
import { nextRequestId } from './http/request-id.ts';
import { ReadServer, type ReadRoute } from './http/serve-read.ts';
import { ServerKeys } from './keys/server-keys.ts';
import { pageStyle } from './pages/page-style.ts';
import { problemPage } from './pages/problem-page.ts';
import { activities, activity } from './routes/activities.ts';
import { bursts, moveBurst } from './routes/bursts.ts';
import { activitiesIcs, activityIcs } from './routes/calendar-files.ts';
import { confirmAnswer, confirmForm } from './routes/confirm-page.ts';
import { listOf, oneOf } from './routes/documents.ts';
import { flyerCss, flyerPage } from './routes/flyer-page.ts';
import { followUpAnswer, followUpForm } from './routes/follow-up-page.ts';
import { followUpRoute } from './routes/follow-up.ts';
import { flyer, flyerDraft, moveFlyerRoute, saveFlyerDraft } from './routes/flyers.ts';
import { moveNotice, notices } from './routes/notices.ts';
import { occurrences } from './routes/occurrences.ts';
import { openApiText } from './routes/openapi.ts';
import { programmePage } from './routes/programme-page.ts';
import { shortAddress, tenantOfCode } from './routes/short-address.ts';
import { createSignUp, keySet, moveSignUp, proof, signUps, signUpsExport } from './routes/sign-ups.ts';
import type { Store } from './store/store.ts';
import { connectionAddress } from './writing/callers.ts';
import type { ProofWork } from './writing/proofs.ts';
import { WriteServer, type WriteRoute } from './writing/write-server.ts';

export interface AppOptions {
  store: Store;
  /**
   * Scheme and host under which visitors reach the server, for whole addresses.
   * @default nobody's: what a request says of it goes only into answers that nobody keeps, and no flyer can be published
   */
  publicUrl?: string | undefined;
  /** Secrets of the server, kept outside its database. @default random ones: what is made with them works until the process ends */
  keys?: ServerKeys | undefined;
  /** Work that a device does before something is taken from it. @default half a second on a usual phone */
  work?: ProofWork | undefined;
  /** Lets time pass, milliseconds, before an answer about a code where many wrong ones came. @default real time */
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
  /** The address a request came from. Behind a proxy, say how to know it. @default that of the connection */
  addressOf?: ((context: Context) => string | undefined) | undefined;
  /** Says that the server is stopping: `/readyz` answers 503 so that no new visitors are sent here. @default never */
  isDraining?: (() => boolean) | undefined;
  /** Gets what went wrong inside, with the id of the request; never anything a visitor sent. @default console.error */
  onError?: ((error: unknown, requestId: string) => void) | undefined;
}

const READ_METHODS = 'GET, HEAD, OPTIONS';
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** All routes that read, by path below the origin.  */
const READ_ROUTES: readonly (readonly [path: string, route: ReadRoute])[] = [
  ['/v1/:tenant/occurrences', occurrences],
  ['/v1/:tenant/activities', activities],
  ['/v1/:tenant/activities.ics', activitiesIcs],
  ['/v1/:tenant/places', listOf('places')],
  ['/v1/:tenant/places/:id', oneOf('places')],
  ['/v1/:tenant/services', listOf('services')],
  ['/v1/:tenant/services/:id', oneOf('services')],
  ['/v1/:tenant/flyers/:place/:month', flyer],
  ['/p/:tenant', programmePage],
  ['/p/:tenant/flyer/:place', flyerPage],
  ['/p/:tenant/flyer/:place/:month', flyerPage],
];

/** All routes that write, or that are not for everyone. */
const WRITE_ROUTES: readonly (readonly [method: 'GET' | 'POST', path: string, route: WriteRoute])[] = [
  ['GET', '/v1/:tenant/proof', proof],
  ['GET', '/v1/:tenant/jwks.json', keySet],
  ['POST', '/v1/:tenant/follow-up', followUpRoute('show')],
  ['POST', '/v1/:tenant/follow-up/withdraw', followUpRoute('withdraw')],
  ['POST', '/v1/:tenant/follow-up/accept', followUpRoute('accept')],
  ['GET', '/v1/:tenant/export/sign-ups.csv', signUpsExport],
  ['POST', '/v1/:tenant/sign-ups/:id/transitions', moveSignUp],
  ['GET', '/v1/:tenant/notices', notices],
  ['POST', '/v1/:tenant/notices/:id/transitions', moveNotice],
  ['GET', '/v1/:tenant/bursts', bursts],
  ['POST', '/v1/:tenant/bursts/:id/transitions', moveBurst],
  ['POST', '/v1/:tenant/flyers/:place/:month/transitions', moveFlyerRoute],
];

/** The whole server behind `fetch`, and its reads for a listener that answers repeated ones without the router. */
export type App = Hono & { readonly reader: ReadServer };

/** The whole server behind `fetch`: the same app runs on Node and inside a demo page. */
export function createApp(options: AppOptions): App {
  const { store, publicUrl, isDraining = () => false, onError = logError } = options;
  let contract: string | undefined;
  const app = new Hono();
  const reader = new ReadServer(store, publicUrl);
  for (const [path, route] of READ_ROUTES) addRead(app, path, reader.handler(route));
  addRead(app, '/v1/:tenant/activities/:id', activityOrIcs(reader));
  addRead(app, '/f/:code', reader.handler(shortAddress, tenantOfCode));
  addWrites(app, { ...options, onError });
  addRead(app, '/livez', () => plain('alive'));
  addRead(app, '/readyz', async () => {
    if (isDraining()) throw new Problem('draining', 'Ask again at another server, or in a moment.', { headers: RETRY });
    const failure = await store.writeFailure();
    if (failure) throw failure;
    return plain('ready');
  });
  addRead(app, '/assets/programme.css', () => text(pageStyle, 'text/css'));
  addRead(app, '/assets/flyer.css', ({ req }) => text(flyerCss(new URL(req.url).searchParams), 'text/css'));
  addRead(app, '/openapi.json', () => text((contract ??= openApiText()), 'application/json'));
  app.notFound(context => withoutSlash(context) ?? refusal(notFound(), context, nextRequestId()));
  app.onError((error, context) => {
    const requestId = nextRequestId();
    if (!(error instanceof Problem)) onError(error, requestId);
    return refusal(problemOf(error) ?? internalError(requestId), context, requestId);
  });
  return Object.assign(app, { reader });
}

/** One pattern for both: two that overlap would cost every request the fast router. */
function activityOrIcs(reader: ReadServer): Handler {
  const [json, ics] = [reader.handler(activity), reader.handler(activityIcs)];
  return (context, next) => (context.req.param('id')?.endsWith('.ics') ? ics : json)(context, next);
}

function addWrites(app: Hono, options: AppOptions & { onError: NonNullable<AppOptions['onError']> }): void {
  const { keys = unkeptKeys(), addressOf = connectionAddress } = options;
  const server = new WriteServer({ ...options, keys, addressOf });
  for (const [method, path, route] of WRITE_ROUTES) server.add(app, { [method]: route }, path);
  server.add(app, { GET: followUpForm, POST: followUpAnswer }, '/p/:tenant/follow-up', true);
  server.add(app, { GET: confirmForm, POST: confirmAnswer }, '/p/:tenant/confirm', true);
  server.add(app, { GET: signUps, POST: createSignUp }, '/v1/:tenant/sign-ups');
  server.add(app, { GET: flyerDraft, PUT: saveFlyerDraft }, '/v1/:tenant/flyers/:place/:month/draft');
}

const unkeptKeys = (): ServerKeys => new ServerKeys({ secret: crypto.getRandomValues(new Uint8Array(32)), ingest: [] });

/** A page for people is refused with a page, also to who reads anything at all; a program that asks for JSON, or for nothing, gets that. */
const refusal = (problem: Problem, { req }: Context, requestId: string): Response | Promise<Response> =>
  /^\/[pf](\/|$)/.test(req.path) && !/^$|json/i.test(req.header('accept') ?? '')
    ? problemPage(problem, req.url, requestId)
    : problem.toResponse(requestId);

/** Sends people on who wrote a slash behind the address of a page. */
function withoutSlash({ req }: Context): Response | undefined {
  const { pathname, search } = new URL(req.url);
  if (!/^\/[pf]\/.*[^/]\/+$/.test(pathname) || !['GET', 'HEAD'].includes(req.method)) return undefined;
  const location = pathname.replace(/\/+$/, '') + search;
  return new Response(null, { status: 308, headers: { ...answerHeaders(nextRequestId()), location } });
}

const RETRY = { 'retry-after': '5' };

/** GET (and with it HEAD), the preflight question, and a clear no to everything else. */
export function addRead(app: Hono, path: string, handler: Handler): void {
  app.get(path, handler);
  app.options(path, () => preflight(nextRequestId(), READ_METHODS));
  // Named one by one: `all` would also stand in the way of GET, and a second handler costs a fifth of the throughput.
  app.on(OTHER_METHODS, path, context => {
    const detail = `${context.req.method} does nothing here. Use one of: ${READ_METHODS}.`;
    return new Problem('method_not_allowed', detail, { headers: { allow: READ_METHODS } }).toResponse(nextRequestId());
  });
}

const plain = (text: string): Response =>
  new Response(text, {
    headers: {
      ...answerHeaders(nextRequestId()),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    },
  });

const text = (body: string, contentType: string): Response =>
  new Response(body, {
    headers: {
      ...answerHeaders(nextRequestId()),
      'content-type': `${contentType}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
    },
  });

const notFound = (): Problem =>
  new Problem('not_found', 'Check the address. All addresses of this server are in /openapi.json.');
