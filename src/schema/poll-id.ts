import * as z from 'zod/mini';
import { POLL_ID, SLUG } from './patterns.ts';

/** Short name of a poll in addresses, such as `k3f9x2ab`; random. */
export const PollId = z.string().check(z.regex(POLL_ID));

/** Name of a question or option inside its poll, such as `koffie`; frozen when the poll opens. */
export const PollPartId = z.string().check(z.maxLength(40), z.regex(SLUG));
