import * as z from 'zod/mini';
import type { JsonSchema } from '../../schema/describe-schema.ts';
import { namesOfSchemas } from '../../schema/contract.ts';
import { describeSchema } from '../../schema/describe-schema.ts';

const COMPONENTS = '#/components/schemas/';

/**
 * Writes schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. Those that have a name in the contract become components, once
 * each. As readers see them: unknown fields are allowed, so that clients made from this live through additions.
 */
export class SchemaComponents {
  readonly #named = z.registry<{ id: string }>();
  readonly #written = new Map<string, JsonSchema>();

  constructor() {
    for (const [name, schema] of namesOfSchemas()) this.#named.add(schema, { id: name });
  }

  /** A schema, or where it stands. */
  of(schema: z.ZodMiniType): JsonSchema {
    const { properties, $defs = {} } = this.#convert(z.object({ it: schema }));
    for (const [name, component] of Object.entries($defs)) this.#written.set(name, describeSchema(name, component));
    return (properties as { it: JsonSchema }).it;
  }

  /** All components that were needed so far, by name. */
  get written(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#written].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #convert(schema: z.ZodMiniType) {
    const converted = z.toJSONSchema(schema, {
      io: 'input',
      metadata: this.#named,
      override: ({ jsonSchema }) => withoutNoise(jsonSchema),
    });
    return JSON.parse(JSON.stringify(converted).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as {
      properties: JsonSchema;
      $defs?: Record<string, JsonSchema>;
    };
  }
}

/** Bounds that every whole number of JavaScript has, and what would close an object to additions. */
export function withoutNoise(schema: JsonSchema): void {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['additionalProperties'] === false) delete schema['additionalProperties'];
  delete schema['id'];
}
