import type { JsonObject } from '../json.ts';
import { isCancelled, property, trimmed, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import type { Parts } from './parts.ts';
import { wordsOf } from './text.ts';
import { parseTime } from './time.ts';

/** What an event says, apart from when and where: an activity that still has to pass its schema. */
export function readDetails(event: Component, context: FeedContext): JsonObject {
  const { parts, diagnostics } = context;
  const own = parts.stekExtension?.extensionActivityFields(event, diagnostics) ?? {};
  // Our own writer puts the easy text into the description as well.
  const body = 'easyText' in own ? undefined : wordsOf(event, 'DESCRIPTION', 5000, context);
  return {
    title: wordsOf(event, 'SUMMARY', 300, context) ?? {},
    ...(body && { body }),
    ...parts.optional?.optionalProperties(event, parts, own),
    ...own,
    ...versionOf(event),
  };
}

/** How an event, or this date of it, is off; `undefined` when it is on. */
export function offStatus(event: Component, { stekExtension }: Parts): 'cancelled' | 'postponed' | undefined {
  if (!isCancelled(event)) return undefined;
  return stekExtension?.isPostponed(event) ? 'postponed' : 'cancelled';
}

function versionOf(event: Component): JsonObject {
  const changed = parseTime(changedAt(event));
  return { version: sequenceOf(event), ...(changed && { updatedAt: new Date(changed.seconds * 1000).toISOString() }) };
}

/** When an event was changed last, as it is written; empty when that is not there. */
export const changedAt = (event: Component): string =>
  (property(event, 'LAST-MODIFIED') ?? property(event, 'DTSTAMP'))?.value ?? '';

/** SEQUENCE, or 0. */
export function sequenceOf(event: Component): number {
  const sequence = Number(trimmed(event, 'SEQUENCE'));
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}
