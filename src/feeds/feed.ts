import type { Feed } from '../schema/programme.ts';
import { readIcs, type IcsOptions } from './ics/read.ts';

/** What is known of a feed beside its body. */
export interface FeedOptions extends IcsOptions {
  /** `Content-Type` header; only its charset counts, since many servers name the wrong type. */
  contentType?: string | undefined;
  /** Where it came from, for warnings. */
  url?: string | undefined;
}

export type FeedSource = string | Uint8Array | AsyncIterable<Uint8Array>;

const CALENDAR = /^\ufeff?\s*BEGIN:VCALENDAR/i;
/** As much as is looked at to see that it is a calendar. */
const HEAD = 100;

/**
 * Reads a feed of any format we know: iCalendar, UiTdatabank JSON or our own JSON, told apart by content. Where it is something
 * else, such as the login page in front of a calendar, one warning says so in plain words. Never throws on content.
 */
export async function readFeed(body: FeedSource, options: FeedOptions = {}): Promise<Feed> {
  const charset = options.charset ?? /charset="?([\w-]+)/i.exec(options.contentType ?? '')?.[1];
  if (CALENDAR.test(beginning(body))) return readIcs(body, { ...options, charset });
  // Most feeds are calendars; what tells the others apart is loaded when there is one.
  return (await import('./any-feed.ts')).readAnyFeed(body, { ...options, charset });
}

/** The beginning of a body that is there as a whole. */
function beginning(body: FeedSource): string {
  if (typeof body === 'string') return body.slice(0, HEAD);
  return body instanceof Uint8Array ? new TextDecoder().decode(body.subarray(0, HEAD)) : '';
}
