import type { PollDraft } from '../../schema/poll.ts';
import { jsonPointer } from '../../schema/json-pointer.ts';

/** What of an open poll may be put in other words or shown otherwise: the same question, asked better. */
const WORDING =
  /^\/(title|intro)(\/|$)|^\/questions\/\d+\/((text|help|pictogram|audio)|options\/\d+\/(label|pictogram|image|audio|activityDraft))(\/|$)/;

/** Whether a part of a poll is how something is said, and not what is asked. @param pointer RFC 6901 */
export const isWording = (pointer: string): boolean => WORDING.test(pointer);

/** The smallest parts in which two polls differ, as RFC 6901 pointers. A list of another length differs as a whole. */
export const differences = (before: PollDraft, after: PollDraft): string[] => differ(before, after, []);

function differ(before: unknown, after: unknown, path: readonly PropertyKey[]): string[] {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, index) => differ(item, after[index], [...path, index]));
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap(key => differ(before[key], after[key], [...path, key]));
  }
  return before === after ? [] : [jsonPointer(path)];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
