import { placeOf, trimmed, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';

/** Whether an event is to be shown. One marked private or confidential (CLASS) is, with a diagnostic: the feed gives it to everyone. */
export function isShown(event: Component, diagnostics: Diagnostics, skipPrivate = false): boolean {
  const level = trimmed(event, 'CLASS').toUpperCase();
  if (level !== 'PRIVATE' && level !== 'CONFIDENTIAL') return true;
  const about = skipPrivate ? 'private_left_out' : 'private_shown';
  diagnostics.add(placeOf(event), 'private_event', about, level.toLowerCase());
  return !skipPrivate;
}
