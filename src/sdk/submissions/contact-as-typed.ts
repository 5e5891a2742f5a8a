import { findNationalNumber } from '../../domain/national-number.ts';
import { phoneNumber } from '../../domain/phone-number.ts';
import { asRecord } from '../as-record.ts';

/**
 * A phone number or mail address as it may be sent, from what a person typed, as our forms take it: `0470 12 34 56` is `+32470123456`, and
 * spaces around an address go. What cannot be a number stays as it is, so that it is refused with its place.
 */
export function contactAsTyped<T>(contact: T): T {
  const found = asRecord(contact);
  if (!found) return contact;
  const { phone, email } = found;
  return {
    ...contact,
    ...(typeof phone === 'string' && { phone: numberIn(phone) }),
    ...(typeof email === 'string' && { email: email.trim() }),
  };
}

/** A national register number that begins with 00 could pass for a number abroad. */
const numberIn = (typed: string): string => (!findNationalNumber(typed) && phoneNumber(typed)) || typed.trim();
