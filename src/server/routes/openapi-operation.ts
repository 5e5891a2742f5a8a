import * as z from 'zod/mini';
import type { JsonSchema } from '../../schema/json-schema.ts';

/** Points at a component of the contract. */
export const ref = (kind: string, name: string): JsonSchema => ({ $ref: `#/components/${kind}/${name}` });

export const object = (properties: JsonSchema, required: string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

export const jsonOf = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

/** One operation of the contract that writes, or that is not for everyone. */
export function operation(
  method: 'get' | 'post' | 'put',
  operationId: string,
  summary: string,
  parameters: JsonSchema[],
  status: string,
  content: JsonSchema,
  more: { body?: JsonSchema; refused: string[]; security?: JsonSchema[] },
): JsonSchema {
  const refused = [...more.refused, '500', '503'].map(code => [code, ref('responses', `Refused${code}`)]);
  const headers = {
    'Request-Id': ref('headers', 'RequestId'),
    ...(more.body && method === 'post' && { 'Idempotency-Replayed': ref('headers', 'IdempotencyReplayed') }),
  };
  return {
    [method]: {
      operationId,
      summary,
      parameters,
      ...(more.security && { security: more.security }),
      ...(more.body && { requestBody: { required: true, content: more.body } }),
      responses: { [status]: { description: 'Done.', headers, content }, ...Object.fromEntries(refused) },
    },
  };
}

/** As JSON Schema, open to additions: a server of a newer release may know more. */
export function open(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return JSON.parse(
    JSON.stringify(plain, (key, value: unknown) => (key === 'additionalProperties' ? undefined : value)),
  ) as JsonSchema;
}
