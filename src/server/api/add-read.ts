import type { Handler, Hono } from 'hono';
import { preflight } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { nextRequestId } from '../http/request-id.ts';
import { refuse } from './refusal.ts';

export const READ_METHODS = 'GET, HEAD, OPTIONS';
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** GET (and with it HEAD), the preflight question, and a clear no to everything else, for something that everybody may read. */
export function addRead(app: Hono, pattern: string, handler: Handler): void {
  app.get(pattern, handler);
  app.options(pattern, () => preflight(nextRequestId(), READ_METHODS));
  // Named one by one: `all` would also stand in the way of GET, and a second handler costs a fifth of the throughput.
  app.on(OTHER_METHODS, pattern, context =>
    refuse(noMethod(context.req.method, READ_METHODS), context, nextRequestId()),
  );
}

/** What is said of a method that does nothing at an address. @param methods those that do */
export const noMethod = (method: string, methods: string): Problem =>
  new Problem('method_not_allowed', `${method} does nothing here. Use one of: ${methods}.`, {
    headers: { allow: methods },
  });
