export { StekError } from './errors.ts';
export { makeKeyFile, readKeyFile, readPublicKey, unlockKey, SHORTEST_PASSPHRASE } from './key-file.ts';
export type { KeyFile, PublicPart, UnlockedKey } from './key-file.ts';
export { openReferral } from './open-referral.ts';
export type { OpenedReferral, OpenedReferralRequest, ReferralAddress } from './open-referral.ts';
export { openSealed } from './open-sealed.ts';
export type { CryptoKey, OpenedContent, OpeningKey } from './open-sealed.ts';
