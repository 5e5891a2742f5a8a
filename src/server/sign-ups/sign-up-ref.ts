/** The short name of a sign-up for a phone call, such as `IN-26-0412`. @param number that of the tenant's sign-ups */
export const signUpRef = (now: Date, number: number): string =>
  `IN-${now.toISOString().slice(2, 4)}-${String(number).padStart(4, '0')}`;
