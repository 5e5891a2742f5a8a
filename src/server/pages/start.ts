import { html } from 'hono/html';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import { followUpTexts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import { referralFrameTexts, type ReferralFrameCatalogue } from '../../i18n/referral-frame.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import { signalResultsTexts, type SignalResultsCatalogue } from '../../i18n/signal-results.ts';
import { signalTexts, type SignalCatalogue } from '../../i18n/signal.ts';
import type { Place } from '../../schema/place.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** The catalogues that the page speaks from: each page is called what it is called there. What two have is said by the last. */
export const START_TEXTS = [
  ...[followUpTexts, signalTexts, signalResultsTexts, pollTexts],
  ...[calendarTexts, referralFrameTexts, serviceTexts],
];

export type StartLocale = PageLocale<
  FollowUpCatalogue &
    SignalCatalogue &
    SignalResultsCatalogue &
    PollCatalogue &
    CalendarCatalogue &
    ReferralFrameCatalogue &
    ServiceCatalogue
>;

/** What a server has of one municipality. */
export interface StartTenant {
  tenant: PageTenant;
  places: readonly Pick<Place, 'id' | 'slug' | 'name'>[];
}

export interface StartPage {
  locale: StartLocale;
  tenants: readonly StartTenant[];
  /** Of the elements that it gives out; absent where none were built. */
  release: string | undefined;
}

/** What this server has, for who comes to its address: the pages of each municipality, and what a site can take from it. */
export function startHtml({ locale, tenants, release }: StartPage): string {
  const { say } = locale;
  const [only] = tenants.length === 1 ? tenants : [];
  const lists = tenants.map(
    one => html`${only ? '' : html`<h2><bdi>${one.tenant.name}</bdi></h2>`}
${pagesHtml(one, locale)}`,
  );
  // What a snippet names is only there where elements were built.
  const addresses = [...(release === undefined ? [] : ['/cdn/integrity.json']), '/openapi.json', '/readyz'];
  const main = html`${
    tenants.length === 0
      ? html`<p>${say('empty')}</p>
<p><code dir="ltr" translate="no">stek import FILE --tenant NAME</code></p>`
      : lists
  }
<h2>${say('otherSite')}</h2>
<ul>
${release === undefined ? '' : html`<li><a href="/embed?${localeQuery(locale)}">${say('otherSite')}</a></li>\n`}${addresses.map(path => html`<li><a href="${path}"><code dir="ltr">${path}</code></a></li>\n`)}</ul>
${release === undefined ? '' : html`<p class="hint"><bdi dir="ltr">@stek/embed ${release}</bdi></p>`}`;
  return pageHtml({
    ...{ locale, tenant: only?.tenant, heading: only?.tenant.name ?? 'De Stek', main },
    inLanguage: lang => `/?${localeQuery({ lang, address: 'je' })}`,
  });
}

function pagesHtml({ tenant: { id }, places }: StartTenant, locale: StartLocale): Html {
  const { say } = locale;
  const pages = [
    ['', say('programme')],
    ['/polls', say('pollHeading')],
    ['/signal', say('signalHeading')],
    ['/signals', say('resultsHeading')],
    ['/services', say('service.heading')],
    ['/kaart', say('cardHeading')],
    ['/code', say('followUpHeading')],
  ] as const;
  const flyers = places.map(
    ({ id: place, slug, name }) => [`/flyer/${slug ?? place}`, `${say('programme')}: ${name}`] as const,
  );
  const link = ([path, words]: readonly [string, string]) =>
    html`<li><a href="/p/${id}${path}?${localeQuery(locale)}">${words}</a></li>
`;
  return html`<ul>
${[pages[0], ...flyers, ...pages.slice(1)].map(link)}</ul>`;
}
