import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { namesOfSchemas } from '../../src/schema/contract.ts';
import { describeSchema, type JsonSchema } from '../../src/schema/describe-schema.ts';
import { schemaNotesText } from '../../tools/schema-notes.ts';
import { SchemaComponents } from '../../src/server/api/schema-components.ts';

const components = new SchemaComponents();
for (const schema of namesOfSchemas().values()) components.of(schema);
const { written } = components;
const property = (noun: string, name: string): JsonSchema => {
  const properties = (written[noun]?.['properties'] ?? {}) as Record<string, JsonSchema>;
  return properties[name] ?? {};
};

/** Every field of an object, also those of the objects inside it, that nothing is said of. */
function* unsaid(at: string, schema: JsonSchema): Generator<string> {
  for (const [field, part] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)) {
    if (part['description'] === undefined) yield `${at}.${field}`;
    for (const inner of [part, part['items'], part['additionalProperties']])
      if (typeof inner === 'object' && inner !== null) yield* unsaid(`${at}.${field}`, inner as JsonSchema);
  }
}

describe('The schemas as JSON Schema', () => {
  it('have the names under which they are exported', () => {
    const names = Object.keys(written);
    assert.ok(names.length > 45, String(names.length));
    for (const name of ['Activity', 'ActivityPage', 'FollowUpView', 'MonthFlyer', 'Problem', 'SignUpRequest'])
      assert.ok(names.includes(name), name);
    assert.deepEqual(written['Activity']?.['required'], ['id', 'title', 'schedule']);
    assert.deepEqual(property('ActivityPage', 'items')['items'], { $ref: '#/components/schemas/Activity' });
  });

  it('say of every schema and every field what it means', () => {
    const silent = Object.entries(written).flatMap(([name, schema]) => [
      ...(schema['description'] === undefined ? [name] : []),
      ...unsaid(name, schema),
    ]);
    assert.deepEqual(silent, []);
  });

  it('say what their comments say; after a change run: node tools/schema-notes.ts', () => {
    const made = readFileSync(new URL('../../src/schema/schema-notes.ts', import.meta.url), 'utf8');
    assert.equal(made, schemaNotesText());
  });

  it('show today’s words as examples, so that tomorrow’s are not refused', () => {
    assert.deepEqual(property('Occurrence', 'seats')['examples'], ['open', 'few', 'full', 'waitlist', 'closed']);
    assert.equal(property('Occurrence', 'seats')['enum'], undefined);
    assert.ok((property('Activity', 'functions')['items'] as { examples: string[] }).examples.includes('politiseren'));
    assert.deepEqual(property('FlyerVariant', 'origin')['examples'], ['human', 'machine']);
  });

  it('explain what stands inside another schema, and what is taken over from another', () => {
    const geo = property('Place', 'geo')['properties'] as Record<string, JsonSchema>;
    assert.equal(geo['latitude']?.['description'], 'Degrees north.');
    assert.equal(
      property('MonthFlyer', 'publisher')['description'],
      property('FlyerDraft', 'publisher')['description'],
    );
    assert.match(String(property('Occurrence', 'localEnd')['description']), /first day AFTER/);
  });

  it('leave alone what nothing is known of', () => {
    const schema = { type: 'object', properties: { colour: { type: 'string' } } };
    assert.deepEqual(describeSchema('Unheard', schema), schema);
  });
});
