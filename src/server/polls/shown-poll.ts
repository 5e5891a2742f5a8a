import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll } from '../../schema/poll.ts';
import type { Place } from '../../schema/place.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { readPlace } from '../programme/place-named.ts';
import { findPoll } from './poll-store.ts';
import { isPublished, publicPoll } from './public-poll.ts';
import { shownResults } from './results.ts';

/** A poll as a page shows it. */
export interface ShownPoll {
  /** As everybody sees it, with its state as it is now. */
  poll: Poll;
  /** The place it is of, where the programme has that. */
  place: Place | undefined;
  /** Where they may be seen, and there are any. */
  results: PollResults | undefined;
}

/** Reads a poll that everybody may see, with all that a page says of it. @returns `undefined` when there is none of this id */
export async function readShownPoll(read: TenantRead, id: string): Promise<ShownPoll | undefined> {
  const record = await findPoll(read, id);
  return record && isPublished(record) ? shownOf(read, record) : undefined;
}

async function shownOf(read: TenantRead, record: PollRecord): Promise<ShownPoll> {
  return {
    poll: publicPoll(record, read.now.getTime()),
    place: await readPlace(read, record.placeId),
    results: await shownResults(read, record),
  };
}
