import type { ConsentScope, ReferralCard, ReferralRequest } from '../../src/schema/referral.ts';

/** A card of nobody, for one contact person. @param more what else stands on it, and what was agreed to */
export const aReferral = (
  recipientId: string,
  {
    scopes = ['share_card'],
    placeId,
    ...card
  }: Partial<ReferralCard> & { scopes?: ConsentScope[]; placeId?: string } = {},
): ReferralRequest => ({
  recipientId,
  ...(placeId !== undefined && { placeId }),
  card: {
    id: crypto.randomUUID(),
    sender: { name: 'Greet', organisation: 'De Huisarts', phone: '+3257000000', joinsFirstMeeting: false },
    person: {
      firstName: 'Fatou',
      phone: '+3257000000',
      lang: 'nl',
      interpreter: false,
      safe: { voicemail: false, sms: false, otherPersonMayAnswer: false },
      bestTimes: ['morning'],
    },
    ownWords: 'De huur is te hoog.',
    themes: ['housing'],
    consent: {
      textVersion: '2026-12',
      textHash: 'A'.repeat(43),
      lang: 'nl',
      scopes,
      givenBy: 'person',
      form: 'typed',
      typedName: 'Fatou',
      givenAt: '2026-11-30T11:55:00Z',
    },
    ...card,
  },
});
