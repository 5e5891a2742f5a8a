import type * as z from 'zod/mini';
import { findNationalNumber } from '../../domain/national-number.ts';
import { jsonPointer } from '../../schema/json-pointer.ts';
import { parseStrict, type StrictResult } from '../../schema/write.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';

/**
 * Reads what someone sent, strictly.
 * @throws {Problem} `invalid` with one issue per part that cannot be used
 */
export function readRequest<T>(schema: z.ZodMiniType<T, unknown>, input: unknown): T {
  const parsed = parseStrict<T>(schema, input);
  if (parsed.ok) return parsed.value;
  throw invalid(parsed.issues.map(withFullStop));
}

/** How an id in an address can look; PostgreSQL takes no NUL in a text. */
export const ID = /^[\w-]{1,64}$/;

/**
 * Reads what someone sent to something, strictly. The id of that stands in the address, and in the request once more: it may be left out
 * there.
 * @param field of the id in the request
 * @throws {Problem} `invalid`, also for another id than in the address; `not_found` for an id that nothing can have
 */
export function readRequestTo<T>(schema: z.ZodMiniType<T, unknown>, input: unknown, field: string, id: string): T {
  const sent = isRecord(input) && !Object.hasOwn(input, field) ? { ...input, [field]: id } : input;
  const pointer = jsonPointer([field]);
  const parsed = parseStrict<T>(schema, sent);
  const isSame = isRecord(sent) && sent[field] === id;
  const isId = ID.test(id) && (parsed.ok || !isSame || parsed.issues.every(issue => issue.pointer !== pointer));
  if (!isId) throw new Problem('not_found', 'There is nothing with this id to send it to.');
  if (!isSame && isRecord(sent))
    throw invalid([{ pointer, code: 'other_address', message: 'This is another id than in the address.' }]);
  if (parsed.ok) return parsed.value;
  throw invalid(parsed.issues.map(withFullStop));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * We never want a national register number, so nobody has to protect one.
 * @param texts by RFC 6901 pointer
 * @throws {Problem} `invalid` for each text that holds one
 */
export function refuseNationalNumbers(texts: Readonly<Record<string, string | undefined>>): void {
  const found = Object.entries(texts).flatMap(([pointer, text]) => numbersIn(text, pointer));
  if (found.length > 0) throw invalid(found);
}

/**
 * What who works here wrote, for many to read: none of its texts holds a national register number.
 * @param what in words, such as `flyer`
 * @param at where it stands in what was sent, as an RFC 6901 pointer @default it is all of it
 * @throws {Problem} `invalid` with one issue per part that cannot be used
 */
export function readWritten<T>(written: StrictResult<T>, what: string, at = ''): T {
  const issues = written.ok ? numbersIn(written.value) : written.issues.map(withFullStop);
  if (written.ok && issues.length === 0) return written.value;
  throw invalid(
    issues.map(issue => ({ ...issue, pointer: at + issue.pointer })),
    what,
  );
}

/** Issues that more could have followed, as sentences. */
export const withFullStop = (issue: ProblemIssue): ProblemIssue => ({ ...issue, message: `${issue.message}.` });

/** An issue for each text in a value that holds a national register number. */
function numbersIn(value: unknown, at = ''): ProblemIssue[] {
  if (typeof value === 'string') {
    const message = 'This holds a national register number. Leave it out: nobody here needs it.';
    return findNationalNumber(value) ? [{ pointer: at, code: 'national_number', message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, at + jsonPointer([key])));
}

/** @param what was sent, in words */
export const invalid = (issues: ProblemIssue[], what = 'submission'): Problem =>
  new Problem('invalid', `Something in this ${what} is missing or wrong: “errors” says what.`, { issues });
