import type { Occurrence } from '../../schema/occurrence.ts';
import type { Price } from '../../schema/price.ts';
import type { Instant, L10n, LocalDate } from '../../schema/scalar.ts';
import { municipalDay } from '../municipal-clock.ts';
import { takesPlace } from '../occurrence-status.ts';
import { kansentarief } from '../price.ts';
import type { Flyer, FlyerItem } from './flyer.ts';
import { dayOf } from './hours.ts';

/** One date as it stands on paper. */
export interface PrintedOccurrence {
  id: string;
  activityId: string;
  start: Instant;
  end: Instant;
  status: string;
  placeId?: string | undefined;
  title: L10n;
  price?: Price | undefined;
}

/** What an edition said when it was printed: enough to tell later what has changed since. */
export interface PrintedEdition {
  edition: number;
  /** When it was frozen, UTC. */
  publishedAt: Instant;
  occurrences: readonly PrintedOccurrence[];
}

/** One thing that is otherwise than the paper says; days are those of the municipality. */
export type Change = { activityId: string; title: L10n } & (
  | { kind: 'new' | 'gone' }
  | { kind: 'price'; price: Price | undefined }
  | { kind: 'off'; day: LocalDate }
  | { kind: 'on' | 'hours'; date: Occurrence }
  | { kind: 'moved'; from: LocalDate; date: Occurrence }
  | { kind: 'place'; date: Occurrence; placeId: string }
);

/** The day it is on the municipality's clock at a moment. */
export const dayAt = (instant: Instant): LocalDate => municipalDay(Date.parse(instant));

/**
 * What is otherwise than a printed edition says, in the order of the flyer; last what is no longer there. What is over already is
 * left out: nobody can act on it. The paper of another month says nothing of this one.
 * @param at the clock, UTC; everything counts when left out
 */
export function changesSince(printed: PrintedEdition, now: Flyer, at: Instant = ''): Change[] {
  if (!printed.occurrences.some(({ start }) => dayAt(start).startsWith(now.month))) return [];
  const onPaper = new Map<string, PrintedOccurrence[]>();
  for (const date of printed.occurrences) onPaper.set(date.activityId, [...(onPaper.get(date.activityId) ?? []), date]);
  const changes = now.items.flatMap(item => changesOf(item, onPaper.get(item.activity.id), at));
  for (const [activityId, dates] of onPaper) {
    const isGone = !now.items.some(({ activity }) => activity.id === activityId);
    const isComing = dates.some(date => date.end > at && takesPlace(date));
    if (isGone && isComing) changes.push({ kind: 'gone', activityId, title: dates[0]!.title });
  }
  return changes;
}

function changesOf(item: FlyerItem, paper: readonly PrintedOccurrence[] | undefined, at: Instant): Change[] {
  const { activity, dates } = item;
  const about = { activityId: activity.id, title: activity.title };
  const coming = dates.filter(({ end }) => end > at);
  if (!paper) return coming.some(takesPlace) ? [{ kind: 'new', ...about }] : [];
  const byId = new Map(paper.map(date => [date.id, date]));
  const onPaper = (date: Occurrence) => byId.get(idsOf(date).find(id => byId.has(id)) ?? '');
  const changes = coming.flatMap(date => dateChanges(date, onPaper(date), about));
  const known = new Set(dates.flatMap(idsOf));
  for (const date of paper) {
    if (!known.has(date.id) && date.end > at && takesPlace(date))
      changes.push({ kind: 'off', day: dayAt(date.start), ...about });
  }
  if (coming.length > 0 && priceKey(paper[0]?.price) !== priceKey(activity.price))
    changes.push({ kind: 'price', price: activity.price, ...about });
  return changes;
}

/** The id of a date, and those it had when an earlier edition was printed. */
const idsOf = ({ id, formerIds = [] }: Occurrence): string[] => [id, ...formerIds];

function dateChanges(
  date: Occurrence,
  paper: PrintedOccurrence | undefined,
  about: { activityId: string; title: L10n },
): Change[] {
  const isOn = takesPlace(date);
  if (!paper || !takesPlace(paper)) return isOn ? [{ kind: 'on', date, ...about }] : [];
  if (!isOn) return [{ kind: 'off', day: dayAt(paper.start), ...about }];
  const changes: Change[] = [];
  const from = dayAt(paper.start);
  if (from !== dayOf(date)) changes.push({ kind: 'moved', from, date, ...about });
  else if (Date.parse(paper.start) !== Date.parse(date.start) || Date.parse(paper.end) !== Date.parse(date.end))
    changes.push({ kind: 'hours', date, ...about });
  if (date.placeId && paper.placeId && date.placeId !== paper.placeId)
    changes.push({ kind: 'place', date, placeId: date.placeId, ...about });
  return changes;
}

/** What two prices that people read as the same have in common. */
const priceKey = (price: Price | undefined): string =>
  price ? JSON.stringify([price.kind, price.amount, price.perGroup, price.tariffs, kansentarief(price)]) : '';

/** What a flyer says now, to be kept as what was printed. */
export const printedEdition = (flyer: Flyer, edition: number, publishedAt: Instant): PrintedEdition => ({
  edition,
  publishedAt,
  occurrences: flyer.items.flatMap(({ activity, dates }) =>
    dates.map(({ id, start, end, status, placeId = activity.placeId, title = activity.title }) => ({
      ...{ id, activityId: activity.id, start, end, status, title },
      ...(placeId !== undefined && { placeId }),
      ...(activity.price && { price: activity.price }),
    })),
  ),
});
