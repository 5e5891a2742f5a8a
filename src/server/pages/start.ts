import { html } from 'hono/html';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import { embedTexts, type EmbedCatalogue } from '../../i18n/embed.ts';
import { followUpTexts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import { referralFrameTexts, type ReferralFrameCatalogue } from '../../i18n/referral-frame.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import { signalResultsTexts, type SignalResultsCatalogue } from '../../i18n/signal-results.ts';
import { signalTexts, type SignalCatalogue } from '../../i18n/signal.ts';
import type { Place } from '../../schema/place.ts';
import { pictogram } from './flyer-markup.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** The catalogues that the page speaks from: each page is called what it is called there. What two have is said by the last. */
export const START_TEXTS = [
  ...[followUpTexts, signalTexts, signalResultsTexts, pollTexts],
  ...[calendarTexts, referralFrameTexts, serviceTexts, embedTexts],
];

export type StartLocale = PageLocale<
  FollowUpCatalogue &
    SignalCatalogue &
    SignalResultsCatalogue &
    PollCatalogue &
    CalendarCatalogue &
    ReferralFrameCatalogue &
    ServiceCatalogue &
    EmbedCatalogue
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
${pagesHtml(one, locale)}
${flyersHtml(one, locale, only ? 'h2' : 'h3')}`,
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
${release === undefined ? '' : html`<ul class="doors"><li><a href="/embed?${localeQuery(locale)}">${pictogram('signpost')} <span>${say('otherSite')}</span></a></li></ul>\n`}<ul class="flow">
${addresses.map(path => html`<li><a href="${path}"><code dir="ltr">${path}</code></a></li>\n`)}</ul>
${release === undefined ? '' : html`<p class="hint"><bdi dir="ltr">@stek/embed ${release}</bdi></p>`}`;
  return pageHtml({
    ...{ locale, tenant: only?.tenant, heading: only?.tenant.name ?? 'De Stek', main },
    inLanguage: lang => `/?${localeQuery({ lang, address: 'je' })}`,
  });
}

/** Its pages, each with its picture. */
function pagesHtml({ tenant: { id } }: StartTenant, locale: StartLocale): Html {
  const { say } = locale;
  const pages = [
    ['', 'calendar', say('programme')],
    ['/polls', 'vote', say('pollHeading')],
    ['/signal', 'hearing', say('signalHeading')],
    ['/signals', 'paper', say('resultsHeading')],
    ['/services', 'helping', say('service.heading')],
    ['/kaart', 'meeting', say('cardHeading')],
    ['/code', 'clock', say('followUpHeading')],
  ] as const;
  const link = ([path, picture, words]: (typeof pages)[number]) =>
    html`<li><a href="/p/${id}${path}?${localeQuery(locale)}">${pictogram(picture)} <span>${words}</span></a></li>
`;
  return html`<ul class="doors">
${pages.map(link)}</ul>`;
}

/** The flyer of each place. */
function flyersHtml({ tenant: { id }, places }: StartTenant, locale: StartLocale, level: 'h2' | 'h3'): Html {
  if (places.length === 0) return '';
  const words = locale.say('name.flyer');
  const links = places.map(
    ({ id: place, slug, name }) =>
      html`<li><a href="/p/${id}/flyer/${slug ?? place}?${localeQuery(locale)}"><bdi>${name}</bdi></a></li>
`,
  );
  return html`${level === 'h2' ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`}
<ul class="flow">
${links}</ul>`;
}
