import type { ConsentForm, DayPart, ReturnReason } from '../../../schema/referral.ts';

/* The lists of the schema in the order in which they are asked: the schema itself is too large for a page. */

/** Parts of a day. */
export const DAY_PARTS: readonly DayPart[] = ['morning', 'afternoon', 'evening'];

/** Why a card is sent back. */
export const RETURN_REASONS: readonly ReturnReason[] = ['wrong_place', 'no_capacity', 'incomplete'];

/** How a new yes was said, the usual way first. */
export const NEW_YES_FORMS: readonly ConsentForm[] = ['witnessed', 'paper', 'typed', 'drawn'];
