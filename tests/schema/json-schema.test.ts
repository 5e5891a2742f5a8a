import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonSchemas } from '../../src/schema/json-schema.ts';

const schemas = jsonSchemas();
const property = (noun: keyof typeof schemas, name: string) =>
  (schemas[noun]['properties'] as Record<string, Record<string, unknown>>)[name];

describe('The nouns as JSON Schema', () => {
  it('are the four nouns, each an object with required fields', () => {
    assert.deepEqual(Object.keys(schemas), ['Activity', 'Place', 'Service', 'Occurrence']);
    assert.deepEqual(schemas.Activity['required'], ['id', 'title', 'schedule']);
    for (const schema of Object.values(schemas)) assert.equal(schema['type'], 'object');
  });

  it('show today’s words as examples, so that tomorrow’s are not refused', () => {
    assert.deepEqual(property('Occurrence', 'seats')?.['examples'], ['open', 'few', 'full', 'waitlist', 'closed']);
    assert.equal(property('Occurrence', 'seats')?.['enum'], undefined);
    const functions = property('Activity', 'functions')?.['items'] as { examples: string[] };
    assert.ok(functions.examples.includes('politiseren'));
  });

  it('explain the fields whose meaning a name cannot carry', () => {
    assert.match(String(property('Occurrence', 'localEnd')?.['description']), /first day after/);
  });
});
