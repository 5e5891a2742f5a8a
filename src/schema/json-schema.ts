import * as z from 'zod/mini';
import { ACTIVITY_STATUSES, AUDIENCES, Activity, FUNCTIONS } from './activity.ts';
import { OCCURRENCE_STATUSES, Occurrence, SEATS_STATES } from './occurrence.ts';
import { ACCESSIBILITY_FEATURES, Place } from './place.ts';
import { Service } from './service.ts';

export type JsonSchema = Record<string, unknown>;

const NOUNS = { Activity, Place, Service, Occurrence } as const;

/** Words we know today in fields that may get new ones: shown as examples, so that a generated client accepts the new ones. */
const KNOWN_WORDS: Record<string, Record<string, readonly string[]>> = {
  Activity: { status: ACTIVITY_STATUSES, functions: FUNCTIONS, audience: AUDIENCES },
  Place: { accessibility: ACCESSIBILITY_FEATURES },
  Occurrence: { status: OCCURRENCE_STATUSES, seats: SEATS_STATES },
};

/** What each field means, for people who read the contract and not our source. */
const MEANINGS: Record<string, Record<string, string>> = {
  Activity: {
    title: 'By language tag; Dutch (nl) is the source.',
    easyText: 'One or two sentences in easy language, by language tag.',
    schedule: 'When it takes place, in wall-clock time of its zone (RFC 5545).',
    exceptions: 'What differs on single dates, by original start.',
    version: 'Grows by one with every change.',
    updatedAt: 'Last change, UTC.',
  },
  Place: { slug: 'Short name, usable in place of the id.' },
  Service: { themes: 'Life domains, such as housing or rights.' },
  Occurrence: {
    id: 'Activity id and original local start: stays the same when the date moves.',
    start: 'UTC.',
    end: 'UTC.',
    localStart: 'The same moment on the clock of the municipality; a bare day when allDay.',
    localEnd: 'For allDay the first day after.',
    movedFrom: 'Where it was before, on the clock of the municipality.',
    seatsLeft: 'Places left, where they are counted.',
  },
};

/**
 * The nouns as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. As readers see them: unknown fields are allowed, so that
 * clients made from this live through additions.
 */
export function jsonSchemas(): Record<keyof typeof NOUNS, JsonSchema> {
  const entries = Object.entries(NOUNS).map(([name, schema]) => [name, describe(name, withoutNoise(schema))] as const);
  return Object.fromEntries(entries) as Record<keyof typeof NOUNS, JsonSchema>;
}

function withoutNoise(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return plain;
}

function describe(name: string, schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  for (const [field, words] of Object.entries(KNOWN_WORDS[name] ?? {})) {
    const property = properties[field];
    if (property) Object.assign((property['items'] as JsonSchema | undefined) ?? property, { examples: [...words] });
  }
  for (const [field, description] of Object.entries(MEANINGS[name] ?? {})) {
    if (properties[field]) properties[field] = { description, ...properties[field] };
  }
  return schema;
}
