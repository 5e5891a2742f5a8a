import type { Place } from '../../schema/place.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { isObject, parseJson, type JsonObject } from '../json.ts';
import { placeOf, property, trimmed, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { FeedContext } from './feed-context.ts';
import { unescapeText } from './property.ts';
import { ACTIVITY_FIELDS, EXCEPTION_FIELDS, propertyFor } from './stek-extension-fields.ts';

/** Fields by the name of their property. */
type Fields = ReadonlyMap<string, string>;

const byProperty = (names: readonly string[]): Fields => new Map(names.map(name => [propertyFor(name), name]));
const OF_ACTIVITY = byProperty(ACTIVITY_FIELDS);
const OF_EXCEPTION = byProperty(EXCEPTION_FIELDS);

/** What our own writer, or a webmaster by hand, adds to an event. */
export function extensionActivityFields(event: Component, diagnostics: Diagnostics): JsonObject {
  const fields = extensionFields(event, OF_ACTIVITY, diagnostics);
  return 'price' in fields ? { ...fields, price: priceOf(fields['price']) } : fields;
}

/** What our own writer adds to one changed date. */
export const extensionExceptionFields = (override: Component, diagnostics: Diagnostics): JsonObject =>
  extensionFields(override, OF_EXCEPTION, diagnostics);

/** The whole place of an event, as our own writer gives it. */
export function extensionPlace(event: Component, { parts, mustBeSound }: FeedContext): Place | undefined {
  const written = property(event, 'X-STEK-PLACE');
  const place = written && parseJson(unescapeText(written.value));
  if (!isObject(place)) return undefined;
  if (parts.check) return parts.check.checkedPlace(place);
  mustBeSound('places', place);
  return place as unknown as Place;
}

/** Whether an event that is off, or this date of it, is put off and not cancelled. */
export const isPostponed = (event: Component): boolean => /^postponed$/i.test(trimmed(event, 'X-STEK-STATUS'));

/** Whether the series pauses in the school holidays. */
export const pausesOf = (event: Component): Pick<Schedule, 'skip'> =>
  trimmed(event, 'X-STEK-SKIP') === 'school-holidays' ? { skip: ['school-holidays'] } : {};

function extensionFields(event: Component, names: Fields, diagnostics: Diagnostics): JsonObject {
  const fields: JsonObject = {};
  for (const written of event.properties) {
    const name = names.get(written.name);
    if (name === undefined || name in fields || property(event, written.name) !== written) continue;
    const value = parseJson(unescapeText(written.value));
    if (value !== undefined) fields[name] = value;
    else diagnostics.add(placeOf(event), 'unreadable_field', undefined, written.name);
  }
  return fields;
}

/** A price as we write it, or an amount in euros as a webmaster does. */
const priceOf = (value: unknown): unknown =>
  typeof value !== 'number' ? value : value > 0 ? { kind: 'fixed', amount: Math.round(value * 100) } : { kind: 'free' };
