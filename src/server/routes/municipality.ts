import * as z from 'zod/mini';
import { Municipality } from '../../schema/municipality.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { fileAnswer, jsonAnswer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { publicMunicipality, readLogoOf } from '../municipality/profile.ts';

/** Kept for as long as anybody likes: another logo has another address. */
const FOREVER = 'public, max-age=31536000, immutable';

const PICTURE = {
  'image/png': 'text',
  'image/jpeg': 'text',
  'image/webp': 'text',
  'image/svg+xml': 'text',
} as const;

/** How a municipality presents itself, and its logo. */
export const municipalityRoutes: readonly Route[] = [
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: '/v1/{tenant}/municipality',
    name: 'getMunicipality',
    summary: 'Name, contact, colour and logo of a municipality, and where its pictures may come from.',
    access: 'public',
    answers: { 200: { description: 'Found.', content: { 'application/json': Municipality } } },
    handler: request => jsonAnswer(publicMunicipality(request.snapshot.tenant, () => request.origin)),
  }),
  defineRoute({
    serving: 'fresh',
    method: 'GET',
    path: '/v1/{tenant}/logo',
    name: 'getLogo',
    summary: 'The logo of a municipality, as it was given.',
    access: 'public',
    query: z.object({ v: looseParameter('Which logo, as the server itself names it: it is kept for long then.') }),
    answers: { 200: { description: 'The picture.', content: PICTURE } },
    problems: ['not_found'],
    async handler({ read, query }) {
      const called = read.tenant.profile?.logo;
      const logo = called === undefined ? undefined : await readLogoOf(read);
      if (called === undefined || !logo)
        throw new Problem('not_found', 'This municipality gave no logo. See: stek tenant set.');
      const answer = fileAnswer(logo.content, called, logo.type);
      return {
        ...answer,
        headers: { ...answer.headers, ...INERT, ...(query.get('v') === called && { 'cache-control': FOREVER }) },
      };
    },
  }),
];

/** A drawing that is opened by itself does nothing and fetches nothing, whatever is in it. */
const INERT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
