import * as z from 'zod/mini';
import { Price } from './price.ts';
import { Id, Lang, SafeUrl, localised, openEnum, text } from './scalar.ts';
import { Schedule, ScheduleException } from './schedule.ts';
import { AUDIENCES, FUNCTIONS } from './vocabulary.ts';

export { AUDIENCES, FUNCTIONS, type StekFunction } from './vocabulary.ts';

export const Image = z.object({
  url: SafeUrl,
  /** What the picture shows; empty when it only decorates. */
  alt: z._default(z.string().check(z.maxLength(300)), ''),
  /** Whose picture it is, shown beside it. */
  copyrightHolder: z.optional(text(250)),
});
export type Image = z.infer<typeof Image>;

/** Whether and how to sign up. */
export const SignUpRule = z.object({
  mode: z.enum(['none', 'optional', 'required']),
  capacity: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  waitlist: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  partyMax: z.optional(z.int().check(z.gte(1), z.lte(10))),
  opensDaysBefore: z.optional(z.int().check(z.gte(0))),
  closesMinutesBefore: z.optional(z.int().check(z.gte(0))),
  /** Who must say once more that they come before a seat is theirs: `contact` is whoever answers at the address or number given. */
  confirm: z.optional(z.enum(['contact'])),
  /** Where another system takes the sign-ups. */
  url: z.optional(SafeUrl),
});
export type SignUpRule = z.infer<typeof SignUpRule>;

export const ACTIVITY_STATUSES = ['draft', 'published', 'cancelled', 'archived'] as const;

/** Something De Stek does, once or again and again. The one source for calendar, flyer, feed and search engines. */
export const Activity = z.object({
  id: Id,
  placeId: z.optional(Id),
  status: z._default(openEnum(ACTIVITY_STATUSES), 'published'),
  title: localised(300),
  /** One or two sentences in easy language. */
  easyText: z.optional(localised(300)),
  body: z.optional(localised(5000)),
  pictograms: z.optional(z.array(text(40)).check(z.maxLength(2))),
  image: z.optional(Image),
  functions: z.optional(z.array(openEnum(FUNCTIONS))),
  audience: z.optional(z.array(openEnum(AUDIENCES))),
  /** Languages people can be helped in. */
  languages: z.optional(z.array(Lang)),
  organiser: z.optional(text(200)),
  partners: z.optional(z.array(text(200))),
  /** Phone (E.164), e-mail or page for questions. */
  contact: z.optional(
    z.object({
      name: z.optional(text(120)),
      phone: z.optional(text(40)),
      email: z.optional(text(254)),
      url: z.optional(SafeUrl),
    }),
  ),
  url: z.optional(SafeUrl),
  schedule: Schedule,
  exceptions: z.optional(z.array(ScheduleException)),
  price: z.optional(Price),
  signUp: z.optional(SignUpRule),
  /** Grows by one with every change (SEQUENCE in iCalendar). */
  version: z._default(z.int().check(z.gte(0)), 0),
  /** When it last changed, UTC. */
  updatedAt: z.optional(z.string()),
});
export type Activity = z.infer<typeof Activity>;
