import * as z from 'zod/mini';
import { Price } from './price.ts';
import { Id, Lang, SafeUrl, localised, openEnum, text } from './scalar.ts';
import { Schedule, ScheduleException } from './schedule.ts';
import { AUDIENCES, FUNCTIONS } from './vocabulary.ts';

export { AUDIENCES, FUNCTIONS, type StekFunction } from './vocabulary.ts';

/** A picture. */
export const Image = z.object({
  /** Where it is. */
  url: SafeUrl,
  /** What the picture shows; empty when it only decorates. */
  alt: z._default(z.string().check(z.maxLength(300)), ''),
  /** Whose picture it is, shown beside it. */
  copyrightHolder: z.optional(text(250)),
});
export type Image = z.infer<typeof Image>;

/** Whether and how to sign up. */
export const SignUpRule = z.object({
  /** Whether one signs up: not at all, if one likes, or always. */
  mode: z.enum(['none', 'optional', 'required']),
  /** Seats of each date. */
  capacity: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  /** Places in the waiting list of each date. */
  waitlist: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  /** Persons for whom one may sign up at once. */
  partyMax: z.optional(z.int().check(z.gte(1), z.lte(10))),
  /** How many days before a date it opens; always open without. */
  opensDaysBefore: z.optional(z.int().check(z.gte(0))),
  /** How many minutes before a date it closes. */
  closesMinutesBefore: z.optional(z.int().check(z.gte(0))),
  /** Who must say once more that they come before a seat is theirs: `contact` is whoever answers at the address or number given. */
  confirm: z.optional(z.enum(['contact'])),
  /** Where another system takes the sign-ups. */
  url: z.optional(SafeUrl),
});
export type SignUpRule = z.infer<typeof SignUpRule>;

export const ACTIVITY_STATUSES = ['draft', 'published', 'cancelled', 'postponed', 'archived'] as const;

/** Whether people come to a place, take part from where they are, or may do either (schema.org, UiTdatabank). */
export const ATTENDANCE_MODES = ['offline', 'online', 'mixed'] as const;

/** Something De Stek does, once or again and again. The one source for calendar, flyer, feed and search engines. */
export const Activity = z.object({
  /** Stays the same for as long as it is in the programme. */
  id: Id,
  /** The place it is at; dates can be elsewhere. */
  placeId: z.optional(Id),
  /** Whether people come to it; `offline` where it does not say so. */
  attendanceMode: z.optional(openEnum(ATTENDANCE_MODES)),
  /** Whether it takes place; drafts and what is archived are not shown. */
  status: z._default(openEnum(ACTIVITY_STATUSES), 'published'),
  /** By language tag; Dutch (nl) is the source. */
  title: localised(300),
  /** One or two sentences in easy language. */
  easyText: z.optional(localised(300)),
  /** More about it, by language tag. */
  body: z.optional(localised(5000)),
  /** Names of pictures that stand for it, two at most. */
  pictograms: z.optional(z.array(text(40)).check(z.maxLength(2))),
  /** A picture of it. */
  image: z.optional(Image),
  /** What it is for, in the words of De Stek. */
  functions: z.optional(z.array(openEnum(FUNCTIONS))),
  /** Whom it is for. */
  audience: z.optional(z.array(openEnum(AUDIENCES))),
  /** What kind of thing it is, in the words of its source: CATEGORIES of RFC 5545, terms of UiTdatabank. */
  categories: z.optional(z.array(text(80)).check(z.maxLength(20))),
  /** Languages people can be helped in. */
  languages: z.optional(z.array(Lang)),
  /** Who organises it. */
  organiser: z.optional(text(200)),
  /** Who helps. */
  partners: z.optional(z.array(text(200))),
  /** Phone (E.164), e-mail or page for questions. */
  contact: z.optional(
    z.object({
      /** Whom to ask for. */
      name: z.optional(text(120)),
      /** Phone number. */
      phone: z.optional(text(40)),
      /** Mail address. */
      email: z.optional(text(254)),
      /** A page. */
      url: z.optional(SafeUrl),
    }),
  ),
  /** A page about it. */
  url: z.optional(SafeUrl),
  /** When it takes place, in wall-clock time of its zone (RFC 5545). */
  schedule: Schedule,
  /** What differs on single dates, by original start. */
  exceptions: z.optional(z.array(ScheduleException)),
  /** What it costs. */
  price: z.optional(Price),
  /** Whether and how to sign up. */
  signUp: z.optional(SignUpRule),
  /** Id of the poll in which people asked for it. The server says so; nobody writes it. */
  chosenInPoll: z.optional(Id),
  /** Grows by one with every change (SEQUENCE in iCalendar). */
  version: z._default(z.int().check(z.gte(0)), 0),
  /** When it last changed, UTC. */
  updatedAt: z.optional(z.string()),
});
export type Activity = z.infer<typeof Activity>;
