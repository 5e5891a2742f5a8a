import { withoutSmall, SMALLEST_SHOWN, type SumOf } from '../../domain/small-cells.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignalReportCatalogue } from '../../i18n/signal-report.ts';
import type { ReportRow, ReportTable } from '../../schema/signal-report.ts';
import type { SignalSettings } from '../../schema/signal-settings.ts';
import { dutchLabel } from './signal-settings.ts';
import type { StoredSignal } from './signal-store.ts';

/*
 * The tables on signals. No number that is left out of one is told by another: of themes and ways of helping, of which one signal can have
 * several, no sums over rows are shown, and none of signals by month beside them.
 */

/** What is counted of a signal. */
export type CountedSignal = Pick<
  StoredSignal,
  'state' | 'receivedOn' | 'answerBy' | 'answeredOn' | 'kind' | 'themes' | 'approaches'
>;

/** Says a text of the report. */
export type Say = Translator<SignalReportCatalogue>;

/** What tables are made with. */
export interface TableMaker {
  settings: Pick<SignalSettings, 'themes' | 'approaches' | 'helpKinds'>;
  say: Say;
  /** The last month that is in it, from 1. */
  lastMonth: number;
}

const KINDS = ['client', 'service', 'policy', 'unweighed'] as const;
const OUTCOMES = ['in_time', 'late', 'not_taken_up', 'open'] as const;

/** Whether it was taken back, or discarded by two people. */
export const isGone = ({ state }: Pick<CountedSignal, 'state'>): boolean =>
  state === 'withdrawn' || state === 'discarded';

const outcomeOf = ({ state, answeredOn = '', answerBy }: CountedSignal): (typeof OUTCOMES)[number] => {
  if (state === 'not_taken_up') return 'not_taken_up';
  if (state !== 'answered') return 'open';
  return answeredOn <= answerBy ? 'in_time' : 'late';
};

/** Every table on the signals of a year that has something to tell. @param signals all that came in the year */
export function signalTables(signals: readonly CountedSignal[], make: TableMaker): ReportTable[] {
  const counted = signals.filter(signal => !isGone(signal));
  const gone = signals.length - counted.length;
  return [
    ...(counted.length > 0 ? [themesTable(counted, make), ...summedTables(counted, make)] : []),
    ...(gone > 0 ? [goneTable(gone, make)] : []),
    ...(counted.length > 0 ? [approachesTable(counted, make)] : []),
  ];
}

function themesTable(signals: readonly CountedSignal[], { settings, say, lastMonth }: TableMaker): ReportTable {
  const months = Array.from({ length: lastMonth }, (_, index) => index + 1);
  const rows = wordsOf(
    settings.themes,
    signals.map(({ themes }) => themes),
  ).map(id => {
    const own = signals.filter(({ themes }) => themes.includes(id));
    const counts = months.map(month => own.filter(({ receivedOn }) => Number(receivedOn.slice(5, 7)) === month).length);
    return summedRow(id, dutchLabel(settings.themes, id), counts);
  });
  return {
    ...{ id: 'themes', title: say('tableTitle.themes'), note: say('tableNote.themes') },
    columns: months.map(month => say(`monthShort.${month}` as 'monthShort.1')),
    rows,
  };
}

/** A row whose sum is shown beside its numbers. */
function summedRow(id: string, label: string, counts: readonly number[]): ReportRow {
  const parts = counts.map((_, index) => String(index));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const numbers = new Map([...counts.map((count, index) => [String(index), count] as const), ['total', total]]);
  const shown = withoutSmall(numbers, [{ total: 'total', parts }]);
  return { id, label, cells: parts.map(part => shown.get(part)!), total: shown.get('total')! };
}

/** What signals are about, and what came of them: two tables of which the sum is one number. */
function summedTables(signals: readonly CountedSignal[], { say }: TableMaker): ReportTable[] {
  const numbers = new Map<string, number>([['total', signals.length]]);
  for (const kind of KINDS) numbers.set(kind, signals.filter(signal => (signal.kind ?? 'unweighed') === kind).length);
  for (const outcome of OUTCOMES) numbers.set(outcome, signals.filter(signal => outcomeOf(signal) === outcome).length);
  const sums: SumOf[] = [KINDS, OUTCOMES].map(parts => ({ total: 'total', parts }));
  const shown = withoutSmall(numbers, sums);
  const row = (id: string, label: string): ReportRow => ({ id, label, cells: [shown.get(id)!] });
  const table = (id: 'kinds' | 'outcomes', rows: ReportRow[]): ReportTable => ({
    ...{ id, title: say(`tableTitle.${id}`), columns: [say('count')], rows, totals: [shown.get('total')!] },
  });
  const isKnown = OUTCOMES.slice(0, 3).every(outcome => shown.get(outcome) !== null);
  return [
    table(
      'kinds',
      KINDS.map(id => row(id, say(`kind.${id}`))),
    ),
    table(
      'outcomes',
      OUTCOMES.map(id => row(id, say(`outcome.${id}`))),
    ),
    ...(isKnown ? daysTable(signals, say) : []),
  ];
}

/**
 * How long an answer took, in the middle. It would tell something of how many were in time and how many were late: it is there only where
 * that is to be read anyway.
 */
function daysTable(signals: readonly CountedSignal[], say: Say): ReportTable[] {
  const days = signals
    .filter(signal => signal.answeredOn !== undefined && outcomeOf(signal) !== 'open')
    .map(({ receivedOn, answeredOn }) => (Date.parse(answeredOn!) - Date.parse(receivedOn)) / 86_400_000)
    .sort((one, other) => one - other);
  if (days.length < SMALLEST_SHOWN) return [];
  const row = { id: 'median', label: say('median'), cells: [days[Math.floor(days.length / 2)]!] };
  return [{ id: 'days', title: say('tableTitle.days'), columns: [say('days')], rows: [row] }];
}

function goneTable(gone: number, { say }: TableMaker): ReportTable {
  const cells = [withoutSmall(new Map([['gone', gone]])).get('gone')!];
  return {
    ...{ id: 'withdrawn', title: say('tableTitle.withdrawn'), note: say('tableNote.withdrawn') },
    ...{ columns: [say('count')], rows: [{ id: 'withdrawn', label: say('withdrawn'), cells }] },
  };
}

function approachesTable(signals: readonly CountedSignal[], { settings, say }: TableMaker): ReportTable {
  const ids = wordsOf(
    settings.approaches,
    signals.map(({ approaches }) => approaches),
  );
  const numbers = new Map(ids.map(id => [id, signals.filter(({ approaches }) => approaches.includes(id)).length]));
  const shown = withoutSmall(numbers);
  return {
    ...{ id: 'approaches', title: say('tableTitle.approaches'), note: say('tableNote.approaches') },
    columns: [say('count')],
    rows: ids.map(id => ({ id, label: dutchLabel(settings.approaches, id), cells: [shown.get(id)!] })),
  };
}

/** The words of a list, with those that the municipality took out of it meanwhile. */
const wordsOf = (list: readonly { id: string }[], used: readonly (readonly string[])[]): string[] => [
  ...new Set([...list.map(({ id }) => id), ...used.flat()]),
];
