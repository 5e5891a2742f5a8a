import { calculateJwkThumbprint, exportJWK, type CryptoKey } from 'jose';
import type { ReferralForm, SealingKey } from '../../src/schema/referral-recipient.ts';
import { LOTTE } from './referral-card.ts';

/** A key with what is published of it. */
export interface SealingPair {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly published: SealingKey;
}

/** @param times seconds since 1970 between which it may be sealed to; at any time when left out */
export async function newSealingPair(times: { nbf?: number; exp?: number } = {}): Promise<SealingPair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { x, y } = (await exportJWK(pair.publicKey)) as { x: string; y: string };
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const kid = await calculateJwkThumbprint(jwk);
  const published = { ...jwk, use: 'enc', alg: 'ECDH-ES+A256KW', kid, nbf: 0, exp: 4_102_444_800, ...times } as const;
  return { kid, key: pair.privateKey as CryptoKey, published };
}

/** What a municipality with one contact person gives a card. @param more what is other about that person */
export const formWith = (
  contact: readonly SealingPair[],
  safe: readonly SealingPair[],
  more: Partial<ReferralForm['recipients'][number]> = {},
): ReferralForm => ({
  recipients: [
    {
      ...{ id: LOTTE, firstName: 'Lotte', phone: '+3257000000', hours: [], languages: ['nl'], placeIds: [], leave: [] },
      keys: contact.map(({ published }) => published),
      ...more,
    },
  ],
  escrow: safe.map(({ published }) => published),
  ...{ phone: '+3257000000', openWorkingDays: 2, callWorkingDays: 5, keepDays: 90 },
});
