import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import { takesPlace } from '../occurrence-status.ts';
import { named, type FlyerFormatter } from './flyer-formatter.ts';
import type { Sentence, Remark } from './flyer-sheet.ts';
import type { FlyerItem } from './flyer.ts';
import { dayOf } from './hours.ts';
import { hasOtherDay, hoursOfDate } from './when-words.ts';

/** What people must know before they set out, as words: no colour and no stroke through it says this. */
export function remarksOf(item: FlyerItem, places: readonly Place[], formatter: FlyerFormatter): Remark[] {
  const { dates, activity } = item;
  const off = dates.filter(({ status }) => status === 'cancelled');
  const postponed = dates.filter(({ status }) => status === 'postponed');
  const paused = dates.filter(({ status }) => status === 'paused');
  const going = dates.filter(takesPlace);
  const isAll = (some: readonly Occurrence[]): boolean => some.length === dates.length;
  return [
    ...group(off, isAll(off) ? 'off' : 'offOn', 'off', formatter),
    ...group(postponed, isAll(postponed) ? 'postponed' : 'postponedOn', 'off', formatter),
    ...group(paused, isAll(paused) ? 'paused' : 'pausedOn', 'paused', formatter),
    ...going.flatMap(date => moved(date, going.every(hasOtherDay), formatter)),
    // Where nothing is left at all, the line about signing up says so.
    ...(isTaken(going) ? [] : group(going.filter(isFull), 'fullOn', 'full', formatter)),
    ...(isTaken(going) ? [] : group(going.filter(hasLine), 'waitlistOn', 'full', formatter)),
    ...going.flatMap(date => noted(date, formatter)),
    ...going.flatMap(date => elsewhere(date, item.place ?? placeNamed(places, activity.placeId), places, formatter)),
  ];
}

/** Whether no date has a place left. */
export const isTaken = (dates: readonly Occurrence[]): boolean =>
  dates.length > 0 && dates.every(date => isFull(date) || hasLine(date));
const isFull = ({ seats }: Occurrence): boolean => seats === 'full';
const hasLine = ({ seats }: Occurrence): boolean => seats === 'waitlist';
const placeNamed = (places: readonly Place[], id: string | undefined) => places.find(place => place.id === id);

/** One remark for all days with the same reason. */
function group(dates: readonly Occurrence[], key: string, kind: Remark['kind'], formatter: FlyerFormatter): Remark[] {
  const byReason = new Map<string, Occurrence[]>();
  for (const date of dates) {
    const why = reasonOf(date, formatter)?.text ?? '';
    byReason.set(why, [...(byReason.get(why) ?? []), date]);
  }
  return [...byReason.values()].map(same => {
    const days = formatter.days(same.map(dayOf));
    // A holiday is told of by its own words.
    const why = kind === 'paused' ? undefined : sentenceOf(reasonOf(same[0]!, formatter));
    return { kind, sentence: formatter.sentence(key, { days }), why };
  });
}

const reasonOf = (date: Occurrence, formatter: FlyerFormatter) =>
  takesPlace(date) ? undefined : formatter.written(date.note);
const sentenceOf = (words: ReturnType<FlyerFormatter['written']>): Sentence | undefined => words && [words];

/** @param isSaid where no day is as always, the line above says on which days it is: what is left to say is the day on which it is not */
function moved(date: Occurrence, isSaid: boolean, formatter: FlyerFormatter): Remark[] {
  if (date.status !== 'moved' || !date.movedFrom) return [];
  const slots = {
    from: formatter.spoken.day(date.movedFrom.slice(0, 10)),
    day: formatter.spoken.day(dayOf(date)),
    hours: hoursOfDate(date, formatter),
  };
  const isSameDay = dayOf(date) === date.movedFrom.slice(0, 10);
  const sentence = isSameDay
    ? formatter.sentence('whenOther', slots)
    : isSaid
      ? formatter.sentence('offOn', { days: formatter.days([date.movedFrom.slice(0, 10)]) })
      : formatter.sentence('movedTo', slots);
  return [{ kind: 'moved', sentence, why: sentenceOf(formatter.written(date.note)) }];
}

function noted(date: Occurrence, formatter: FlyerFormatter): Remark[] {
  const note = date.status === 'changed' ? formatter.written(date.note) : undefined;
  if (!note) return [];
  const sentence = formatter.sentence('noteOn', { day: formatter.spoken.day(dayOf(date)), note });
  return [{ kind: 'note', sentence, why: undefined }];
}

function elsewhere(
  date: Occurrence,
  usual: Place | undefined,
  places: readonly Place[],
  formatter: FlyerFormatter,
): Remark[] {
  const place = date.placeId && date.placeId !== usual?.id ? placeNamed(places, date.placeId) : undefined;
  if (!place) return [];
  const sentence = formatter.sentence('placeOn', { day: formatter.spoken.day(dayOf(date)), place: named(place.name) });
  return [{ kind: 'place', sentence, why: undefined }];
}
