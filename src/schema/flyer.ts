import * as z from 'zod/mini';
import { Activity } from './activity.ts';
import { OCCURRENCE_STATUSES, Occurrence } from './occurrence.ts';
import { MONTH } from './patterns.ts';
import { ContactPerson, OpeningHours, Place } from './place.ts';
import { Price } from './price.ts';
import { Id, Instant, Lang, SafeUrl, localised, openEnum, text } from './scalar.ts';

/** A month of the calendar: `YYYY-MM`. */
export const Month = z.string().check(z.regex(MONTH));
export type Month = z.infer<typeof Month>;

/** `ready` has been looked at and waits for the printer; `published` is frozen: a correction is the next edition. */
export const FLYER_STATUSES = ['draft', 'ready', 'published', 'archived'] as const;
export type FlyerStatus = (typeof FLYER_STATUSES)[number];

export const FLYER_PAPERS = ['a4', 'a5'] as const;

/** What an editor chose to put on the flyer: an activity with all its dates of the month, or one of its dates. */
export const FlyerEntry = z.object({
  /** The activity. */
  activityId: Id,
  /** One date of it; all of the month without. */
  occurrenceId: z.optional(Id),
  /** Whether it stands out. */
  highlight: z.optional(z.boolean()),
  /** Pictograms in place of those of the activity. */
  pictograms: z.optional(z.array(text(40)).check(z.maxLength(2))),
});
export type FlyerEntry = z.infer<typeof FlyerEntry>;

/** What is said of one activity, shorter than in the calendar. */
export const FlyerEntryText = z.object({
  /** In place of its title. */
  title: z.optional(text(60)),
  /** In place of its text. */
  text: z.optional(text(110)),
});

/** The flyer's own texts in one language. What it leaves out comes from the calendar. */
export const FlyerVariant = z.object({
  /** The language, BCP 47. */
  lang: Lang,
  /** In place of the usual title. */
  title: z.optional(text(50)),
  /** A sentence or two at the top. */
  intro: z.optional(text(200)),
  /** By activity id. */
  itemTexts: z.optional(z.record(Id, FlyerEntryText)),
  /** Who translated it. What a machine made is said to be so, and is not published before a person has checked it. */
  origin: openEnum(['human', 'machine']),
  /** Who checked it. For editors only. */
  checkedBy: z.optional(text(60)),
  /** Whether a person checked it: what the public is told of `checkedBy`. */
  checked: z.optional(z.boolean()),
});
export type FlyerVariant = z.infer<typeof FlyerVariant>;

/** What editors write of a flyer. The contact person and the hours of the place are not typed twice. */
export const FlyerDraft = z.object({
  /** Size of the paper. */
  paper: z.optional(openEnum(FLYER_PAPERS)),
  /** In the order of the paper; left out, the flyer has every activity of the month by first date. */
  items: z.optional(z.array(FlyerEntry).check(z.maxLength(60))),
  /** Its own texts, by language. */
  variants: z._default(z.array(FlyerVariant).check(z.maxLength(30)), []),
  /** Opening hours of this month, where they are not those of the place. */
  hours: z.optional(z.array(OpeningHours).check(z.maxLength(14))),
  /** Short lines at the foot, such as a day on which everything is closed. */
  extraLines: z.optional(z.array(localised(110)).check(z.maxLength(4))),
  /** Who answers for what is printed (V.U.): name and address of the organisation. */
  publisher: z.optional(text(160)),
});
export type FlyerDraft = z.infer<typeof FlyerDraft>;

/** One date as it stands on paper. */
export const PrintedOccurrence = z.object({
  /** Id of the date. */
  id: Id,
  /** The activity it is a date of. */
  activityId: Id,
  /** UTC. */
  start: Instant,
  /** UTC. */
  end: Instant,
  /** Whether it took place as planned, when it was printed. */
  status: openEnum(OCCURRENCE_STATUSES),
  /** The place it is at. */
  placeId: z.optional(Id),
  /** Its title, by language tag. */
  title: localised(300),
  /** What it costs. */
  price: z.optional(Price),
});
export type PrintedOccurrence = z.infer<typeof PrintedOccurrence>;

/** What an edition said when it was printed: enough to tell later what has changed since. */
export const PrintedEdition = z.object({
  /** Which edition of the month it is, from 1. */
  edition: z.int().check(z.gte(1)),
  /** When it was frozen, UTC. */
  publishedAt: Instant,
  /** The dates on the paper. */
  occurrences: z.readonly(z.array(PrintedOccurrence)),
});
export type PrintedEdition = z.infer<typeof PrintedEdition>;

/** One edition of a month's flyer, as editors see it. */
export const FlyerRecord = z.object({
  ...FlyerDraft._zod.def.shape,
  /** Of this edition. */
  id: Id,
  /** The place it is of. */
  placeId: Id,
  /** The month it is of. */
  month: Month,
  /** How far it is. */
  status: openEnum(FLYER_STATUSES),
  /** Which edition of the month it is, from 1. */
  edition: z.int().check(z.gte(1)),
  /** Filled in when it is published: the person the place names then. */
  contact: z.optional(ContactPerson),
  /** The short address on the paper. */
  qr: z.optional(
    z.object({
      /** Where the code on the paper leads. */
      url: SafeUrl,
    }),
  ),
  /** Grows by one with every change. */
  version: z.int().check(z.gte(1)),
  /** When it was frozen, UTC. */
  publishedAt: z.optional(Instant),
  /** What it said when it was printed. */
  printed: z.optional(PrintedEdition),
});
export type FlyerRecord = z.infer<typeof FlyerRecord>;

/**
 * The flyer of a place and a month as everybody sees it: what stands in the calendar now, and what the newest printed edition
 * adds to it. Without an edition it is made from the calendar on the spot.
 */
export const MonthFlyer = z.object({
  ...FlyerDraft._zod.def.shape,
  /** The place it is of. */
  placeId: Id,
  /** The month it is of. */
  month: Month,
  /** `live` has no printed edition. */
  status: openEnum(['live', 'published']),
  /** The person whom one can ask for. */
  contact: z.optional(ContactPerson),
  /** The short address on the paper. */
  qr: z.object({
    /** Where the code on the paper leads. */
    url: SafeUrl,
  }),
  /** What the newest edition said when it was printed. */
  printed: z.optional(PrintedEdition),
  /** Of the month, and of two months on for the next dates. */
  occurrences: z.array(Occurrence),
  /** The activities of these dates. */
  activities: z.array(Activity),
  /** The places of these dates. */
  places: z.array(Place),
});
export type MonthFlyer = z.infer<typeof MonthFlyer>;

/** The same without the programme, for who reads that beside it; a short address that cannot be read is no reason to lose the rest. */
export const FlyerDetails = z.extend(z.omit(MonthFlyer, { occurrences: true, activities: true, places: true }), {
  qr: z.optional(MonthFlyer.shape.qr),
});
export type FlyerDetails = z.infer<typeof FlyerDetails>;
