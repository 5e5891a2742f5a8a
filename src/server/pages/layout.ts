import { html, raw } from 'hono/html';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { directionOf, type Direction } from '../../i18n/direction.ts';
import { languages } from '../../i18n/languages.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { logoPath } from '../municipality/profile.ts';
import type { Problem } from '../http/problem.ts';
import type { FramedTenant } from '../embeds/frame-ancestors.ts';
import { framingSites, HEIGHT_SCRIPT_HASH, inFrame, isAway, type PageFrame } from './framed-page.ts';
import { frameFoot, frameHead, type PageTenant } from './page-frame.ts';
import type { PageLocale } from './page-locale.ts';
import { colourQuery } from './page-tokens.ts';

/** Markup in which every text was escaped. */
export type Html = ReturnType<typeof html> | '';

/** What every page of the server is made of, a flyer too. */
export interface Document {
  lang: string;
  direction: Direction;
  title: string;
  /** What stands in its head beside the title: style, alternates, structured data. */
  head: Html;
  body: Html;
}

/** A whole document. It runs no script: what it has to say is there when it arrives. */
export const documentHtml = ({ lang, direction, title, head, body }: Document): string =>
  String(html`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`);

/** A script of our own, which a browser runs only while it is what was built. */
export interface PageScript {
  src: string;
  /** `sha384-…` */
  integrity: string;
}

/** A page of text in one column. */
export interface PageContent {
  locale: PageLocale;
  /** Whose page it is: its logo, name and colour stand on it, and whom to ask. @default nobody's: an address at which there is nothing */
  tenant?: PageTenant | undefined;
  heading: string;
  /** What the tab says. @default the heading */
  title?: string;
  main: Html;
  /** Its address in another language, for the list of languages below it; without one there is no list. */
  inLanguage?: ((lang: string) => string) | undefined;
  /** schema.org objects, as text that is safe inside a script element. */
  jsonLd?: string;
  /** A script of an element. @default none: what a page has to say is there when it arrives */
  script?: PageScript | undefined;
  /** Whether it has a way to leave at once, which nothing comes before. @default false */
  hasWayOut?: boolean;
  /** Whether search engines may list it. @default false */
  isListed?: boolean;
}

/** A page of text: its heading, what it says, who translated it, and the other languages by their own names (I18N-6). */
export function pageHtml(page: PageContent): string {
  if (page.tenant && isAway(page.tenant, page.locale.frame)) return awayHtml(page.locale, page.tenant);
  const { locale, tenant, heading, title = heading, main, jsonLd, script, inLanguage } = page;
  const { lang, direction } = locale;
  const colour = colourQuery(tenant?.profile?.colour);
  const logo = tenant && logoPath(tenant);
  const head = html`<link rel="stylesheet" href="/assets/programme.css${colour && `?${colour}`}">${
    logo === undefined
      ? ''
      : html`
<link rel="icon" href="${logo}">`
  }${
    page.isListed
      ? ''
      : html`
<meta name="robots" content="noindex">`
  }${
    jsonLd === undefined
      ? ''
      : html`
<script type="application/ld+json">${raw(jsonLd)}</script>`
  }${
    script === undefined
      ? ''
      : html`
<script type="module" src="${script.src}" integrity="${script.integrity}"></script>`
  }`;
  const { frame } = locale;
  const body = html`${tenant && !frame ? frameHead(tenant, locale, !page.hasWayOut) : ''}<main>
<h1${heading === tenant?.name ? html` class="unseen"` : ''}>${heading}</h1>
${main}
${script === undefined ? byComputerHtml(locale) : ''}
</main>
${inLanguage ? languageList(locale, inLanguage, tenant) : ''}
${tenant && !frame ? frameFoot(tenant, locale) : ''}`;
  const document = documentHtml({ lang, direction, title, head, body });
  return frame ? inFrame(document, frame) : document;
}

/** What stands in a frame while the municipality has it away: that it is, and whom to ask. */
export function awayHtml(locale: PageLocale, tenant: PageTenant): string {
  const { lang, direction, say, frame } = locale;
  const colour = colourQuery(tenant.profile?.colour);
  const head = html`<link rel="stylesheet" href="/assets/programme.css${colour && `?${colour}`}">`;
  const body = html`<main>
<h1>${say('away')}</h1>
<p>${say('awayHint')}</p>
${byComputerHtml(locale)}
</main>
${frameFoot(tenant, locale)}`;
  const document = documentHtml({ lang, direction, title: say('away'), head, body });
  return frame ? inFrame(document, frame) : document;
}

/** Who translated it, where that was a computer. A page with an element says it in what stands there without scripts: the element says it itself. */
export const byComputerHtml = ({ isMachineMade, say }: Pick<PageLocale, 'isMachineMade' | 'say'>): Html | '' =>
  isMachineMade ? html`<p class="note">${say('byComputer')}</p>` : '';

/**
 * The other languages by their own names: those that the municipality offers its pages in.
 * @param inLanguage the address of the page in one of them
 */
export function languageList(
  locale: Pick<PageLocale, 'lang' | 'say'>,
  inLanguage: (lang: string) => string,
  tenant?: PageTenant,
): Html {
  const offered = tenant?.profile?.languages;
  const items = languages
    .filter(({ lang }) => lang !== locale.lang && (offered?.includes(lang) ?? true))
    .map(
      ({ lang, name }) =>
        html`<li><a href="${inLanguage(lang)}" lang="${lang}" hreflang="${lang}" dir="${directionOf(lang)}">${name}</a></li>\n`,
    );
  if (items.length === 0) return '';
  return html`<nav aria-label="${locale.say('otherLanguages')}"><ul class="languages">
${items}</ul></nav>`;
}

/** What went wrong, said at once by screen readers. */
export const alertHtml = (words: string): Html => html`<p role="alert" id="problem" class="problem">${words}</p>`;

/** A sentence with a telephone number in it, which a device can call. @param say puts something in the place of the number */
export function callHtml(
  say: (slot: string) => string,
  { phone, firstName }: { phone: string; firstName?: string },
): Html {
  const [before = '', after = ''] = say('\u0000').split('\u0000');
  return html`<p>${before}<a href="${telUrl(phone)}"><bdi dir="ltr">${spacedPhone(phone)}</bdi></a>${firstName ? html` (<bdi>${firstName}</bdi>)` : ''}${after}</p>`;
}

/** Hosts beside its own server that a page has to do with: those of these addresses, and no other, for its policy. */
export function originSources(urls: readonly (string | undefined)[]): string {
  const safe = urls.filter(url => url !== undefined && isSafeUrl(url) && url.startsWith('http')) as string[];
  // A host may hold “;” and “,”, which would begin another rule or another policy: it is left out.
  const origins = new Set(safe.map(url => new URL(url).origin).filter(origin => !/[;,]/.test(origin)));
  return [...origins].map(origin => ` ${origin}`).join('');
}

/** What a page needs beside its own server. */
interface PageSources {
  hasForm?: boolean;
  /** Addresses of pictures that it shows. */
  images?: readonly string[];
  /** Hosts that pictures may come from, as the municipality named them. */
  hosts?: readonly string[] | undefined;
  /** Whose page it is: sites of it may frame the page, where its address asks for that. */
  tenant?: FramedTenant | undefined;
}

/** Who may frame a page: nobody, unless its address is made for a frame. */
export const frameAncestors = (tenant: PageSources['tenant'], frame: PageFrame | undefined): string =>
  `frame-ancestors ${frame ? `'self'${originSources(tenant ? framingSites(tenant, frame) : [])}` : "'none'"}`;

/** What a page is and may do: be read, with our style, show pictures of others, and send its own forms if it has any. */
export const pageHeaders = (
  { lang, frame }: Pick<PageLocale, 'lang' | 'frame'>,
  { hasForm = false, images = [], hosts = [], tenant }: PageSources = {},
): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; ${frame ? `script-src ${HEIGHT_SCRIPT_HASH}; ` : ''}style-src 'self'; img-src 'self'${originSources(images)}${hosts.map(host => ` ${host}`).join('')}; base-uri 'none'; form-action ${hasForm ? "'self'" : "'none'"}; ${frameAncestors(tenant, frame)}`,
  'content-language': lang,
  // What holds for one person is found by no search engine, and nobody finds a page without its head.
  ...((hasForm || frame) && { 'x-robots-tag': 'noindex' }),
});

/** How many minutes a refusal asks to wait; at least one. */
export const minutesToWait = ({ headers }: Problem): number =>
  Math.max(1, Math.ceil(Number(headers['retry-after'] ?? 60) / 60));
