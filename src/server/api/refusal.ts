import type { Context } from 'hono';
import type { Problem } from '../http/problem.ts';
import { problemPage } from '../pages/problem-page.ts';

/** Whether an address is one of a page for people. */
export const isPagePath = (path: string): boolean => /^\/[pfq](\/|$)/.test(path);

/**
 * The one place where a request is refused, whatever the route, the method or the fault. A page for people is refused with a page, also
 * to who reads anything at all; a program that asks for JSON, or for nothing, gets that.
 * @param base headers that every answer of the route has @default those of reads
 */
export function refuse(
  problem: Problem,
  { req }: Context,
  requestId: string,
  base?: Record<string, string>,
): Response | Promise<Response> {
  const forPeople = isPagePath(req.path) && !/^$|json/i.test(req.header('accept') ?? '');
  return forPeople ? problemPage(problem, req.url, requestId) : problem.toResponse(requestId, base);
}
