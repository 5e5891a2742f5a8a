import type * as z from 'zod/mini';
import { findNationalNumber } from '../../domain/national-number.ts';
import { SignUpRequest } from '../../schema/sign-up.ts';
import { parseStrict } from '../../schema/write.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';

/** A sign-up as it is kept: cleaned, with its defaults filled in. */
export type CleanSignUp = z.output<typeof SignUpRequest>;

/**
 * Reads what someone sent.
 * @throws {Problem} `invalid` with one issue per part that cannot be used; a national register number is such a part
 */
export function readSignUp(input: unknown): CleanSignUp {
  const written = parseStrict<CleanSignUp>(SignUpRequest as z.ZodMiniType<CleanSignUp, unknown>, input);
  const issues: ProblemIssue[] = written.ok ? numbersIn(written.value) : written.issues.map(inASentence);
  if (written.ok && issues.length === 0) return written.value;
  throw new Problem('invalid', 'Something in this sign-up is missing or wrong: “errors” says what.', { issues });
}

const inASentence = ({ pointer, code, message }: ProblemIssue): ProblemIssue => ({
  pointer,
  code,
  message: `${message}.`,
});

/** We never want a national register number, so nobody has to protect one. */
function numbersIn({ firstName, note }: CleanSignUp): ProblemIssue[] {
  const message = 'This holds a national register number. Leave it out: nobody here needs it.';
  return Object.entries({ firstName, note }).flatMap(([field, text]) =>
    text !== undefined && findNationalNumber(text) ? [{ pointer: `/${field}`, code: 'national_number', message }] : [],
  );
}
