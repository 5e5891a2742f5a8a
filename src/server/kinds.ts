import { signUpStaff } from './sign-ups/sign-up-kind.ts';

/** All kinds of things that people send here. A new kind is a line in this list. */
export const KINDS = [signUpStaff] as const;
