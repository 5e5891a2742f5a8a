/** Everything people write between the digits of a number, the (0) of `+32 (0)470` included. */
const BETWEEN = /\(0\)|[\s./()\-–\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A telephone number as people write it, in E.164: `0470 12 34 56` and `0032 470/12.34.56` are both `+32470123456`. A number
 * without a country is Belgian (national numbers of eight digits, nine for mobile ones, after the 0).
 * @returns `undefined` when it cannot be a number
 */
export function phoneNumber(typed: string): string | undefined {
  const digits = typed.replace(BETWEEN, '').replace(/^00/, '+');
  const full = digits.replace(/^0(?=[1-9]\d{7,8}$)/, '+32');
  return /^\+32\d{8,9}$|^\+(?!32)[1-9]\d{6,14}$/.test(full) ? full : undefined;
}

/** A number in the groups people say it in, when it is Belgian; others as they are. */
export const spacedPhone = (phone: string): string =>
  phone.replace(/^\+32(4\d\d|[2349]|\d\d)(\d{2,3})(\d\d)(\d\d)$/, (_, zone: string, ...rest: string[]) =>
    [`0${zone}`, ...rest.slice(0, 3)].join(' '),
  );

/** A number inside a sentence: its groups run left to right, also where the sentence does not. Who listens hears both in one piece. */
export const phoneInText = (phone: string): string => `\u2066${spacedPhone(phone)}\u2069`;

/** The address with which a device calls a number, however it is written. */
export const telUrl = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
