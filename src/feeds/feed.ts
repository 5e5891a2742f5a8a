import type { Feed } from '../schema/programme.ts';
import type { FeedSource } from './feed-source.ts';
import { readIcs, type IcsOptions } from './ics/read.ts';

/** What is known of a feed beside its body. */
export interface FeedOptions extends IcsOptions {
  /** `Content-Type` header; only its charset counts, since many servers name the wrong type. */
  contentType?: string | undefined;
  /** Where it came from, for warnings. */
  url?: string | undefined;
}

const CALENDAR = /^\s*BEGIN:VCALENDAR/i;

/**
 * Reads a feed of any format we know: iCalendar, UiTdatabank JSON or our own JSON, told apart by content. Where it is something
 * else, such as the login page in front of a calendar, one warning says so in plain words. Never throws on content.
 */
export async function readFeed(body: FeedSource, options: FeedOptions = {}): Promise<Feed> {
  const text = plainText(body);
  if (text !== undefined && CALENDAR.test(text)) return readIcs(text, options);
  // Most feeds are calendars in UTF-8; what tells the others apart is loaded when there is one.
  return (await import('./any-feed.ts')).readAnyFeed(body, options);
}

/** The text of a body that is there as a whole, when it is text or plain UTF-8. */
function plainText(body: FeedSource): string | undefined {
  if (!(body instanceof Uint8Array)) return typeof body === 'string' ? body : undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
