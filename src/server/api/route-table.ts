import type { Context, Handler, Hono } from 'hono';
import * as z from 'zod/mini';
import { readQuery } from '../http/query.ts';
import type { CachedRoutes } from '../http/cached-routes.ts';
import type { FreshRoutes } from '../http/fresh-routes.ts';
import { addRead, noMethod } from './add-read.ts';
import type { CachedDefinition, Route, RouteDefinition, Shape } from './define-route.ts';
import { openApi, type OpenApi } from './openapi.ts';
import type { PrivateRoutes } from './private-routes.ts';
import { REQUEST_HEADERS } from './request-headers.ts';

/** What answers routes, by their kind of serving. */
export interface Engines {
  cached: CachedRoutes;
  fresh: FreshRoutes;
  private: PrivateRoutes;
}

/** The routes at one address of the router. */
interface Address {
  pattern: string;
  routes: RouteDefinition[];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The routes of a server: what is mounted and what is printed come of the same list. */
export class RouteTable {
  readonly #routes: readonly RouteDefinition[];

  /** @throws {TypeError} when two routes have one name, or one address and method */
  constructor(routes: readonly Route[]) {
    this.#routes = routes.map(({ definition }) => definition);
    refuseTwins(this.#routes.map(({ name }) => name));
    refuseTwins(this.#routes.map(({ method, path }) => `${method} ${path}`));
  }

  /** Puts every route, its preflight and its “no such method” into the router. */
  mount(app: Hono, engines: Engines): void {
    for (const { pattern, routes } of this.#addresses()) {
      if (routes.some(({ serving }) => serving === 'private')) addPrivate(app, pattern, routes, engines);
      else
        addRead(
          app,
          pattern,
          byEnding(routes, route => handlerOf(route, engines)),
        );
    }
  }

  /** The contract of these routes. */
  document(): OpenApi {
    return openApi(this.#routes);
  }

  /** By pattern: two that overlap, such as a word where another route has a parameter, would cost every request the fast router. */
  #addresses(): Address[] {
    const addresses = new Map<string, Address>();
    const patterns = new Set(this.#routes.map(({ path }) => patternOf(path)));
    for (const route of this.#routes) {
      const pattern = parameterBeside(patternOf(route.path), patterns);
      const address = addresses.get(pattern) ?? { pattern, routes: [] };
      address.routes.push(route);
      addresses.set(pattern, address);
    }
    for (const { pattern, routes } of addresses.values()) refuseLoneWord(pattern, routes);
    return [...addresses.values()];
  }
}

function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new TypeError(`There are two routes ${twin}`);
}

/** As the router writes an address. An ending behind a parameter (`{id}.ics`) is none of it: {@link byEnding} looks at that. */
const patternOf = (path: string): string => path.replace(/\}\.\w+$/, '}').replace(/\{(\w+)\}/g, ':$1');

/** The pattern that has a parameter where this one ends with a word; itself where there is none. */
function parameterBeside(pattern: string, patterns: ReadonlySet<string>): string {
  const before = `${pattern.slice(0, pattern.lastIndexOf('/'))}/:`;
  return [...patterns].find(one => one.startsWith(before) && !one.slice(before.length).includes('/')) ?? pattern;
}

/** @throws {TypeError} when a word would answer for every value of the parameter beside it */
function refuseLoneWord(pattern: string, routes: readonly RouteDefinition[]): void {
  const isWord = ({ path }: RouteDefinition) => patternOf(path) !== pattern;
  const lone = routes.find(one => isWord(one) && !routes.some(other => other.method === one.method && !isWord(other)));
  if (lone) throw new TypeError(`${lone.method} ${lone.path} needs a ${lone.method} ${pattern} beside it`);
}

const endingOf = (path: string): string => /\}(\.\w+)$/.exec(path)?.[1] ?? '';

/** One handler for the routes of one method and address, which differ in the last part: a word, or how it ends. */
function byEnding(routes: readonly RouteDefinition[], handlerOf: (route: RouteDefinition) => Handler): Handler {
  const [first, second] = routes;
  if (!first) throw new TypeError('No route for this method');
  if (!second) return handlerOf(first);
  const name = routes.map(({ path }) => /\{(\w+)\}(\.\w+)?$/.exec(path)?.[1]).find(Boolean) ?? '';
  const isWord = ({ path }: RouteDefinition) => !path.slice(path.lastIndexOf('/')).includes('{');
  const words = new Map(
    routes.filter(isWord).map(route => [route.path.slice(route.path.lastIndexOf('/') + 1), handlerOf(route)]),
  );
  const choices = routes
    .filter(route => !isWord(route))
    .toSorted((a, b) => endingOf(b.path).length - endingOf(a.path).length)
    .map(route => ({ ending: endingOf(route.path), handler: handlerOf(route) }));
  const chosen = (context: Context) => {
    const last = context.req.param(name) ?? '';
    return words.get(last) ?? choices.find(({ ending }) => last.endsWith(ending))!.handler;
  };
  return (context, next) => chosen(context)(context, next);
}

function handlerOf(route: RouteDefinition, { cached, fresh, private: privates }: Engines): Handler {
  if (route.serving === 'cached') return cached.handler(readRouteOf(route), route.tenantOf);
  if (route.serving === 'fresh') return fresh.handler(route.handler);
  return route.serving === 'private' ? privates.handler(route) : route.handler;
}

/** What the reader is told: the parameters in the order of the schema, which is that in which the SDK writes them. */
function readRouteOf(route: CachedDefinition<string, Shape>) {
  const { query: schema = z.object({}), handler, ...rest } = route;
  const parameters = Object.keys(schema._zod.def.shape);
  return {
    ...rest,
    parameters,
    answer: (request: Parameters<typeof handler>[0]) => handler(request, readQuery(schema, parameters, request.query)),
  };
}

function addPrivate(app: Hono, pattern: string, routes: readonly RouteDefinition[], engines: Engines): void {
  const there = METHODS.filter(method => routes.some(route => route.method === method));
  const methods = [...there.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ');
  for (const method of there) {
    const ofMethod = routes.filter(route => route.method === method);
    app.on(
      method,
      pattern,
      byEnding(ofMethod, route => handlerOf(route, engines)),
    );
  }
  const preflight = {
    allow: methods,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': PREFLIGHT_HEADERS,
    'access-control-max-age': '7200',
  };
  // Who may not write here may read all the same what everybody may.
  const isOpen = routes.some(({ serving }) => serving === 'cached' || serving === 'fresh');
  app.options(pattern, engines.private.preflight(preflight, isOpen));
  const others = METHODS.filter(method => !there.includes(method));
  app.on([...others], pattern, (context, next) =>
    engines.private.noMethod(noMethod(context.req.method, methods))(context, next),
  );
}

/** The request headers that scripts of other sites may send to a private address. */
const PREFLIGHT_HEADERS = ['Accept', 'Authorization', 'Content-Type', 'Request-Id', ...Object.keys(REQUEST_HEADERS)]
  .toSorted()
  .join(', ');
