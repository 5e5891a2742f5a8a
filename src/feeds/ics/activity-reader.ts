import { isSafeUrl } from '../../schema/safe-url.ts';
import type { JsonObject } from '../json.ts';
import { property, type Component } from './component.ts';
import { isWebAddress, locationOf } from './place-reader.ts';
import type { Parts } from './parts.ts';
import { langOf, textOf } from './text.ts';
import { parseTime } from './time.ts';

/** What an event says, apart from when and where: an activity that still has to pass its schema. */
export function readDetails(event: Component, lang: string, parts: Parts): JsonObject {
  const title = textOf(event, 'SUMMARY', 300, parts);
  const own = parts.own?.ownActivityFields(event) ?? {};
  // Our own writer puts the easy text into the description as well.
  const body = 'easyText' in own ? '' : textOf(event, 'DESCRIPTION', 5000, parts);
  return {
    title: title ? { [langOf(event, 'SUMMARY', lang)]: title } : {},
    ...(body && { body: { [langOf(event, 'DESCRIPTION', lang)]: body } }),
    ...parts.details?.furtherDetails(event, textOf(event, 'CONTACT', 500, parts)),
    ...urlOf(event, parts),
    ...own,
    ...versionOf(event),
  };
}

function urlOf(event: Component, parts: Parts): JsonObject {
  const location = locationOf(event, parts);
  const candidates = [property(event, 'URL')?.value.trim() ?? '', isWebAddress(location) ? location : ''];
  const url = candidates.find(one => /^https?:/i.test(one) && one.length <= 2048 && isSafeUrl(one));
  return url ? { url } : {};
}

function versionOf(event: Component): JsonObject {
  const changed = parseTime(property(event, 'LAST-MODIFIED')?.value ?? property(event, 'DTSTAMP')?.value ?? '');
  return { version: sequenceOf(event), ...(changed && { updatedAt: new Date(changed.seconds * 1000).toISOString() }) };
}

/** SEQUENCE, or 0. */
export function sequenceOf(event: Component): number {
  const sequence = Number(property(event, 'SEQUENCE')?.value ?? 0);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}
