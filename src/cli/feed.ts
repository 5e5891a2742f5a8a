import { addDays, isDay } from '../domain/calendar-day.ts';
import { byStart } from '../domain/date-layout.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import { readFeed } from '../feeds/feed.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Feed } from '../schema/programme.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { openSource } from '../server/import/open-source.ts';
import { describeFeed } from './describe-feed.ts';
import { notShown } from './not-shown.ts';
import { printOut } from './print.ts';
import { shownDates, type ShownDate } from './shown-dates.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek feed FILE|URL [--from D] [--to D] [options]

Shows which dates a feed (iCalendar, UiTdatabank JSON, our own JSON) gives, and explains what does not show.

  --from D          first day, such as 2026-12-01 (default today)
  --to D            first day after the window (default a month later; at most 4000 days after --from)
  --allow-private   also fetch from addresses inside a private network
  --json            print {occurrences, warnings, notShown} as JSON

Ends with 0 when all is well, 1 when parts of the feed could not be used, 2 when nothing could.
`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'allow-private': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Days from the first to the last. */
const LONGEST = 4000;
/** Days that are laid out at once: a rule gives no more dates in one go than that has room for. */
const PART = 400;

/** What the command found out. */
export interface FeedReport {
  from: string;
  to: string;
  occurrences: ShownDate[];
  warnings: ParseWarning[];
  /** Activities without a date in the window, and why. */
  notShown: { id: string; title: string; reason: string }[];
}

/** `stek feed` */
export async function feed(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new UsageError('Name one file or address to read.', HELP);
  const window = readWindow(values.from, values.to);
  const { body, contentType, url } = await openSource(from, { allowPrivate: values['allow-private'] });
  const read = await readFeed(body, { ...(contentType && { contentType }), ...(url && { url }) });
  const report = reportOn(read, window);
  printOut(values.json ? `${JSON.stringify(report, null, 2)}\n` : describeFeed(report));
  if (read.activities.length === 0 && report.warnings.length > 0) return 2;
  return report.warnings.length > 0 ? 1 : 0;
}

function reportOn(read: Feed, window: { from: string; to: string }): FeedReport {
  const { occurrences, warnings } = inParts(read, window);
  return {
    ...window,
    occurrences: shownDates(occurrences, read),
    warnings: [...read.warnings, ...warnings],
    notShown: notShown(read.activities, occurrences, window),
  };
}

/** The dates of a window, part after part. A date that reaches into the next part is there once, and so is what is said of all parts. */
function inParts(read: Feed, window: { from: string; to: string }): ReturnType<typeof occurrencesOf> {
  const dates = new Map<string, Occurrence>();
  const said = new Map<string, ParseWarning>();
  for (let from = window.from; from < window.to; from = addDays(from, PART)) {
    const next = addDays(from, PART);
    const part = occurrencesOf(read, { from, to: next < window.to ? next : window.to });
    for (const one of part.occurrences) dates.set(one.id, one);
    for (const one of part.warnings) said.set(`${one.path} ${one.code} ${one.detail}`, one);
  }
  return { occurrences: [...dates.values()].sort(byStart), warnings: [...said.values()] };
}

function readWindow(from: string | undefined, to: string | undefined): { from: string; to: string } {
  const first = from ?? municipalDay(Date.now());
  checkDay(first, '--from');
  const end = to ?? addDays(first, 31);
  checkDay(end, '--to');
  if (end <= first) throw new UsageError('--to is the first day after the window: write a day after --from.', HELP);
  if (end > addDays(first, LONGEST)) throw new UsageError(`Ask for at most ${LONGEST} days at once.`, HELP);
  return { from: first, to: end };
}

function checkDay(text: string, option: string): void {
  if (!isDay(text)) throw new UsageError(`${option} is not a day of the calendar. Write it as 2026-12-01.`, HELP);
}
