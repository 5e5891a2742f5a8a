import { findNationalNumber } from '../../../domain/national-number.ts';
import { explain, type SchemaIssue } from '../../../schema/issue.ts';
import { jsonPointer } from '../../../schema/json-pointer.ts';
import { readItem } from '../../../schema/read.ts';
import { SignUpReceipt, SignUpRequest } from '../../../schema/sign-up.ts';
import { asRecord } from '../../as-record.ts';
import { StekError } from '../../errors.ts';
import type { ProblemIssue } from '../../problem.ts';
import type { KindRules } from '../kind.ts';

/** What is checked of a sign-up on the device. */
export const signUpRules: KindRules<SignUpRequest, SignUpReceipt> = {
  check: checkedSignUp,
  readReceipt: answer => readItem(SignUpReceipt, answer),
};

/**
 * A sign-up as it may be sent: clean, complete, nothing in it that we do not know, and no national register number.
 * @throws StekError `invalid_request` with one issue per wrong part
 */
function checkedSignUp(request: SignUpRequest): SignUpRequest {
  const result = SignUpRequest.safeParse(request);
  const issues = result.success ? [] : result.error.issues.flatMap(issuesOf);
  for (const part of ['firstName', 'note'] as const) {
    const text: unknown = asRecord(request)?.[part];
    if (typeof text === 'string' && findNationalNumber(text)) issues.push(nationalNumberIn(part));
  }
  if (result.success && issues.length === 0) return result.data;
  throw new StekError('invalid_request', 'Something in this sign-up is missing or wrong: see `issues`.', { issues });
}

const nationalNumberIn = (part: string): ProblemIssue => ({
  pointer: `/${part}`,
  code: 'national_number',
  message: 'This holds a national register number. Leave it out: nobody here needs it.',
});

function issuesOf(issue: SchemaIssue): ProblemIssue[] {
  const { code = '', path, keys } = issue;
  if (code === 'unrecognized_keys' && Array.isArray(keys)) {
    const message = 'There is no field of this name.';
    return keys.map(key => ({ pointer: jsonPointer([...path, String(key)]), code: 'unknown_field', message }));
  }
  return [{ pointer: jsonPointer(path), code, message: `${explain(issue)}.` }];
}
