import { findNationalNumber } from '../../domain/national-number.ts';
import { explain, type SchemaIssue } from '../../schema/issue.ts';
import { jsonPointer } from '../../schema/json-pointer.ts';
import { asRecord } from '../as-record.ts';
import { StekError } from '../errors.ts';
import type { ProblemIssue } from '../problem.ts';

/** What a schema can do, as far as it is needed here. */
interface RequestSchema<Request> {
  safeParse(
    input: unknown,
  ): { success: true; data: Request } | { success: false; error: { issues: readonly SchemaIssue[] } };
}

/**
 * A request as it may be sent, of any kind: clean, complete, nothing in it that the schema does not know, and no national register number.
 * @param freeTexts the fields that a person writes freely, or such texts by their RFC 6901 pointers
 * @throws StekError `invalid_request` with one issue per wrong part
 */
export function checkRequest<Request>(
  schema: RequestSchema<Request>,
  request: Request,
  freeTexts: readonly (keyof Request & string)[] | ((request: Request) => Readonly<Record<string, unknown>>),
): Request {
  const result = schema.safeParse(request);
  const issues = result.success ? [] : result.error.issues.flatMap(issuesOf);
  const texts =
    typeof freeTexts === 'function'
      ? freeTexts(request)
      : Object.fromEntries(freeTexts.map(part => [jsonPointer([part]), asRecord(request)?.[part]]));
  for (const [pointer, text] of Object.entries(texts))
    if (typeof text === 'string' && findNationalNumber(text)) issues.push(nationalNumberAt(pointer));
  if (result.success && issues.length === 0) return result.data;
  throw new StekError('invalid_request', inWords(issues), { issues });
}

/** The first few, for who reads a log: where, and what is wrong there. Never what was handed in. */
const inWords = (issues: readonly ProblemIssue[]): string => {
  const first = issues.slice(0, 3).map(({ pointer, message }) => `${pointer || '(all of it)'}: ${message}`);
  return `Missing or wrong. ${first.join(' ')}${issues.length > 3 ? ' And more: see `issues`.' : ''}`;
};

const nationalNumberAt = (pointer: string): ProblemIssue => ({
  pointer,
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
