import * as z from 'zod/mini';
import { Id, Lang, text } from '../../schema/scalar.ts';
import { NEEDS, ContactMethod } from '../../schema/sign-up.ts';
import type { EarlierForm } from '../submissions/submission-kind.ts';
import type { CleanSignUp } from './take-sign-up.ts';

/** A sign-up as devices sealed it before its date was called `occurrenceId`. It stays as it was: what waits on a device is of this form. */
const EarlierSignUp = z.strictObject({
  occurrence: Id,
  firstName: text(60),
  contact: ContactMethod,
  party: z._default(z.int().check(z.gte(1), z.lte(10)), 1),
  needs: z.optional(z.array(z.enum(NEEDS)).check(z.maxLength(NEEDS.length))),
  note: z.optional(text(300)),
  lang: z.optional(Lang),
});
type EarlierSignUp = z.output<typeof EarlierSignUp>;

/** The first form of a sign-up. */
export const earlierSignUp: EarlierForm<CleanSignUp, EarlierSignUp> = {
  kind: 'signup',
  schemaVersion: 1,
  request: EarlierSignUp,
  upgrade: ({ occurrence, ...same }) => ({ occurrenceId: occurrence, ...same }),
  fingerprintPrefix: 'signups',
};
