import { describeWarnings } from './describe-warnings.ts';
import type { FeedReport } from './feed.ts';
import type { ShownDate } from './shown-dates.ts';

/** The report for a webmaster at a terminal. */
export function describeFeed({ from, to, occurrences, warnings, notShown }: FeedReport): string {
  const dates = occurrences.length === 1 ? '1 date' : `${occurrences.length} dates`;
  const parts = [`${dates} from ${from} up to ${to}, times of Europe/Brussels.\n`];
  if (occurrences.length > 0) parts.push(`\n${table(occurrences.map(rowOf))}\n`);
  if (notShown.length > 0) {
    const lines = notShown.slice(0, 40).map(({ title, reason }) => `- ${oneLine(title)}: ${reason}`);
    if (notShown.length > 40) lines.push(`- and ${notShown.length - 40} more`);
    parts.push(`\nIn the feed, but without a date here:\n${lines.join('\n')}\n`);
  }
  if (occurrences.length + notShown.length + warnings.length === 0) parts.push(NOTHING);
  parts.push(describeWarnings(warnings));
  return parts.join('');
}

const NOTHING =
  '\nThe feed can be read, but there is nothing in it. Put events in the calendar, or share the calendar that has them.\n';

const rowOf = ({ localStart, localEnd, allDay, status, title, place, note, movedFrom }: ShownDate): string[] => [
  localStart.slice(0, 10),
  allDay ? 'all day' : `${localStart.slice(11, 16)}-${localEnd.slice(11, 16)}`,
  status === 'scheduled' ? '' : status,
  oneLine(title),
  oneLine(place ?? ''),
  oneLine([movedFrom && `was ${movedFrom.replace('T', ' ')}`, note].filter(Boolean).join('; ')),
];

/** A row stays a row, whatever a title holds. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Columns as wide as their widest cell, the last one free. */
function table(rows: readonly string[][]): string {
  const widths =
    rows[0]?.map((_, column) =>
      rows.reduce((widest, row) => Math.min(48, Math.max(widest, row[column]?.length ?? 0)), 0),
    ) ?? [];
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
