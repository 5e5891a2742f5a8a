import { cleanText } from '../schema/scalar.ts';

/** One thing that is wrong, and where. */
export interface ProblemIssue {
  /** RFC 6901 pointer into what was sent or received. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A problem document (RFC 9457, before that RFC 7807) as a server sent it; texts cleaned and cut at 2,000 characters. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  /** The server's own word, finer than the code of the error. */
  readonly code?: string;
  /** A sentence for the visitor. */
  readonly endUserMessage?: string;
}

const MEMBERS = ['type', 'title', 'detail', 'instance', 'code'] as const;

/** Reads a problem document tolerantly. Never throws; `undefined` when the body is something else. */
export function readProblem(body: string, locale: string): { problem: Problem; issues: ProblemIssue[] } | undefined {
  const found = members(parse(body));
  if (!found) return undefined;
  const problem: Record<string, string> = {};
  for (const name of MEMBERS) put(problem, name, found[name]);
  put(problem, 'endUserMessage', inLanguage(found.endUserMessage, locale));
  const issues = Array.isArray(found.errors) ? found.errors.slice(0, 100).map(readIssue) : [];
  return { problem, issues };
}

function readIssue(value: unknown): ProblemIssue {
  const { pointer, code, message } = members(value) ?? {};
  return { pointer: asText(pointer) ?? '', code: asText(code) ?? '', message: asText(message) ?? '' };
}

/** UiTdatabank gives `endUserMessage` per language, others as one string. */
function inLanguage(message: unknown, locale: string): unknown {
  const perLanguage = members(message);
  if (!perLanguage) return message;
  return perLanguage[locale] ?? perLanguage[locale.slice(0, 2)] ?? perLanguage.nl ?? Object.values(perLanguage)[0];
}

function put(target: Record<string, string>, name: string, value: unknown): void {
  const clean = asText(value);
  if (clean) target[name] = clean;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? cleanText(value.slice(0, 2000)) : undefined;

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The members of a JSON object; `undefined` for anything else. */
export const members = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
