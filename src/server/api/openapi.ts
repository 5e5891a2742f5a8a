import * as z from 'zod/mini';
import type { JsonSchema } from '../../schema/describe-schema.ts';
import { Problem as ProblemSchema } from '../../schema/problem.ts';
import { statusOf, titleOf } from '../http/problem.ts';
import {
  pathNames,
  type AnswerDescription,
  type Content,
  type QuerySchema,
  type RouteDefinition,
} from './define-route.ts';
import { keepsAnswers, problemsOf } from './problems-of.ts';
import { isPagePath } from './refusal.ts';
import { REQUEST_HEADERS, type RequestHeader } from './request-headers.ts';
import { ALWAYS, OF_REFUSALS, RESPONSE_HEADERS, type ResponseHeader } from './response-headers.ts';
import { SchemaComponents, withoutNoise } from './schema-components.ts';

/** A document of OpenAPI 3.1. */
export type OpenApi = JsonSchema;

const DESCRIPTION =
  'What De Stek does, when and where, and what people send: signing up first of all. Reading needs no account and is open to every site; sites that send are named by the municipality. Times of day are those of the municipality (Europe/Brussels). ' +
  'Every address answers OPTIONS, and any method that is not listed with 405 and `Allow`. `x-permission` says what a key must be good for, `x-headers` which headers every answer has. New fields, words and codes may come at any time.';

/** The contract of routes as OpenAPI 3.1. It grows by addition within /v1. */
export function openApi(routes: readonly RouteDefinition[]): OpenApi {
  const schemas = new SchemaComponents();
  const paths: Record<string, JsonSchema> = {};
  for (const route of routes) {
    const item = (paths[route.path] ??= {});
    item[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'De Stek: programme of a municipality',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    'x-headers': ALWAYS.map(name => ref('headers', name)),
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of `stek keys create`; its role says what it is good for.',
        },
      },
      schemas: schemas.written,
      parameters: sharedParameters(),
      headers: Object.fromEntries(
        Object.entries(RESPONSE_HEADERS).map(([name, description]) => [name, { description, schema: TEXT }]),
      ),
    },
  };
}

/** As it is served, committed and compared. */
export const openApiText = (document: OpenApi): string => `${JSON.stringify(document, null, 2)}\n`;

const TEXT = { type: 'string' } as const;

const ref = (kind: string, name: string): JsonSchema => ({ $ref: `#/components/${kind}/${name}` });

const TENANT = {
  name: 'tenant',
  in: 'path',
  required: true,
  description: 'The municipality, such as `ieper`.',
  schema: TEXT,
};

const sharedParameters = (): JsonSchema => ({
  tenant: TENANT,
  ...Object.fromEntries(
    Object.entries(REQUEST_HEADERS).map(([name, header]) => {
      const { description } = header;
      const required = 'isRequired' in header && { required: true };
      return [name, { name, in: 'header', ...required, description, schema: TEXT }];
    }),
  ),
});

function operationOf(route: RouteDefinition, schemas: SchemaComponents): JsonSchema {
  const { name, summary, query, isDeprecated } = route;
  return {
    operationId: name,
    summary,
    ...(isDeprecated && { deprecated: true }),
    parameters: [...pathParameters(route), ...(query ? queryParameters(query) : []), ...headerParameters(route)],
    ...securityOf(route),
    ...bodyOf(route, schemas),
    responses: { ...goodAnswers(route, schemas), ...refusals(route, schemas) },
  };
}

const pathParameters = ({ path, params = {} }: RouteDefinition): JsonSchema[] =>
  pathNames(path).map(name =>
    name === 'tenant'
      ? ref('parameters', 'tenant')
      : { name, in: 'path', required: true, description: (params as Record<string, string>)[name], schema: TEXT },
  );

function queryParameters(query: QuerySchema): JsonSchema[] {
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => withoutNoise(jsonSchema);
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', override });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema;
    return { name, in: 'query', ...(required.includes(name) && { required: true }), description, schema };
  });
}

const headerParameters = (route: RouteDefinition): JsonSchema[] =>
  requestHeadersOf(route).map(name => ref('parameters', name));

/** Whether each of its good answers has an entity tag, and who has that gets 304. */
const isTagged = ({ serving }: RouteDefinition): boolean => serving === 'cached' || serving === 'fresh';

function requestHeadersOf(route: RouteDefinition): readonly RequestHeader[] {
  if (isTagged(route)) return ['If-None-Match'];
  return route.serving === 'private' ? (route.headers ?? []) : [];
}

/** What a key must be good for; an empty requirement says that none is needed. */
function securityOf(route: RouteDefinition): JsonSchema {
  const { access } = route;
  if (access === 'holder') return { 'x-permission': 'holder' };
  if (access !== 'public') return { security: [{ key: [] }], 'x-permission': access };
  const keyFor = route.serving === 'private' ? route.keyFor : undefined;
  return keyFor === undefined
    ? { 'x-permission': 'public' }
    : { security: [{}, { key: [] }], 'x-permission': 'public', 'x-permission-of-key': keyFor };
}

function bodyOf(route: RouteDefinition, schemas: SchemaComponents): JsonSchema {
  if (route.serving !== 'private' || !route.body) return {};
  return { requestBody: { required: true, content: contentOf(route.body, schemas) } };
}

const contentOf = (content: Content, schemas: SchemaComponents): JsonSchema =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [type, { schema: schema === 'text' ? TEXT : schemas.of(schema) }]),
  );

const headersOf = (names: readonly ResponseHeader[]): JsonSchema =>
  names.length > 0 ? { headers: Object.fromEntries(names.map(name => [name, ref('headers', name)])) } : {};

/** What is there to keep is answered with its headers alone to who has it. */
function knownAnswer({ answers }: RouteDefinition): JsonSchema {
  const headers = Object.values(answers).flatMap(({ headers = [] }) => headers);
  return { description: 'Unchanged since the entity tag that was sent.', ...headersOf(['ETag', ...headers]) };
}

function goodAnswers(route: RouteDefinition, schemas: SchemaComponents): JsonSchema {
  const answers = Object.entries(route.answers).map(([status, answer]) => [status, goodAnswer(route, answer, schemas)]);
  return {
    ...Object.fromEntries(answers),
    ...(isTagged(route) && { 304: knownAnswer(route) }),
  } as JsonSchema;
}

function goodAnswer(route: RouteDefinition, answer: AnswerDescription, schemas: SchemaComponents): JsonSchema {
  const { description, content, headers = [] } = answer;
  const replayed = keepsAnswers(route) ? (['Idempotency-Replayed'] as const) : [];
  const tag = isTagged(route) ? (['ETag'] as const) : [];
  return {
    description,
    ...headersOf([...tag, ...headers, ...replayed]),
    ...(content && { content: contentOf(content, schemas) }),
  };
}

/** By status, with the codes that tell what it was. */
function refusals(route: RouteDefinition, schemas: SchemaComponents): JsonSchema {
  const problems = problemsOf(route);
  const statuses = [...new Set(problems.map(statusOf))];
  const replayed = keepsAnswers(route) ? (['Idempotency-Replayed'] as const) : [];
  const entries = statuses.map(status => {
    const codes = problems.filter(code => statusOf(code) === status);
    const schema = { ...schemas.of(ProblemSchema), properties: { code: { ...TEXT, examples: codes } } };
    const content = {
      'application/problem+json': { schema },
      ...(isPagePath(route.path) && { 'text/html': { schema: TEXT } }),
    };
    const language = isPagePath(route.path) ? (['Content-Language', 'X-Robots-Tag'] as const) : [];
    const headers = headersOf([...(OF_REFUSALS[status] ?? []), ...replayed, ...language]);
    const description = codes.map(code => `\`${code}\`: ${titleOf(code)}.`).join(' ');
    return [status, { description, ...headers, content }];
  });
  return Object.fromEntries(entries) as JsonSchema;
}
