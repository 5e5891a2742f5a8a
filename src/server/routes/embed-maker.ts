import type { Context } from 'hono';
import * as z from 'zod/mini';
import { EMBEDS } from '../../domain/embeds.ts';
import { WAYS, type EmbedFiles } from '../../domain/embed-snippets.ts';
import { SYSTEMS } from '../../domain/embed-survival.ts';
import { languageFor } from '../../i18n/load-catalogue.ts';
import { languages } from '../../i18n/languages.ts';
import { embedTexts } from '../../i18n/embed.ts';
import { embedMakerTexts } from '../../i18n/embed-maker.ts';
import type { Place } from '../../schema/place.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { readChoice, SCHEMES, type MakerChoice } from '../embeds/maker-choice.ts';
import { acceptedLanguages } from '../http/accept-language.ts';
import { answerHeaders } from '../http/headers.ts';
import { looseParameter } from '../http/query.ts';
import { nextRequestId } from '../http/request-id.ts';
import { MAKER_TEXTS, makerHtml, type MakerLocale } from '../pages/embed-maker.ts';
import { EMBED_MAKER_SCRIPT } from '../pages/embed-maker-script.ts';
import { embedMakerStyle, embedPreviewStyle } from '../pages/embed-maker-style.ts';
import { embedPreviewHtml, embedPreviewPolicy } from '../pages/embed-preview.ts';
import { elementScript } from '../pages/own-origin.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { readPlaces } from '../programme/place-named.ts';
import type { Store } from '../store/store.ts';
import { readForTenant } from '../store/tenant-read.ts';
import type { ServerState } from './server-routes.ts';

const HTML = { description: 'The page.', content: { 'text/html': 'text' } } as const;
const CHOICE = {
  embed: looseParameter(
    'Which element.',
    EMBEDS.map(({ name }) => name),
  ),
  tenant: looseParameter('Short name of the municipality.'),
  place: looseParameter('Slug or id of a place.'),
  words: looseParameter('Language of the element, BCP 47; that of its page where none is named.'),
  colour: looseParameter('Its colour, such as `#0f5f50`.'),
  scheme: looseParameter('Light or dark.', SCHEMES),
  system: looseParameter('What the site is made with.', Object.keys(SYSTEMS)),
  way: looseParameter('How it comes onto the site.', WAYS),
  'embed-id': looseParameter('Name of an embed that can be paused.'),
};

/** The page on which snippets are made, what it loads, and the page that it shows in a frame. */
export const embedMakerRoutes = (state: ServerState): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/embed',
    name: 'showEmbedMaker',
    summary: 'The page on which a webmaster makes the snippet of an element.',
    access: 'public',
    query: z.object({ lang: looseParameter('Language of the page, BCP 47.'), ...CHOICE }),
    answers: { 200: { ...HTML, headers: ['Content-Language', 'X-Robots-Tag'] } },
    handler: context => showMaker(context, state),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/embed/preview',
    name: 'showEmbedPreview',
    summary: 'An element as it was chosen, on a page of its own, for the frame on the page that makes snippets.',
    access: 'public',
    query: z.object(CHOICE),
    answers: { 200: { ...HTML, headers: ['X-Robots-Tag'] } },
    handler: context => showPreview(context, state),
  }),
  ...assets(),
];

/** What both pages load. */
const assets = (): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/embed.css',
    name: 'getEmbedMakerStyle',
    summary: 'How the page that makes snippets looks.',
    access: 'public',
    answers: { 200: { description: 'The style sheet.', content: { 'text/css': 'text' } } },
    handler: () => asset(embedMakerStyle(), 'text/css'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/embed-preview.css',
    name: 'getEmbedPreviewStyle',
    summary: 'How the page looks that shows an element as it was chosen.',
    access: 'public',
    query: z.object({ scheme: CHOICE.scheme }),
    answers: { 200: { description: 'The style sheet.', content: { 'text/css': 'text' } } },
    handler: ({ req }) => asset(embedPreviewStyle(new URL(req.url).searchParams.get('scheme')), 'text/css'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/embed.js',
    name: 'getEmbedMakerScript',
    summary: 'What makes a snippet anew with each choice, and copies it.',
    access: 'public',
    answers: { 200: { description: 'The script.', content: { 'text/javascript': 'text' } } },
    handler: () => asset(EMBED_MAKER_SCRIPT, 'text/javascript'),
  }),
];

async function showMaker({ req }: Context, state: ServerState): Promise<Response> {
  const { store, publicUrl, elements, keyPins } = state;
  const { origin, searchParams } = new URL(req.url);
  const server = publicUrl ?? origin;
  const locale = await localeOf(searchParams, req.header('accept-language'));
  const { choice, tenants, places } = await choose(store, searchParams);
  const hashes = EMBEDS.map(({ tag }) => `bundled/${tag}.js`).flatMap(file => {
    const hash = elements?.integrityOf(file);
    return hash === undefined ? [] : [[file, hash] as const];
  });
  const files: EmbedFiles = {
    cdn: `${server}/cdn`,
    version: elements?.release ?? 'latest',
    integrity: Object.fromEntries(hashes),
    keyPins,
    name: choice && (await nameIn(choice, locale)),
  };
  const isBuilt = choice !== undefined && elementScript(elements, choice.embed.tag) !== undefined;
  const preview = isBuilt ? `/embed/preview?${previewQuery(choice)}` : undefined;
  return page(makerHtml({ ...{ locale, tenants, places, choice, files, server, preview } }), MAKER_POLICY, {
    'content-language': locale.lang,
  });
}

async function showPreview({ req }: Context, { store, elements }: ServerState): Promise<Response> {
  const { choice } = await choose(store, new URL(req.url).searchParams);
  const script = choice && elementScript(elements, choice.embed.tag);
  return page(embedPreviewHtml(choice, script), embedPreviewPolicy(choice?.tenant.profile?.imageHosts));
}

/** In the language that the address names, else in the first that the browser asks for and that the page has. */
function localeOf(asked: URLSearchParams, accepted: string | undefined): Promise<MakerLocale> {
  const isSpoken = (tag: string) => languageFor(tag, [embedMakerTexts]) !== 'nl' || /^nl(-|$)/i.test(tag);
  const wanted = asked.get('lang') ?? acceptedLanguages(accepted).find(isSpoken) ?? 'nl';
  return makerLocale(languageFor(wanted, [embedMakerTexts]));
}

const makerLocale = (lang: string): Promise<MakerLocale> =>
  pageLocale(new URLSearchParams({ lang, address: 'u' }), MAKER_TEXTS);

interface Chosen {
  choice: MakerChoice | undefined;
  tenants: Awaited<ReturnType<Store['tenants']>>;
  places: readonly Place[];
}

/** What the address asks for, of what there is; the first municipality where it names none. */
async function choose(store: Store | undefined, asked: URLSearchParams): Promise<Chosen> {
  const tenants = (await store?.tenants()) ?? [];
  const tenant = tenants.find(({ id }) => id === asked.get('tenant')) ?? tenants[0];
  if (!store || !tenant) return { choice: undefined, tenants, places: [] };
  const places = (await readForTenant(store, tenant.id, readPlaces)) ?? [];
  const spoken = languages.map(({ lang }) => lang);
  return { choice: readChoice(asked, { tenant, places, languages: spoken }), tenants, places };
}

/** What it is called in the language of the element, or of the page on which it is made: a site speaks one of them. */
async function nameIn({ embed, words }: MakerChoice, locale: MakerLocale): Promise<string> {
  const { say } =
    words === undefined || words === locale.lang ? locale : await makerLocale(languageFor(words, [embedTexts]));
  return say(`name.${embed.name}`);
}

const previewQuery = ({ tenant, embed, place, words, colour, scheme }: MakerChoice): URLSearchParams =>
  new URLSearchParams({
    ...{ tenant: tenant.id, embed: embed.name, scheme },
    ...(place !== undefined && { place }),
    ...(words !== undefined && { words }),
    ...(colour !== undefined && { colour }),
  });

/** The page runs its own script, asks its own server, and shows a frame of that. */
const MAKER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const page = (body: string, policy: string, more: Record<string, string> = {}): Response =>
  new Response(body, {
    headers: {
      ...ownHeaders(),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      ...more,
    },
  });

/** As every answer has them; no script of another site reads a page. */
function ownHeaders(): Record<string, string> {
  const {
    'access-control-allow-origin': _all,
    'access-control-expose-headers': _exposed,
    ...headers
  } = answerHeaders(nextRequestId());
  return headers;
}

const asset = (body: string, contentType: string): Response =>
  new Response(body, {
    headers: {
      ...answerHeaders(nextRequestId()),
      'content-type': `${contentType}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
    },
  });
