import { jsonSchemas, type JsonSchema } from '../../schema/json-schema.ts';
import { LONGEST_WINDOW } from '../http/query.ts';
import { flyerParameters, flyerPaths, flyerSchemas } from './openapi-flyers.ts';
import { noticePaths, noticeSchemas } from './openapi-notices.ts';
import { object, ref } from './openapi-operation.ts';
import { writingHeaders, writingParameters, writingPaths, writingRefusals, writingSchemas } from './openapi-writing.ts';

/** The contract as OpenAPI 3.1. It grows by addition within /v1. */
export function openApi(): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'De Stek: programme of a municipality',
      version: '1.0.0',
      description:
        'What De Stek does, when and where, and signing up for it. Reading needs no account and is open to every site; sites that send are named by the municipality. Times of day are those of the municipality (Europe/Brussels).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: { ...paths(), ...flyerPaths(), ...writingPaths(), ...noticePaths() },
    components: {
      securitySchemes: { worker: { type: 'http', scheme: 'bearer', description: 'A key of `stek keys create`.' } },
      schemas: { ...jsonSchemas(), ...answers(), ...flyerSchemas(), ...writingSchemas(), ...noticeSchemas() },
      parameters: { ...parameters(), ...flyerParameters(), ...writingParameters() },
      headers: { ...headers(), ...writingHeaders() },
      responses: refusals(),
    },
  };
}

/** As it is served, committed and compared. */
export const openApiText = (): string => `${JSON.stringify(openApi(), null, 2)}\n`;

function paths(): JsonSchema {
  const list = [ref('parameters', 'cursor'), ref('parameters', 'limit')];
  const place = ref('parameters', 'place');
  return {
    '/v1/{tenant}/occurrences': get(
      'listOccurrences',
      `The dates of a window of at most ${LONGEST_WINDOW} days, in order of time.`,
      [ref('parameters', 'from'), ref('parameters', 'to'), place, ...list],
      'OccurrencePage',
    ),
    '/v1/{tenant}/activities': get(
      'listActivities',
      'What De Stek does, in the order of ids.',
      [place, ...list],
      'ActivityPage',
    ),
    '/v1/{tenant}/activities/{id}': get('getActivity', 'One activity.', [ref('parameters', 'id')], 'Activity', [
      '404',
      '410',
    ]),
    '/v1/{tenant}/activities.ics': calendar('getCalendar', 'The programme as iCalendar, for subscribing.', [place]),
    '/v1/{tenant}/activities/{id}.ics': calendar(
      'getActivityCalendar',
      'One activity as iCalendar.',
      [ref('parameters', 'id')],
      ['410'],
    ),
    '/v1/{tenant}/places': get('listPlaces', 'Where De Stek is.', list, 'PlacePage'),
    '/v1/{tenant}/places/{id}': get('getPlace', 'One place, by id or slug.', [ref('parameters', 'id')], 'Place', [
      '404',
    ]),
    '/v1/{tenant}/services': get('listServices', 'Services people can be shown the way to.', list, 'ServicePage'),
    '/v1/{tenant}/services/{id}': get('getService', 'One service.', [ref('parameters', 'id')], 'Service', ['404']),
    '/v1/{tenant}/flyers/{place}/{month}': getFlyer(),
    '/livez': probe('isAlive', 'Whether the process runs.', []),
    '/readyz': probe('isReady', 'Whether it takes requests and can write; 503 while it stops or its database cannot.', [
      '503',
    ]),
  };
}

function get(
  operationId: string,
  summary: string,
  extra: JsonSchema[],
  schema: string,
  refused: string[] = ['400', '404'],
): JsonSchema {
  return read(
    operationId,
    summary,
    extra,
    'application/json',
    ref('schemas', schema),
    refused,
    schema.endsWith('Page'),
  );
}

const getFlyer = (): JsonSchema =>
  get(
    'getFlyer',
    'What the flyer of a month is made of, with what its printed edition adds. Needs no record.',
    [ref('parameters', 'flyerPlace'), ref('parameters', 'month')],
    'Flyer',
  );

const calendar = (operationId: string, summary: string, extra: JsonSchema[], refused: string[] = []): JsonSchema =>
  read(operationId, summary, extra, 'text/calendar', { type: 'string' }, ['404', ...refused], false);

function read(
  operationId: string,
  summary: string,
  extra: JsonSchema[],
  type: string,
  schema: JsonSchema,
  refused: string[],
  isPaged: boolean,
): JsonSchema {
  const found = {
    description: 'Found.',
    headers: {
      ETag: ref('headers', 'ETag'),
      'Request-Id': ref('headers', 'RequestId'),
      ...(isPaged && { Link: ref('headers', 'Link') }),
    },
    content: { [type]: { schema } },
  };
  return {
    get: {
      operationId,
      summary,
      parameters: [ref('parameters', 'tenant'), ...extra, ref('parameters', 'ifNoneMatch')],
      responses: {
        '200': found,
        '304': { description: 'Unchanged since the entity tag that was sent.' },
        ...refusalRefs(refused),
      },
    },
  };
}

const probe = (operationId: string, summary: string, refused: string[]): JsonSchema => ({
  get: {
    operationId,
    summary,
    responses: {
      '200': { description: 'Yes.', content: { 'text/plain': { schema: { type: 'string' } } } },
      ...refusalRefs(refused),
    },
  },
});

const refusalRefs = (statuses: string[]): JsonSchema =>
  Object.fromEntries(
    [...new Set([...statuses, '500', '503'])].map(status => [status, ref('responses', `Refused${status}`)]),
  );

function refusals(): JsonSchema {
  const sentences: Record<string, string> = {
    '400': 'Part of the address cannot be used; `errors` names it.',
    '404': 'There is no such municipality or item.',
    ...writingRefusals,
    '410': 'It was there and was taken away.',
    '500': 'Something went wrong here; `requestId` names it in our log.',
    '503': 'The server is stopping, or its database cannot do its work now; `Retry-After` says when to ask again.',
  };
  const entries = Object.entries(sentences).map(([status, description]) => {
    const content = { 'application/problem+json': { schema: ref('schemas', 'Problem') } };
    return [`Refused${status}`, { description, content }];
  });
  return Object.fromEntries(entries) as JsonSchema;
}

function parameters(): JsonSchema {
  const query = (name: string, description: string, schema: JsonSchema, more: JsonSchema = {}) => ({
    name,
    in: 'query',
    description,
    schema,
    ...more,
  });
  const path = (name: string, description: string) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  });
  return {
    tenant: path('tenant', 'The municipality, such as `ieper`.'),
    id: path('id', 'Percent-encoded when it has other than unreserved characters.'),
    from: query(
      'from',
      'First day, on the clock of the municipality.',
      { type: 'string', format: 'date' },
      { required: true },
    ),
    to: query('to', 'First day after the window.', { type: 'string', format: 'date' }, { required: true }),
    place: query('place', 'Slug or id of a place.', { type: 'string' }),
    cursor: query('cursor', '`next` of the page before, unchanged.', { type: 'string' }),
    limit: query('limit', 'Items per page.', { type: 'integer', minimum: 1, maximum: 1000 }),
    ifNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description: 'Entity tag of what you have.',
      schema: { type: 'string' },
    },
  };
}

const headers = (): JsonSchema => ({
  ETag: { description: 'Strong entity tag.', schema: { type: 'string' } },
  Link: { description: '`rel="next"`: the next page.', schema: { type: 'string' } },
  RequestId: { description: 'Names this request in our log.', schema: { type: 'string' } },
});

/** Answers that are no nouns themselves. */
function answers(): JsonSchema {
  const text = { type: 'string' };
  const page = (noun: string, more: JsonSchema = {}) =>
    object(
      {
        items: { type: 'array', items: ref('schemas', noun) },
        ...more,
        next: { ...text, description: 'Cursor of the next page; absent on the last.' },
      },
      ['items', ...Object.keys(more)],
    );
  const listOf = (noun: string) => ({ type: 'array', items: ref('schemas', noun) });
  return {
    ActivityPage: page('Activity'),
    PlacePage: page('Place'),
    ServicePage: page('Service'),
    OccurrencePage: page('Occurrence', {
      activities: listOf('Activity'),
      places: listOf('Place'),
      warnings: listOf('ParseWarning'),
    }),
    ParseWarning: object({ path: text, code: text, detail: text }, ['path', 'code', 'detail']),
    ProblemIssue: object({ pointer: text, code: text, message: text }, ['pointer', 'code', 'message']),
    Problem: object(
      {
        type: text,
        title: text,
        status: { type: 'integer' },
        detail: text,
        code: text,
        errors: listOf('ProblemIssue'),
        languages: { type: 'array', items: text, description: 'Nobody checked these, with `unchecked_translation`.' },
        allowed: { type: 'array', items: text, description: 'States it can go to, with `invalid_transition`.' },
        version: { type: 'integer', description: 'The version it has now, with `version_mismatch`.' },
        requestId: text,
      },
      ['type', 'title', 'status', 'detail', 'code', 'requestId'],
    ),
  };
}
