import { inFours, newDigitCode, readDigitCode, type RandomBytes } from './digit-code.ts';

/** The code with which someone comes back to what they sent: 16 digits, 15 of them random and one that checks them, in groups of four. */
export type FollowUpCode = string & { readonly followUpCode: unique symbol };

const DIGITS = 16;

/** A new code. Its 15 random digits carry just under 50 bits; the server stores only an HMAC of it and limits tries. */
export const newFollowUpCode = (randomBytes: RandomBytes): FollowUpCode =>
  newDigitCode(DIGITS, randomBytes) as FollowUpCode;

/** Reads what someone typed, dictated or scanned. @returns `undefined` when it is no code: too short, too long, or a digit is wrong */
export const readFollowUpCode = (typed: string): FollowUpCode | undefined =>
  readDigitCode(DIGITS, typed) as FollowUpCode | undefined;

/** In groups of four, as it is shown and printed: `1234 5678 9012 3452`. */
export const formatFollowUpCode = (code: FollowUpCode): string => inFours(code);
