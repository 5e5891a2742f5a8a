/*
 * The words that a card is made of, for whoever shows or checks them without the schemas, which are large.
 */

/** What the person agrees to, each by itself. Without `share_card` nothing leaves the page. */
export const CONSENT_SCOPES = ['share_card', 'tell_sender_stage', 'tell_sender_outcome'] as const;

/** How the person said yes: all ways are equal. `witnessed`: said aloud, and the referrer wrote it down. `paper`: signed on a print that stays with the referrer. */
export const CONSENT_FORMS = ['drawn', 'typed', 'witnessed', 'paper'] as const;

/** Parts of a day, on the municipality's clock: before noon, noon to 17:00, from 17:00. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

/** How it ended. `returned` only time gives, to a card that was sent back and of which nothing was heard. */
export const REFERRAL_OUTCOMES = [
  'takes_part',
  'helped_here',
  'arrived',
  'information_given',
  'declined',
  'other_help',
  'not_reached',
  'no_offer',
  'returned',
] as const;

/** Why a contact person sends a card back. */
export const RETURN_REASONS = ['wrong_place', 'no_capacity', 'incomplete'] as const;
