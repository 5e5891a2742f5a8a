import { seal, type PublicKey, type SealedContent } from '../../src/sdk/seal.ts';
import type { ConsentScope, ReferralCard, ReferralLabel, ReferralRequest } from '../../src/schema/referral.ts';

/** The contact person in tests. */
export const LOTTE = '0b8f6f3e-2f0e-4d5c-9a54-8a8f1c0d7b11';

/** What is other about a card. */
export interface OtherCard extends Partial<ReferralCard> {
  /** @default Lotte */
  recipientId?: string;
  /** @default none */
  placeId?: string | undefined;
  /** What was agreed to. @default that the card is sent, and nothing more */
  scopes?: ConsentScope[];
}

/** A card that is filled in, of nobody. @param other what is other about it */
export function aReferral({
  recipientId = LOTTE,
  placeId,
  scopes = ['share_card'],
  ...card
}: OtherCard = {}): ReferralRequest & { card: ReferralCard } {
  const consent: ReferralCard['consent'] = {
    ...{ textVersion: '2026-12', textHash: 'Xc3p0nq2Jm8l4r7Yw1sVbT5kZaG6hE9oLfQdUi_N-tM', lang: 'nl', scopes },
    ...{ givenBy: 'person', form: 'typed', typedName: 'Fatou', givenAt: '2026-11-30T11:55:00Z' },
  };
  return {
    recipientId,
    ...(placeId !== undefined && { placeId }),
    card: {
      id: 'b1f7c9d2-5a3e-4c6b-8f10-2d4e6a8c0b12',
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
      consent,
      ...card,
    },
  };
}

/** What stands on the outside of a card. */
export function labelOf({ placeId, card }: Pick<ReferralRequest, 'placeId' | 'card'>): ReferralLabel {
  const { textVersion, textHash, lang, scopes } = card.consent;
  return { ...(placeId !== undefined && { placeId }), consent: { textVersion, textHash, lang, scopes } };
}

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
