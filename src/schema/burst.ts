import * as z from 'zod/mini';
import { Id, Instant, text } from './scalar.ts';

/** Many sign-ups for one date from one network: a class in a library, or one robot. Who they are is for a worker to see. */
export const Burst = z.object({
  /** Names it for as long as it is kept. */
  id: Id,
  /** The date they are for. */
  occurrenceId: Id,
  /** How many there are. */
  signUps: z.int(),
  /** How many persons they are for. */
  persons: z.int(),
  /** When the first came, UTC. */
  first: Instant,
  /** When the last came, UTC. */
  last: Instant,
  /** Their short names, such as `IN-26-0412`. */
  refs: z.array(text(20)),
});

/** The bursts of the last two days. */
export const BurstList = z.object({
  /** The latest first. */
  items: z.array(Burst),
});

/** What a worker wants of a burst. */
export const BurstTransition = z.strictObject({
  /** Only `cancelled`. */
  to: z.literal('cancelled'),
  /** Short names of the sign-ups that stay. */
  keep: z.optional(z.array(z.string().check(z.regex(/^IN-\d\d-\d{4,}$/)))),
});

/** What became of a burst. */
export const BurstCancelled = z.object({
  /** Of the burst. */
  id: Id,
  /** How many sign-ups were cancelled. */
  cancelled: z.int(),
  /** How many stay. */
  kept: z.int(),
});
