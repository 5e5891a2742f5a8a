import type { Context, Handler } from 'hono';
import type * as z from 'zod/mini';
import { permissionsOf, type Permission } from '../access/roles.ts';
import type { ReadRequest, ReadRoute } from '../http/cached-routes.ts';
import type { Answer } from '../http/answer.ts';
import type { FreshRequest } from '../http/fresh-routes.ts';
import { isProblemCode, type ProblemCode } from '../http/problem.ts';
import type { PrivateHandler } from './private-routes.ts';
import type { RequestHeader } from './request-headers.ts';
import type { ResponseHeader } from './response-headers.ts';

/** Whom a route is for: everybody, who holds a follow-up code, or who may do this. */
export type Access = 'public' | 'holder' | Permission;

/** Schemas by name. */
export type Shape = Readonly<Record<string, z.ZodMiniType>>;
/** The parameters of a query, each with its schema; what it reads of an address is its output. */
export type QuerySchema<S extends Shape = Shape> = z.ZodMiniObject<S>;

/** What is sent or answered, by media type. `text` is anything that is not JSON. */
export type Content = Readonly<Record<string, z.ZodMiniType | 'text'>>;

/** One answer that is no refusal. */
export interface AnswerDescription {
  description: string;
  content?: Content;
  /** Headers beside those of every answer of its kind of serving. */
  headers?: readonly ResponseHeader[];
}

/** The names between braces in a path. */
type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What the parts of a path are; `tenant` needs no word. */
type Params<Path extends string> = string extends Path
  ? { params?: Readonly<Record<string, string>> }
  : [Exclude<Names<Path>, 'tenant'>] extends [never]
    ? { params?: never }
    : { params: Readonly<Record<Exclude<Names<Path>, 'tenant'>, string>> };

/** What is said of every route, for who reads `openapi.json`, and what it is mounted by. */
type Description<Path extends string, Method extends string> = Params<Path> & {
  method: Method;
  /** As in OpenAPI: `/v1/{tenant}/places/{id}`. */
  path: Path;
  /** Name of the operation, for generated clients. */
  name: string;
  /** One sentence. */
  summary: string;
  answers: Readonly<Record<number, AnswerDescription>>;
  /** What can be refused beside what its access, query, body and headers bring along. */
  problems?: readonly ProblemCode[];
  /** An address of an earlier release that still works. */
  isDeprecated?: boolean;
};

/** A read for everybody whose answers are kept until the programme changes. */
export type CachedDefinition<Path extends string, S extends Shape> = Description<Path, 'GET'> &
  Omit<ReadRoute, 'answer' | 'parameters'> & {
    serving: 'cached';
    access: 'public';
    query?: QuerySchema<S>;
    /** Where the name of the municipality stands, when that is not its own part of the path. */
    tenantOf?: (context: Context) => string | undefined;
    handler(request: ReadRequest, query: z.output<QuerySchema<S>>): Answer | Promise<Answer>;
  };

/** A route that writes, or that is not for everyone. */
export type PrivateDefinition<Path extends string, S extends Shape> = Description<Path, 'GET' | 'POST' | 'PUT'> & {
  serving: 'private';
  access: Access;
  /** What a key must be good for, where one may come with a request that needs none. */
  keyFor?: Permission;
  query?: QuerySchema<S>;
  /** Request headers that it reads. */
  headers?: readonly RequestHeader[];
  body?: Content;
  /** Bytes of it, at most. @default those of a submission */
  largest?: number;
  /** It only looks: no answer is kept under the Idempotency-Key. */
  keepsNoAnswer?: boolean;
  handler: PrivateHandler<z.output<QuerySchema<S>>>;
};

/** A read for everybody that is made anew each time: of what changes without the programme. */
export type FreshDefinition<Path extends string> = Description<Path, 'GET'> & {
  serving: 'fresh';
  access: 'public';
  query?: QuerySchema;
  handler(request: FreshRequest): Answer | Promise<Answer>;
};

/** A route that reads neither programme nor submissions. */
export type PlainDefinition<Path extends string> = Description<Path, 'GET'> & {
  serving: 'plain';
  access: 'public';
  query?: QuerySchema;
  handler: Handler;
};

/** Any definition, for what does not look at the types of its query. */
type AnyDefinition =
  | CachedDefinition<string, Shape>
  | FreshDefinition<string>
  | PrivateDefinition<string, Shape>
  | PlainDefinition<string>;

/**
 * One route of the server, as it is mounted and printed. Only {@link defineRoute} makes one, and a table takes nothing else: there is no
 * route without its description.
 */
export class Route {
  readonly #definition: AnyDefinition;

  private constructor(definition: AnyDefinition) {
    this.#definition = definition;
  }

  get definition(): AnyDefinition {
    return this.#definition;
  }

  /** @throws {TypeError} when the description says too little, or something else than the path */
  static of(definition: AnyDefinition): Route {
    const fault = faultOf(definition);
    if (fault !== undefined) throw new TypeError(`${definition.method} ${definition.path}: ${fault}`);
    return new Route(definition);
  }
}
export type RouteDefinition = AnyDefinition;

const PARAMETER = /\{(\w+)\}/g;

/** The names of the parts of a path. */
export const pathNames = (path: string): string[] => [...path.matchAll(PARAMETER)].map(([, name]) => name!);

/**
 * Describes a route and gives what it does.
 * @throws {TypeError} when its description says too little, or something else than its path
 */
export function defineRoute<const Path extends string, S extends Shape = Shape>(
  definition: CachedDefinition<Path, S>,
): Route;
export function defineRoute<const Path extends string, S extends Shape = Shape>(
  definition: PrivateDefinition<Path, S>,
): Route;
export function defineRoute<const Path extends string>(definition: FreshDefinition<Path>): Route;
export function defineRoute<const Path extends string>(definition: PlainDefinition<Path>): Route;
export function defineRoute(definition: object): Route {
  return Route.of(definition as AnyDefinition);
}

/** What is missing in a description; the compiler sees most of it, and this also what is only known when it runs. */
function faultOf({
  path,
  name,
  summary,
  params = {},
  answers,
  problems = [],
  access,
}: AnyDefinition): string | undefined {
  if (!/^\/[\w./{}-]*$/.test(path)) return 'a path begins with a slash';
  if (!/^[a-z][A-Za-z]+$/.test(name)) return 'say its name, such as listPlaces';
  if (!/^[A-Z].{9,}\.$/su.test(summary ?? '')) return 'say in a sentence what it is for';
  const [named, described] = [pathNames(path).filter(part => part !== 'tenant'), Object.keys(params)];
  const unknown = [
    ...described.filter(part => !named.includes(part)),
    ...named.filter(part => !described.includes(part)),
  ];
  if (unknown.length > 0) return `describe the parts of its path, no more and no less: ${unknown.join(', ')}`;
  if (Object.values(params).some(text => text.trim() === '')) return 'say of each part of its path what it is';
  const statuses = Object.keys(answers ?? {}).map(Number);
  if (statuses.length === 0 || statuses.some(status => status >= 400)) return 'describe its good answers, by status';
  const strange = problems.find(code => !isProblemCode(code));
  if (strange) return `there is no problem called ${String(strange)}`;
  if (access !== 'public' && access !== 'holder' && !isPermission(access)) return 'say whom it is for';
  return undefined;
}

/** Everything that anybody may do. */
const PERMISSIONS: ReadonlySet<string> = new Set(
  ['admin', 'holder', 'kiosk', 'visitor', 'recipient'].flatMap(role => permissionsOf(role)),
);
const isPermission = (word: string): boolean => PERMISSIONS.has(word);
