import { placeOf, trimmed, type Component } from './component.ts';
import type { Findings } from './findings.ts';

/** Whether an event is to be shown. One marked private or confidential (CLASS) is, with a finding: the feed gives it to everyone. */
export function isShown(event: Component, findings: Findings, skipPrivate = false): boolean {
  const level = trimmed(event, 'CLASS').toUpperCase();
  if (level !== 'PRIVATE' && level !== 'CONFIDENTIAL') return true;
  const about = skipPrivate ? 'private_left_out' : 'private_shown';
  findings.add(placeOf(event), 'private_event', about, level.toLowerCase());
  return !skipPrivate;
}
