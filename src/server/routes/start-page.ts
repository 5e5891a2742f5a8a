import type { Context } from 'hono';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../api/define-route.ts';
import { acceptedLanguages } from '../http/accept-language.ts';
import { answerHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { nextRequestId } from '../http/request-id.ts';
import { languageFor } from '../../i18n/load-catalogue.ts';
import { pageTexts } from '../../i18n/page.ts';
import { pageHeaders } from '../pages/layout.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { START_TEXTS, startHtml, type StartLocale, type StartTenant } from '../pages/start.ts';
import { readPlaces } from '../programme/place-named.ts';
import type { Store } from '../store/store.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { PAGE_PARAMETERS } from './form-page.ts';
import type { ServerState } from './server-routes.ts';

/** What a server has, at its own address: for people; a program that asks for JSON is told that there is nothing here. */
export const startPage = (state: Pick<ServerState, 'tenants' | 'elements'>): Route =>
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/',
    name: 'showStart',
    summary: 'What this server has, as a page without JavaScript.',
    access: 'public',
    query: z.object(PAGE_PARAMETERS),
    answers: {
      200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] },
    },
    problems: ['not_found'],
    handler: context => show(context, state),
  });

async function show({ req }: Context, state: Pick<ServerState, 'tenants' | 'elements'>): Promise<Response> {
  if (/^$|json/i.test(req.header('accept') ?? ''))
    throw new Problem('not_found', 'Check the address. All addresses of this server are in /openapi.json.');
  const query = new URL(req.url).searchParams;
  const wanted = acceptedLanguages(req.header('accept-language')).find(isSpoken);
  if (!query.has('lang') && wanted !== undefined) query.set('lang', wanted);
  const locale: StartLocale = await pageLocale(query, START_TEXTS);
  const page = startHtml({ locale, tenants: await state.tenants(), release: state.elements?.release });
  return new Response(page, {
    headers: {
      ...answerHeaders(nextRequestId()),
      ...pageHeaders(locale),
      'cache-control': 'no-store',
      vary: 'Accept, Accept-Language',
    },
  });
}

const isSpoken = (tag: string): boolean => languageFor(tag, [pageTexts]) !== 'nl' || /^nl(-|$)/i.test(tag);

/** What there is of each municipality, by name. */
export async function startTenants(store: Store): Promise<StartTenant[]> {
  const found = await Promise.all(
    (await store.tenants()).map(({ id }) =>
      readForTenant(store, id, async read => ({ tenant: read.tenant, places: await readPlaces(read) })),
    ),
  );
  const there = found.filter(one => one !== undefined);
  return there.toSorted((a, b) => a.tenant.name.localeCompare(b.tenant.name, 'nl'));
}
