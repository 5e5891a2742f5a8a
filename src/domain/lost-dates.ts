import type { ParseWarning } from '../schema/warning.ts';

/**
 * After these every date is still there, at its time: they are for the webmaster alone. Any other warning, also one that is new, may have
 * cost a date.
 */
const NOTHING_LOST = new Set([
  'duplicate_uid',
  'hidden_event',
  'invalid_end',
  'line_too_long',
  'missing_title',
  'not_an_event',
  'private_event',
  'shared_id',
  'unknown_category',
  'unknown_organiser',
]);

/** Parts of an activity that say when it takes place and who can come, and its id, in the path of a warning of the schemas. */
const WHEN = /\/(?:id|schedule|exceptions|signUp)(?:\/|$)/;

/** Whether what a warning tells of may have cost a date, or put one at another time. */
export const mayLoseDates = ({ code, path }: Pick<ParseWarning, 'code' | 'path'>): boolean =>
  code === 'invalid_value' ? WHEN.test(path) : !NOTHING_LOST.has(code);
