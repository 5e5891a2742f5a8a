import type * as z from 'zod/mini';
import { findNationalNumber } from '../../domain/national-number.ts';
import { parseStrict } from '../../schema/write.ts';
import { Problem, type ProblemIssue } from '../http/problem.ts';

/**
 * Reads what someone sent, strictly.
 * @throws {Problem} `invalid` with one issue per part that cannot be used
 */
export function readRequest<T>(schema: z.ZodMiniType<T, unknown>, input: unknown): T {
  const parsed = parseStrict<T>(schema, input);
  if (parsed.ok) return parsed.value;
  throw invalid(parsed.issues.map(issue => ({ ...issue, message: `${issue.message}.` })));
}

/**
 * We never want a national register number, so nobody has to protect one.
 * @param texts by RFC 6901 pointer
 * @throws {Problem} `invalid` for each text that holds one
 */
export function refuseNationalNumbers(texts: Readonly<Record<string, string | undefined>>): void {
  const message = 'This holds a national register number. Leave it out: nobody here needs it.';
  const found = Object.entries(texts).filter(([, text]) => text !== undefined && findNationalNumber(text));
  if (found.length > 0) throw invalid(found.map(([pointer]) => ({ pointer, code: 'national_number', message })));
}

const invalid = (issues: ProblemIssue[]): Problem =>
  new Problem('invalid', 'Something in this submission is missing or wrong: “errors” says what.', { issues });
