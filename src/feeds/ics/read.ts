import type { Feed } from '../../schema/programme.ts';
import type { FeedSource } from '../feed-source.ts';
import { Slices } from '../slices.ts';
import { foreseeParts, loadParts } from './parts.ts';
import { IcsSession, type IcsOptions } from './session.ts';

export type { IcsOptions } from './session.ts';

/** A feed as text, as bytes, or as a stream of bytes such as `response.body`. */
export type IcsSource = FeedSource;

/** Characters of which it is looked at once what they will need. */
const FORESEEN = 65_536;

/**
 * Reads an iCalendar feed (RFC 5545, 7986) as other people really write it: one broken event becomes a warning with its line
 * and UID, the others are shown. Never throws on content, whatever it is; an error of the stream itself becomes a warning, and
 * what had arrived is shown. A long feed is read in slices, and between them the page goes on. What few feeds need, such as other charsets and time zone names, is loaded when one does.
 *
 * @example const { activities, places, warnings } = await readIcs(response.body);
 */
export async function readIcs(source: IcsSource, options: IcsOptions = {}): Promise<Feed> {
  const session = new IcsSession(options);
  const slices = new Slices();
  if (typeof source === 'string') {
    foreseeParts(source.slice(0, FORESEEN));
    await slices.finish(session.add(source));
  } else await (await import('./byte-stream.ts')).addBytes(session, slices, source, options.charset);
  const { diagnostics, ...feed } = await build(session, slices, options);
  const warnings = diagnostics.list.length > 0 ? (await import('./explain.ts')).explainDiagnostics(diagnostics) : [];
  return { ...feed, warnings, complete: diagnostics.complete };
}

/** With the schemas only where they are needed: they weigh as much as all the rest. */
async function build(session: IcsSession, slices: Slices, { isSound }: IcsOptions) {
  const needed = await slices.finish(session.end());
  try {
    if (isSound) return await slices.finish(session.build(await loadParts(needed), isSound));
  } catch {
    // Something is not sound, and code that counts on it may fall over it: the schemas mend it.
  }
  return slices.finish(session.build(await loadParts(needed.add('check'))));
}
