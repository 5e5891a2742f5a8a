import type { JsonSchema } from '../../schema/json-schema.ts';
import { FlyerDraft, FlyerRecord, MonthFlyer } from '../../schema/flyer.ts';
import { jsonOf, object, open, operation, ref } from './openapi-operation.ts';

const address = [ref('parameters', 'tenant'), ref('parameters', 'flyerPlace'), ref('parameters', 'month')];
const forEditors = { security: [{ worker: [] }] };

/** The flyer of a month: what everybody reads, and what only editors write. */
export function flyerPaths(): JsonSchema {
  return {
    '/v1/{tenant}/flyers/{place}/{month}/draft': { ...readDraft(), ...saveDraft() },
    '/v1/{tenant}/flyers/{place}/{month}/transitions': moveFlyer(),
  };
}

const readDraft = (): JsonSchema =>
  operation(
    'get',
    'getFlyerDraft',
    'For editors: the newest edition, whatever its state.',
    address,
    '200',
    jsonOf(ref('schemas', 'FlyerRecord')),
    { ...forEditors, refused: ['400', '401', '403', '404'] },
  );

const saveDraft = (): JsonSchema =>
  operation(
    'put',
    'saveFlyerDraft',
    'For editors: writes the draft, or the next edition of what is published. Answers 201 for a first draft.',
    [...address, ref('parameters', 'ifMatch'), ref('parameters', 'ifNoneMatch')],
    '200',
    jsonOf(ref('schemas', 'FlyerRecord')),
    {
      ...forEditors,
      body: jsonOf(ref('schemas', 'FlyerDraft')),
      refused: ['400', '401', '403', '404', '412', '413', '415', '422', '428'],
    },
  );

const moveFlyer = (): JsonSchema =>
  operation(
    'post',
    'moveFlyer',
    'For editors: ready, published (frozen; what a machine translated must have been checked) or archived.',
    [...address, ref('parameters', 'idempotencyKey')],
    '200',
    jsonOf(ref('schemas', 'FlyerRecord')),
    {
      ...forEditors,
      body: jsonOf(ref('schemas', 'FlyerTransition')),
      refused: ['400', '401', '403', '404', '409', '412', '413', '415', '422'],
    },
  );

const inPath = (name: string, description: string, schema: JsonSchema = { type: 'string' }): JsonSchema => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

export const flyerParameters = (): JsonSchema => ({
  flyerPlace: inPath('place', 'Slug or id of a place.'),
  month: inPath('month', 'A month, such as `2026-12`.'),
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The version you saw, such as `"3"`; for a first draft send `If-None-Match: *`.',
    schema: { type: 'string' },
  },
});

export function flyerSchemas(): JsonSchema {
  const month = open(MonthFlyer);
  const listOf = (noun: string) => ({ type: 'array', items: ref('schemas', noun) });
  return {
    Flyer: {
      ...month,
      properties: {
        ...(month['properties'] as JsonSchema),
        occurrences: { ...listOf('Occurrence'), description: 'Of the month, and two months on for the next dates.' },
        activities: listOf('Activity'),
        places: listOf('Place'),
      },
    },
    FlyerRecord: open(FlyerRecord),
    FlyerDraft: open(FlyerDraft),
    FlyerTransition: object(
      { to: { type: 'string', enum: ['ready', 'published', 'archived'] }, version: { type: 'integer' } },
      ['to', 'version'],
    ),
  };
}
