import type { SignUpRequest } from '../../src/schema/sign-up.ts';

/** A sign-up that is right in every part; numbered, so that no two are alike. */
export const signUpNumber = (number: number): SignUpRequest => ({
  occurrenceId: 'soup_20261201T1130',
  firstName: `Persoon ${number}`,
  contact: { email: `persoon${number}@example.org` },
  party: 1,
});
