import { SCHEMA_NOTES } from './schema-notes.ts';

/** A JSON Schema of 2020-12. */
export type JsonSchema = Record<string, unknown>;

/**
 * Puts in what the comments of a schema say: what it means, what each field means, and the words that open lists know today, as examples,
 * so that a client made from it accepts tomorrow's.
 * @param name of the exported schema
 */
export function describeSchema(name: string, schema: JsonSchema): JsonSchema {
  const { description } = SCHEMA_NOTES[name] ?? {};
  return { ...(description !== undefined && { description }), ...withFields(name, schema) };
}

/** The fields of an object, and of the objects that a list or a map holds. */
function withFields(at: string, schema: JsonSchema): JsonSchema {
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([field, property]) => [
          field,
          described(`${at}.${field}`, property as JsonSchema),
        ]),
      ),
    }),
    ...(isSchema(items) && { items: withFields(at, items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: withFields(at, additionalProperties) }),
  };
}

function described(at: string, schema: JsonSchema): JsonSchema {
  const { description, examples } = SCHEMA_NOTES[at] ?? {};
  const { items, ...rest } = withFields(at, schema);
  const words = examples && { examples: [...examples] };
  return {
    ...(description !== undefined && { description }),
    ...rest,
    ...(isSchema(items) ? { items: { ...items, ...words } } : words),
  };
}

const isSchema = (part: unknown): part is JsonSchema => typeof part === 'object' && part !== null;
