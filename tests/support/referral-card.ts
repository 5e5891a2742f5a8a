import { seal, type PublicKey, type SealedContent } from '../../src/sdk/seal.ts';
import type { ReferralCard, ReferralLabel, ReferralRequest } from '../../src/schema/referral.ts';

/** The contact person in tests. */
export const LOTTE = '0b8f6f3e-2f0e-4d5c-9a54-8a8f1c0d7b11';

/** What a person agreed to, as a test writes it. */
export const CONSENT: ReferralLabel['consent'] = {
  textVersion: '2026-12',
  textHash: 'Xc3p0nq2Jm8l4r7Yw1sVbT5kZaG6hE9oLfQdUi_N-tM',
  lang: 'nl',
  scopes: ['share_card', 'tell_sender_stage'],
};

/** A card that is filled in. @param card what is other about it */
export const aReferral = (card: Partial<ReferralCard> = {}): ReferralRequest & { card: ReferralCard } => ({
  recipientId: LOTTE,
  placeId: 'zillebeke',
  card: {
    id: 'b1f7c9d2-5a3e-4c6b-8f10-2d4e6a8c0b12',
    sender: { name: 'Greet', organisation: 'Huisartsenpraktijk', phone: '+3257000000', joinsFirstMeeting: true },
    person: {
      firstName: 'Karim',
      phone: '+3257000000',
      lang: 'ar',
      interpreter: true,
      safe: { voicemail: false, sms: true, otherPersonMayAnswer: false },
      bestTimes: ['morning'],
    },
    ownWords: 'Ik ken hier niemand, en ik kook graag.',
    themes: ['social-contact'],
    wishes: 'Eens meegaan naar de soep.',
    consent: { ...CONSENT, givenBy: 'person', form: 'typed', typedName: 'Karim', givenAt: '2026-11-30T09:00:00Z' },
    ...card,
  },
});

/** What stands on the outside of a card. */
export const labelOf = ({ placeId, card: { consent } }: ReturnType<typeof aReferral>): ReferralLabel => {
  const { textVersion, textHash, lang, scopes } = consent;
  return { ...(placeId !== undefined && { placeId }), consent: { textVersion, textHash, lang, scopes } };
};

/** To what a card is bound. */
export const bindingTo = (tenant: string, recipientId = LOTTE) =>
  ({ tenant, kind: 'referral', schemaVersion: 1, boundTo: recipientId }) as const;

/** A card as it is sent. @param label what stands on its outside @default what is inside */
export const sealedReferral = (
  tenant: string,
  recipients: readonly PublicKey[],
  request = aReferral(),
  label: object = labelOf(request),
): Promise<SealedContent> => seal(request, { ...bindingTo(tenant, request.recipientId), recipients, label });
