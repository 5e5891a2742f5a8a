import * as z from 'zod/mini';
import { Id, LocalDate, localised, text } from './scalar.ts';
import { ListId } from './signal.ts';

/** Something that is done, as everybody may read it. */
export const PublishedAction = z.object({
  /** What, by language tag. */
  action: localised(200),
  /** By when, on the municipality's clock. */
  due: LocalDate,
});

/** What several people passed on, and what was done with it. */
export const PublishedSignal = z.object({
  /** Names it. */
  id: Id,
  /** What it is called, by language tag. */
  title: localised(80),
  /** What it comes down to, by language tag. */
  summary: localised(400),
  /** Names of themes. */
  themes: z._default(z.array(ListId), []),
  /** The place, where it is about one. */
  placeId: z.optional(Id),
  /** For how many signals it stands; absent where they are fewer than five. */
  reports: z.optional(z.int().check(z.gte(5))),
  /** What came of it: `answered` or `not_taken_up`. */
  outcome: text(64),
  /** What is done. */
  actions: z._default(z.array(PublishedAction), []),
  /** The answer, by language tag. */
  answer: localised(2000),
  /** Since when everybody can read it. */
  publishedOn: LocalDate,
});
export type PublishedSignal = z.infer<typeof PublishedSignal>;

/** What was done with what people passed on. */
export const PublishedSignals = z.object({
  /** The newest first. */
  items: z.array(PublishedSignal),
});
export type PublishedSignals = z.infer<typeof PublishedSignals>;
