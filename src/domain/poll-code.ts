import { inFours, newDigitCode, readDigitCode, type RandomBytes } from './digit-code.ts';

/** The code on a printed card with which one person takes part in one poll: 12 digits, 11 of them random and one that checks them. */
export type PollCode = string & { readonly pollCode: unique symbol };

const DIGITS = 12;

/**
 * A new code. Its 11 random digits carry 36 bits: enough while tries are limited, as one in so many millions is a code that was printed.
 * The server stores only an HMAC of it.
 */
export const newPollCode = (randomBytes: RandomBytes): PollCode => newDigitCode(DIGITS, randomBytes) as PollCode;

/** Reads what someone typed, dictated or scanned. @returns `undefined` when it is no code: too short, too long, or a digit is wrong */
export const readPollCode = (typed: string): PollCode | undefined =>
  readDigitCode(DIGITS, typed) as PollCode | undefined;

/** In groups of four, as it is printed: `1234 5678 9014`. */
export const formatPollCode = (code: PollCode): string => inFours(code);
