import type { Context } from 'hono';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { BuiltElements } from '../elements/built-elements.ts';
import { answerHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { nextRequestId } from '../http/request-id.ts';
import type { Store } from '../store/store.ts';
import { cdnFiles } from './cdn-files.ts';
import { elementFiles } from './element-files.ts';
import { embedMakerRoutes } from './embed-maker.ts';
import { FLYER_CSS_QUERY, flyerCss } from './flyer-page.ts';
import { POLL_PAPER_CSS_QUERY, pollPaperCss } from './poll-paper.ts';
import type { StartTenant } from '../pages/start.ts';
import { startPage } from './start-page.ts';
import { pageIcon } from '../pages/page-icon.ts';
import { pageStyle } from '../pages/page-style.ts';
import { colourOf } from '../pages/page-tokens.ts';
import { referralPaperStyle } from '../pages/referral-paper-style.ts';
import { signalPaperStyle } from '../pages/signal-paper-style.ts';

/** What the routes of a server about itself ask it. */
export interface ServerState {
  isDraining(): boolean;
  /** Why nothing can be written now. */
  writeFailure(): Promise<Error | undefined>;
  /** Whose programme it has. */
  tenants(): Promise<StartTenant[]>;
  /** Whether it says at its own address what it has. @default true */
  readonly hasStartPage?: boolean | undefined;
  /** The contract of all its routes. */
  contract(): string;
  /** The built elements, for the pages that load one; absent where none were built. */
  readonly elements?: BuiltElements | undefined;
  /** What there is, for pages of no municipality; absent where only the contract is made. */
  readonly store?: Store | undefined;
  /** Scheme and host under which visitors reach the server, when it was told. */
  readonly publicUrl?: string | undefined;
  /** Thumbprints of the keys that the server's own pages seal to; none where any key of the server will do. */
  readonly keyPins?: readonly string[] | undefined;
}

const TEXT = { 'text/plain': 'text' } as const;
const CSS = { 200: { description: 'The style sheet.', content: { 'text/css': 'text' } } } as const;

/** What a server says of itself, and what its pages load. */
export const serverRoutes = (state: ServerState): Route[] => [
  ...probes(state),
  ...styles(),
  ...elementFiles(state.elements),
  ...embedMakerRoutes(state),
  ...cdnFiles(state.elements),
  ...(state.hasStartPage === false ? [] : [startPage(state)]),
  contract(state),
];

const probes = ({ isDraining, writeFailure }: ServerState): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/livez',
    name: 'isAlive',
    summary: 'Whether the process runs.',
    access: 'public',
    answers: { 200: { description: 'It does.', content: TEXT } },
    handler: () => plain('alive'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/readyz',
    name: 'isReady',
    summary: 'Whether it takes requests and can write; 503 while it stops or its database cannot.',
    access: 'public',
    answers: { 200: { description: 'It does.', content: TEXT } },
    problems: ['draining', 'database_unavailable', 'database_busy', 'database_full', 'database_read_only'],
    handler: async () => {
      const retry = { 'retry-after': '5' };
      if (isDraining())
        throw new Problem('draining', 'Ask again at another server, or in a moment.', { headers: retry });
      const failure = await writeFailure();
      if (failure) throw failure;
      return plain('ready');
    },
  }),
];

/** What a style sheet reads of an address. */
const PAGE_CSS_QUERY = z.object({ colour: looseParameter('Colour of the municipality, such as `00577e`.') });

const styles = (): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/programme.css',
    name: 'getPageStyle',
    summary: 'How the pages for people look.',
    access: 'public',
    answers: CSS,
    query: PAGE_CSS_QUERY,
    handler: ({ req }: Context) => text(pageStyle(colourOf(new URL(req.url).searchParams.get('colour'))), 'text/css'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    // Browsers ask for it of every address whose page names no other.
    path: '/favicon.ico',
    name: 'getIcon',
    summary: 'The picture in the tab of pages whose municipality has no logo.',
    access: 'public',
    answers: { 200: { description: 'The picture.', content: { 'image/svg+xml': 'text' } } },
    handler: () => text(pageIcon(), 'image/svg+xml'),
  }),
  ...paperStyles(),
];

/** How papers look, on a screen too. */
const paperStyles = (): Route[] => [
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/flyer.css',
    name: 'getFlyerStyle',
    summary: 'How a flyer looks, on a screen and on paper.',
    access: 'public',
    query: FLYER_CSS_QUERY,
    answers: CSS,
    handler: ({ req }: Context) => text(flyerCss(new URL(req.url).searchParams), 'text/css'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/poll-paper.css',
    name: 'getPollPaperStyle',
    summary: 'How sheets and posters of polls look.',
    access: 'public',
    query: POLL_PAPER_CSS_QUERY,
    answers: CSS,
    handler: ({ req }: Context) => text(pollPaperCss(new URL(req.url).searchParams), 'text/css'),
  }),
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/signal-paper.css',
    name: 'getSignalPaperStyle',
    summary: 'How the paper form for signals looks.',
    access: 'public',
    answers: CSS,
    handler: () => text(signalPaperStyle(), 'text/css'),
  }),
  referralPaper(),
];

const referralPaper = (): Route =>
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/assets/referral-paper.css',
    name: 'getReferralPaperStyle',
    summary: 'How the blank referral card looks on paper.',
    access: 'public',
    answers: CSS,
    handler: () => text(referralPaperStyle(), 'text/css'),
  });

const contract = (state: ServerState): Route =>
  defineRoute({
    serving: 'plain',
    method: 'GET',
    path: '/openapi.json',
    name: 'getContract',
    summary: 'This document.',
    access: 'public',
    answers: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': 'text' } } },
    handler: () => text(state.contract(), 'application/json'),
  });

const answer = (body: string, contentType: string, cacheControl: string): Response =>
  new Response(body, {
    headers: {
      ...answerHeaders(nextRequestId()),
      'content-type': `${contentType}; charset=utf-8`,
      'cache-control': cacheControl,
    },
  });

const plain = (text: string): Response => answer(text, 'text/plain', 'no-store');

const text = (body: string, contentType: string): Response => answer(body, contentType, 'public, max-age=3600');
