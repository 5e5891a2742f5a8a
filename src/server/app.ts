import { Hono, type Context } from 'hono';
import { noMethod } from './api/add-read.ts';
import { PrivateRoutes } from './api/private-routes.ts';
import { openApiText } from './api/openapi.ts';
import { refuse } from './api/refusal.ts';
import { RouteTable } from './api/route-table.ts';
import { publishedFlyers } from './flyers/published-flyers.ts';
import { answerHeaders } from './http/headers.ts';
import { logError } from './http/log-error.ts';
import { internalError, Problem, problemOf } from './http/problem.ts';
import { nextRequestId } from './http/request-id.ts';
import { CachedRoutes } from './http/cached-routes.ts';
import { FreshRoutes } from './http/fresh-routes.ts';
import { KINDS } from './kinds.ts';
import { ServerKeys } from './keys/server-keys.ts';
import type { BuiltElements } from './elements/built-elements.ts';
import { asChosen } from './polls/chosen-activities.ts';
import { publishedPolls } from './polls/published-polls.ts';
import { allRoutes } from './routes/all-routes.ts';
import { startTenants } from './routes/start-page.ts';
import { referralForm } from './referrals/referral-form.ts';
import { signUpSeats } from './sign-ups/seat-counts.ts';
import { signalFormSettings } from './signals/signal-settings.ts';
import type { SnapshotSources } from './store/snapshot-reader.ts';
import type { Store } from './store/store.ts';
import type { AnyKind } from './submissions/submission-kind.ts';
import { connectionAddress } from './access/rate-limiter.ts';
import type { ProofWork } from './access/proof-of-work.ts';

/** What answers are made of beside the programme itself. */
const SOURCES: SnapshotSources = {
  seats: signUpSeats,
  parts: [publishedFlyers, publishedPolls, signalFormSettings, referralForm],
  shown: asChosen,
};

export interface AppOptions {
  store: Store;
  /**
   * Scheme and host under which visitors reach the server, for whole addresses.
   * @default nobody's: what a request says of it goes only into answers that nobody keeps, and no flyer can be published
   */
  publicUrl?: string | undefined;
  /** Secrets of the server, kept outside its database. @default random ones: what is made with them works until the process ends */
  keys?: ServerKeys | undefined;
  /** What people can send to it. @default sign-ups */
  kinds?: readonly AnyKind[] | undefined;
  /** Work that a device does before something is taken from it. @default half a second on a usual phone */
  work?: ProofWork | undefined;
  /** The address a request came from. Behind a proxy, say how to know it. @default that of the connection */
  addressOf?: ((context: Context) => string | undefined) | undefined;
  /** The built elements, for the pages that load one from this server. @default none: those pages say how else */
  elements?: BuiltElements | undefined;
  /** Thumbprints (RFC 7638) of the keys that those pages seal to. @default any key that the server gives */
  keyPins?: readonly string[] | undefined;
  /** Whether `/` says what it has. @default true; another site can stand there */
  hasStartPage?: boolean | undefined;
  /** Says that the server is stopping: `/readyz` answers 503 so that no new visitors are sent here. @default never */
  isDraining?: (() => boolean) | undefined;
  /** Gets what went wrong inside, with the id of the request; never anything a visitor sent. @default console.error */
  onError?: ((error: unknown, requestId: string) => void) | undefined;
  /** Gets a line for whoever runs the server: what is set up wrong, and the command that mends it. @default console.warn */
  onNotice?: ((line: string) => void) | undefined;
}

/** The whole server behind `fetch`, and its reads for a listener that answers repeated ones without the router. */
export type App = Hono & { readonly reader: CachedRoutes };

/** The whole server behind `fetch`: the same app runs on Node and inside a demo page. */
export function createApp(options: AppOptions): App {
  const { store, publicUrl, keys = unkeptKeys(), addressOf = connectionAddress, onError = logError } = options;
  const { onNotice = console.warn } = options;
  const { kinds = KINDS, isDraining = () => false, elements, keyPins, hasStartPage } = options;
  const app = new Hono();
  const reader = new CachedRoutes(store, publicUrl, SOURCES);
  let contract: string | undefined;
  const table: RouteTable = new RouteTable(
    allRoutes(kinds, {
      isDraining,
      writeFailure: () => store.writeFailure(),
      tenants: () => startTenants(store),
      ...{ elements, keyPins, store, publicUrl, hasStartPage },
      contract: () => (contract ??= openApiText(table.document())),
    }),
  );
  const fresh = new FreshRoutes(store);
  table.mount(app, {
    cached: reader,
    fresh,
    private: new PrivateRoutes({ ...options, kinds, keys, addressOf, onError, onNotice }),
  });
  app.notFound(
    async context =>
      withoutSlash(context) ?? refuse(await problemAt(app, context), context, nextRequestId(), { store }),
  );
  app.onError((error, context) => {
    const requestId = nextRequestId();
    if (!(error instanceof Problem)) onError(error, requestId);
    return refuse(problemOf(error) ?? internalError(requestId), context, requestId, { store });
  });
  return Object.assign(app, { reader });
}

/** The contract of a server that takes the usual kinds, as it is committed. */
export function usualContract(): string {
  const unasked = {
    isDraining: () => false,
    writeFailure: () => Promise.resolve(undefined),
    tenants: () => Promise.resolve([]),
    contract: () => '',
  };
  return openApiText(new RouteTable(allRoutes(KINDS, unasked)).document());
}

const unkeptKeys = (): ServerKeys => new ServerKeys({ secret: crypto.getRandomValues(new Uint8Array(32)), ingest: [] });

/** Sends people on who wrote a slash behind the address of a page. */
function withoutSlash({ req }: Context): Response | undefined {
  const { pathname, search } = new URL(req.url);
  if (!/^\/[pf]\/.*[^/]\/+$/.test(pathname) || !['GET', 'HEAD'].includes(req.method)) return undefined;
  const location = pathname.replace(/\/+$/, '') + search;
  return new Response(null, { status: 308, headers: { ...answerHeaders(nextRequestId()), location } });
}

/** A method that nobody lists, such as PROPFIND, does nothing also where there is something: asked only then, so that it costs no one. */
async function problemAt(app: Hono, { req }: Context): Promise<Problem> {
  if (/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(req.method)) return notFound();
  const methods = (await app.request(req.url, { method: 'OPTIONS' })).headers.get('allow');
  return methods === null ? notFound() : noMethod(req.method, methods);
}

const notFound = (): Problem =>
  new Problem('not_found', 'Check the address. All addresses of this server are in /openapi.json.');
