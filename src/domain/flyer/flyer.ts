import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { ContactPerson, OpeningHours, Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import type { L10n, LocalDate } from '../../schema/scalar.ts';
import { firstOfMonth } from '../calendar-day.ts';
import { takesPlace } from '../occurrence-status.ts';
import type { Excerpt } from '../short-text.ts';

/** The flyer's own texts in one language, where it has any; what they leave out comes from the calendar. */
export interface FlyerTexts {
  /** BCP 47 tag. */
  lang: string;
  title?: string | undefined;
  intro?: string | undefined;
  /** By activity id. */
  itemTexts?: Readonly<Record<string, { title?: string | undefined; text?: string | undefined }>> | undefined;
  /** `human` or `machine`: what a machine made is said to be so. */
  origin: string;
}

/** What an editor put on the flyer: an activity with all its dates of the month, or one of its dates. */
export interface FlyerChoice {
  activityId: string;
  occurrenceId?: string | undefined;
  pictograms?: readonly string[] | undefined;
}

/** What a flyer is made from: the programme, and what the flyer's own record adds where there is one. */
export interface FlyerSource {
  /** Dates of at least `flyerWindow(month)`, with their activities and places. */
  programme: Pick<Programme, 'activities' | 'occurrences' | 'places'>;
  /** `YYYY-MM`. */
  month: string;
  /** Id or slug of the one place it is for; all places when left out. */
  placeId?: string | undefined;
  /** In the order of the paper; every activity of the month, by first date, when left out. */
  items?: readonly FlyerChoice[] | undefined;
  variants?: readonly FlyerTexts[] | undefined;
  /** The person to ask, where it is not the one the place names. */
  contact?: ContactPerson | undefined;
  /** Opening hours of this month, where they are not those of the place. */
  hours?: readonly OpeningHours[] | undefined;
  /** Short lines at the foot. */
  extraLines?: readonly L10n[] | undefined;
  /** Who answers for what is printed (V.U.). */
  publisher?: string | undefined;
  /** The address of the live page, for the QR code. */
  url?: string | undefined;
  /** Chooses the picture of an activity. @default the one it names */
  pictogramOf?: ((activity: Activity) => string) | undefined;
  /** Says the beginning of a text, for an activity without an easy one. @default nothing of it is said */
  excerpt?: Excerpt | undefined;
  /** The day the flyer says it was made, on the municipality's clock. */
  madeOn?: LocalDate | undefined;
}

/** One activity of the month: a series is one item, however many dates it has. */
export interface FlyerItem {
  activity: Activity;
  place: Place | undefined;
  /** Its dates of the month in order of time, those that are off or moved away too. */
  dates: readonly Occurrence[];
  /** The first dates after the month that do take place; at most two. */
  later: readonly Occurrence[];
  /** Name of the picture beside it. */
  pictogram: string;
}

/** A month on one page: facts only, no words yet. */
export interface Flyer extends Omit<FlyerSource, 'programme' | 'items' | 'placeId' | 'pictogramOf'> {
  /** Who invites, where all activities have the same organiser. */
  organiser: string | undefined;
  /** Where it all is: the place that was asked for, else those of the items in their order. */
  places: readonly Place[];
  /** Every place the programme knows: one date of an activity may be elsewhere. */
  allPlaces: readonly Place[];
  items: readonly FlyerItem[];
}

/**
 * The days to ask the programme for: the month, and so far after it that who comes once a season finds the next date too.
 * @param month `YYYY-MM`
 */
export const flyerWindow = (month: string): { from: LocalDate; to: LocalDate } => ({
  from: `${month}-01`,
  to: firstOfMonth(month, 4),
});

/** Makes the flyer of a month: one item per activity that has a date in it, in the order of their first dates. */
export function flyerOf({ programme, items: chosen, placeId, pictogramOf = named, ...source }: FlyerSource): Flyer {
  const { places } = programme;
  const place = places.find(({ id }) => id === placeId) ?? places.find(({ slug }) => slug && slug === placeId);
  const all = itemsOf(programme, source.month, place ? place.id : placeId).map(item => ({
    ...item,
    pictogram: pictogramOf(item.activity),
  }));
  const items = chosen ? chosen.flatMap(choice => chosenItem(choice, all)) : all;
  const [organiser, ...others] = new Set(items.map(({ activity }) => activity.organiser));
  return {
    ...source,
    organiser: others.length === 0 ? organiser : undefined,
    places: place ? [place] : [...new Set(items.flatMap(item => item.place ?? []))],
    allPlaces: places,
    items,
  };
}

/** The picture that an activity names itself. */
const named = ({ pictograms }: Activity): string => pictograms?.[0] ?? 'calendar';

type Dates = Map<string, { dates: Occurrence[]; later: Occurrence[] }>;

function itemsOf({ activities, places, occurrences }: FlyerSource['programme'], month: string, placeId?: string) {
  const byId = new Map(activities.map(activity => [activity.id, activity]));
  const placeOf = (id: string | undefined) => places.find(place => place.id === id);
  const items: Omit<FlyerItem, 'pictogram'>[] = [];
  for (const [id, { dates, later }] of datesOf(occurrences, month)) {
    const activity = byId.get(id);
    const isThere =
      placeId === undefined || activity?.placeId === placeId || dates.some(date => date.placeId === placeId);
    if (!activity || !isThere || dates.length === 0) continue;
    const place = placeOf(activity.placeId ?? dates[0]?.placeId);
    items.push({ activity, place, dates, later: later.slice(0, 2) });
  }
  return items;
}

/** The dates by activity, in order of time; a `Map` keeps the order in which the activities first come. */
function datesOf(occurrences: readonly Occurrence[], month: string): Dates {
  const from = `${month}-01`;
  const to = firstOfMonth(month, 1);
  const byActivity: Dates = new Map();
  const inOrder = [...occurrences].sort((a, b) => (dayShown(a, from, to) < dayShown(b, from, to) ? -1 : 1));
  for (const date of inOrder) {
    const known = byActivity.get(date.activityId) ?? { dates: [], later: [] };
    byActivity.set(date.activityId, known);
    if (isIn(date, from, to)) known.dates.push(date);
    else if (date.localStart >= to && takesPlace(date)) known.later.push(date);
  }
  return byActivity;
}

/** A date that moved away is looked for on the day it moved from. */
const isIn = ({ localStart, localEnd, movedFrom = '' }: Occurrence, from: string, to: string): boolean =>
  (localStart < to && (localStart >= from || localEnd > from)) || (movedFrom >= from && movedFrom < to);

const dayShown = ({ localStart, movedFrom }: Occurrence, from: string, to: string): string =>
  localStart >= from && localStart < to ? localStart : (movedFrom ?? localStart);

function chosenItem({ activityId, occurrenceId, pictograms }: FlyerChoice, all: readonly FlyerItem[]): FlyerItem[] {
  const item = all.find(({ activity }) => activity.id === activityId);
  if (!item) return [];
  const isChosen = ({ id, formerIds }: Occurrence) => id === occurrenceId || formerIds?.includes(occurrenceId!);
  const dates = occurrenceId ? item.dates.filter(isChosen) : item.dates;
  if (dates.length === 0) return [];
  const later = occurrenceId ? [] : item.later;
  return [{ ...item, dates, later, pictogram: pictograms?.[0] ?? item.pictogram }];
}
