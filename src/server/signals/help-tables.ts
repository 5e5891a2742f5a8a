import { withoutSmall } from '../../domain/small-cells.ts';
import { sumOfHelp } from '../../domain/year-counts.ts';
import type { ReportRow, ReportTable, YearCounts } from '../../schema/signal-report.ts';
import type { HelpKind } from '../../schema/signal-settings.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Say, TableMaker } from './report-tables.ts';
import { dutchLabel } from './signal-settings.ts';

/* The tables on requests for help, of what was counted outside this server. */

/** Numbers of the kinds of help of one year, with those of each kind that falls apart into others, and what they are together. */
interface HelpNumbers {
  /** By the name of a kind; `null` where it is hidden. */
  kinds: Map<string, number | null>;
  total: number | null;
  /** By the name of a kind, then by that of a kind within it; `OTHER` is what was counted of none of them. */
  parts: Map<string, Map<string, number | null>>;
}

/** What no kind is called: names of kinds have small letters. */
const OTHER = 'OTHER';
const TOTAL = 'TOTAL';

/**
 * Hides from above: first among the kinds, then within each. Within a kind that is hidden, and where hiding the small numbers is not enough,
 * all is hidden, also what is 0.
 */
function helpNumbers(counts: YearCounts, kinds: readonly HelpKind[]): HelpNumbers {
  const ids = [...new Set([...kinds.map(({ id }) => id), ...counts.help.map(({ kind }) => kind)])];
  const numbers = new Map(ids.map(id => [id, sumOfHelp(counts.help.filter(({ kind }) => kind === id))]));
  const all = new Map([...numbers, [TOTAL, sumOfHelp(counts.help)] as const]);
  const shown = withoutSmall(all, [{ total: TOTAL, parts: ids }]);
  const parts = new Map(
    kinds
      .filter(kind => kind.parts !== undefined)
      .map(kind => [kind.id, partNumbers(counts, kind, shown.get(kind.id)!)] as const),
  );
  return { kinds: new Map(ids.map(id => [id, shown.get(id)!])), total: shown.get(TOTAL)!, parts };
}

function partNumbers({ help }: YearCounts, kind: HelpKind, whole: number | null): Map<string, number | null> {
  const own = help.filter(count => count.kind === kind.id);
  const known = (kind.parts ?? []).map(({ id }) => id);
  const ids = [...known, OTHER];
  const partOf = ({ part }: YearCounts['help'][number]) => (part !== undefined && known.includes(part) ? part : OTHER);
  const numbers = new Map(ids.map(id => [id, sumOfHelp(own.filter(count => partOf(count) === id))]));
  if (whole !== null) {
    const shown = withoutSmall(new Map([...numbers, [TOTAL, whole]]), [{ total: TOTAL, parts: ids }]);
    if (shown.get(TOTAL) !== null) return new Map(ids.map(id => [id, shown.get(id)!]));
  }
  return new Map(ids.map(id => [id, null]));
}

/** Requests for help by kind. @param day says a day in words */
export function helpTable(
  counts: YearCounts,
  { settings: { helpKinds }, say }: Pick<TableMaker, 'settings' | 'say'>,
  day: (date: LocalDate) => string,
): ReportTable[] {
  if (counts.help.length === 0) return [];
  const { kinds, total, parts } = helpNumbers(counts, helpKinds);
  const rows = [...kinds].flatMap(([id, number]): ReportRow[] => [
    { id, label: dutchLabel(helpKinds, id), cells: [number] },
    ...[...(parts.get(id) ?? [])].map(([part, cell]) => ({
      id: part,
      label: part === OTHER ? say('otherPart') : dutchLabel(helpKinds.find(kind => kind.id === id)?.parts ?? [], part),
      partOf: id,
      cells: [cell],
    })),
  ]);
  const note = notesOf(counts, say, day);
  return [
    {
      ...{ id: 'help', title: say('tableTitle.help'), columns: [say('count')], rows, totals: [total] },
      ...(note !== '' && { note }),
    },
  ];
}

function notesOf(counts: YearCounts, say: Say, day: (date: LocalDate) => string): string {
  const { until, requests, help } = counts;
  const differs = requests !== undefined && requests !== sumOfHelp(help) && alone(requests) !== null;
  return [
    ...(until === undefined ? [] : [say('tableNote.helpUntil', { day: day(until) })]),
    ...(differs ? [say('tableNote.helpDiffers', { requests })] : []),
  ].join(' ');
}

/** A number that is in no sum, hidden where it is small; what nobody counted is not shown either. */
const alone = (number: number | undefined): number | null =>
  number === undefined ? null : withoutSmall(new Map([['number', number]])).get('number')!;

/**
 * Requests and people by year. Where nobody counted the requests in all, or that is what the kinds are together, the number is the sum of the
 * kinds, and is hidden where that is.
 */
export function yearsTable(
  years: readonly YearCounts[],
  { settings: { helpKinds }, say }: Pick<TableMaker, 'settings' | 'say'>,
  day: (date: LocalDate) => string,
): ReportTable[] {
  if (years.length === 0) return [];
  const rows = years.map(counts => {
    const isSum = counts.requests === undefined || counts.requests === sumOfHelp(counts.help);
    const requests = isSum ? helpNumbers(counts, helpKinds).total : alone(counts.requests);
    const year = String(counts.year);
    return { id: year, label: year, cells: [requests, alone(counts.requesters)] };
  });
  const notes = years.flatMap(({ year, until, requesters }) => [
    ...(until === undefined ? [] : [say('tableNote.yearsUntil', { year, day: day(until) })]),
    ...(requesters === undefined ? [say('tableNote.yearsUncounted', { year })] : []),
  ]);
  return [
    {
      ...{ id: 'years', title: say('tableTitle.years'), columns: [say('requests'), say('requesters')], rows },
      ...(notes.length > 0 && { note: notes.join(' ') }),
    },
  ];
}
