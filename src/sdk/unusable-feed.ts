import type { Feed } from '../schema/programme.ts';
import { StekError } from './errors.ts';

/** Words of the feed readers for a file that is no programme at all, as against one that is empty or partly wrong. */
const UNUSABLE = new Set([
  'empty_feed',
  'error_answer',
  'html_instead_of_feed',
  'invalid_json',
  'not_a_calendar',
  'stream_broken',
  'too_large',
  'unsupported_format',
]);

/** Throws on a feed without activities that is not just empty. Loaded with the first that has none. */
export function refuseUnusable({ warnings }: Feed, status: number): void {
  const fatal = warnings.find(({ code }) => UNUSABLE.has(code));
  if (!fatal) return;
  const issues = [{ pointer: fatal.path, code: fatal.code, message: fatal.detail }];
  throw new StekError('invalid_response', fatal.detail, { status, issues });
}
