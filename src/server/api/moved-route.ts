import { defineRoute, pathNames, type Route } from './define-route.ts';

/** An address of an earlier release, and where it has gone. */
export interface MovedPath {
  method: 'GET' | 'POST';
  /** As in OpenAPI. */
  from: string;
  to: string;
  /** Name of the operation. */
  name: string;
  /** What the parts of the path are, save `tenant`. */
  params?: Readonly<Record<string, string>>;
  /** Parameters that were called otherwise: the old name and the new one. */
  renamed?: Readonly<Record<string, string>>;
}

/**
 * Leads on who still uses an address of an earlier release. 308 keeps method and body; scripts of other sites follow it as well, for both
 * addresses are asked for first.
 */
export const movedRoute = ({ method, from, to, name, params = {}, renamed = {} }: MovedPath): Route =>
  defineRoute({
    serving: 'private',
    method,
    path: from,
    name,
    summary: `Moved to ${to}.`,
    access: 'public',
    isDeprecated: true,
    params,
    answers: { 308: { description: 'Send the same there.', headers: ['Location'] } },
    handler: async ({ request, tenant, param }) => {
      const query = new URLSearchParams();
      for (const [key, value] of new URL(request.url).searchParams)
        query.append(Object.hasOwn(renamed, key) ? renamed[key]! : key, value);
      const path = pathNames(to).reduce(
        (path, part) => path.replace(`{${part}}`, part === 'tenant' ? tenant : encodeURIComponent(param(part))),
        to,
      );
      return { status: 308, body: '', headers: { location: query.size > 0 ? `${path}?${query}` : path } };
    },
  });
