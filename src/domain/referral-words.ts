/** The words that a card is made of, for whoever shows or checks them without the schemas, which are large. */
export { CONSENT_FORMS, CONSENT_SCOPES, DAY_PARTS, RETURN_REASONS } from '../schema/referral-words.ts';
