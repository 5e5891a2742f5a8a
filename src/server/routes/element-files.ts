import type { Context } from 'hono';
import { defineRoute, type Route } from '../api/define-route.ts';
import { answerHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { nextRequestId } from '../http/request-id.ts';
import type { BuiltElements } from '../elements/built-elements.ts';

const FILE = {
  200: {
    description: 'The file; another build has another address.',
    content: { 'text/javascript': 'text', 'text/plain': 'text' },
  },
} as const;
const VERSION = 'Of the build, as the pages of this server name it.';

/** The scripts of the elements, for the pages of this server and for any page that names their hash. */
export const elementFiles = (elements: BuiltElements | undefined): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/elements/{version}/{name}',
    name: 'getElement',
    summary: 'The script of an element, as it was built.',
    access: 'public',
    params: { version: VERSION, name: 'Of the script, such as `stek-referral-card.js`.' },
    answers: FILE,
    problems: ['not_found'],
    handler: context => fileOf(elements, context, context.req.param('name') ?? ''),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/elements/{version}/chunks/{name}',
    name: 'getElementPart',
    summary: 'A script that elements share, or fetch when they need it.',
    access: 'public',
    params: { version: VERSION, name: 'Of the script.' },
    answers: FILE,
    problems: ['not_found'],
    handler: context => fileOf(elements, context, `chunks/${context.req.param('name') ?? ''}`),
  }),
];

async function fileOf(elements: BuiltElements | undefined, context: Context, name: string): Promise<Response> {
  const isThis = elements !== undefined && context.req.param('version') === elements.version;
  const file = isThis ? await elements.read(name) : undefined;
  if (!file) throw new Problem('not_found', 'Load the page again: it names the scripts that are there now.');
  return new Response(file, {
    headers: {
      ...answerHeaders(nextRequestId()),
      'content-type': `${name.endsWith('.js') ? 'text/javascript' : 'text/plain'}; charset=utf-8`,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
