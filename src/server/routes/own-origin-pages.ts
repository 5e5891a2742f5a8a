import * as z from 'zod/mini';
import { languageFor } from '../../i18n/load-catalogue.ts';
import { pageTexts } from '../../i18n/page.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoutes } from '../api/private-routes.ts';
import type { FramedTenant } from '../embeds/frame-ancestors.ts';
import { acceptedLanguages } from '../http/accept-language.ts';
import { framingSites, type PageFrame } from '../pages/framed-page.ts';
import { elementScript, ownOriginHeaders, type OwnOrigin } from '../pages/own-origin.ts';
import { pageLocale } from '../pages/page-locale.ts';
import {
  contactInboxHtml,
  REFERRAL_PAGE_TEXTS,
  referralCardHtml,
  type ReferralCardPage,
  type ReferralLocale,
  type ReferralPage,
} from '../pages/referral.ts';
import { readServices } from '../programme/read-services.ts';
import { readRecipients } from '../referrals/recipients.ts';
import { readReferralSettings } from '../referrals/referral-settings.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { PAGE_PARAMETERS } from './form-page.ts';
import type { ServerState } from './server-routes.ts';

const ANSWERS = {
  200: {
    description: 'The page.',
    content: { 'text/html': 'text' },
    headers: ['Content-Language', 'X-Robots-Tag', 'Cross-Origin-Opener-Policy', 'Permissions-Policy'],
  },
} as const;

/** The card, and the cards of a contact person, on pages of the server itself: no script of another site stands beside them. */
export const ownOriginPages = (state: Pick<ServerState, 'elements' | 'keyPins'>): Route[] => [
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/p/{tenant}/kaart',
    name: 'showReferralCard',
    summary: 'The referral card on a page of the server, which sites of the municipality may show in a frame.',
    access: 'public',
    query: z.object(PAGE_PARAMETERS),
    answers: ANSWERS,
    handler: (request, server) => showCard(request, server, state),
  }),
  defineRoute({
    serving: 'private',
    method: 'GET',
    path: '/p/{tenant}/contact-inbox',
    name: 'showContactInbox',
    summary: 'The page on which a contact person opens their referral cards; no site may show it in a frame.',
    access: 'public',
    query: z.object(PAGE_PARAMETERS),
    answers: ANSWERS,
    handler: (request, server) => showInbox(request, server, state),
  }),
];

type State = Pick<ServerState, 'elements' | 'keyPins'>;

async function showCard(request: PrivateRequest, server: PrivateRoutes, state: State): Promise<PrivateAnswer> {
  const locale = await localeOf(request);
  const found = (await readForTenant(server.store, request.tenant, async read => ({
    ...{ tenant: read.tenant, services: await readServices(read) },
    ...(await whomToCall(read)),
  })))!;
  const { images, ...shown } = found;
  const script = elementScript(state.elements, 'stek-referral-card');
  const page: ReferralCardPage = { ...shown, locale, script, keyPins: state.keyPins ?? [] };
  const { frame } = locale;
  return send(locale, referralCardHtml(page), {
    ...{ images, frame },
    framedBy: [server.originFor(request.request), ...sitesOf(shown.tenant, frame)],
  });
}

async function showInbox(request: PrivateRequest, server: PrivateRoutes, { elements }: State): Promise<PrivateAnswer> {
  const locale = await localeOf(request);
  const tenant = (await readForTenant(server.store, request.tenant, async read => read.tenant))!;
  const page: ReferralPage = { tenant, locale, script: elementScript(elements, 'stek-contact-inbox') };
  return send(locale, contactInboxHtml(page), {});
}

const send = (locale: ReferralLocale, body: string, page: OwnOrigin): PrivateAnswer => ({
  status: 200,
  body,
  headers: ownOriginHeaders(locale, page),
});

const isSpoken = (tag: string): boolean => languageFor(tag, [pageTexts]) !== 'nl' || /^nl(-|$)/i.test(tag);

/** In the language that the address names, else in the first that the browser asks for and that is spoken here. */
function localeOf({ query, request }: PrivateRequest): Promise<ReferralLocale> {
  const asked = new URLSearchParams(query);
  const wanted = acceptedLanguages(request.headers.get('accept-language')).find(isSpoken);
  if (!asked.has('lang') && wanted !== undefined) asked.set('lang', wanted);
  return pageLocale(asked, REFERRAL_PAGE_TEXTS);
}

/** It stood in frames before an address could ask for that. */
const sitesOf = (tenant: FramedTenant, frame: PageFrame = { embedId: undefined }): readonly string[] =>
  framingSites(tenant, frame);

/** Whom to call in place of a card: the municipality, then who gets cards; and the addresses of the photos of those. */
async function whomToCall(read: TenantRead): Promise<Pick<ReferralCardPage, 'phones'> & { images: string[] }> {
  const { phone } = await readReferralSettings(read);
  const people = (await readRecipients(read)).filter(({ isActive }) => isActive);
  const isTheirs = people.some(person => person.phone === phone);
  return {
    phones: [...(phone === undefined || isTheirs ? [] : [{ phone }]), ...people],
    images: people.flatMap(({ photo }) => photo ?? []),
  };
}
