import { html } from 'hono/html';
import type { Place } from '../../schema/place.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import type { ListWord } from '../../schema/signal-settings.ts';
import { pictogram } from './flyer-markup.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery } from './page-locale.ts';
import { themeHtml } from './signal-form.ts';
import type { SignalLocale } from './signal-locale.ts';
import { textHtml, wordsHtml } from './written-html.ts';

/** What the page of what was done shows. */
export interface PublishedSignalsPage {
  locale: SignalLocale;
  tenant: PageTenant;
  /** Name of the theme that it is about; empty for all. */
  theme: string;
  /** The newest first. */
  signals: readonly PublishedSignal[];
  /** The words of the municipality for them. */
  themes: readonly ListWord[];
  places: readonly Pick<Place, 'id' | 'name'>[];
}

/** What was done with what several people passed on, for everybody to read: a page without script. */
export function publishedSignalsHtml(page: PublishedSignalsPage): string {
  const { locale, tenant, theme, signals } = page;
  const { say } = locale;
  const heading = say('resultsHeading');
  const main = html`<p>${say('resultsIntro')}</p>
${themesHtml(page)}
${listHtml(page)}
<p><a href="/p/${tenant.id}/signal?${localeQuery(locale)}">${say('signalHeading')}</a></p>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  const inLanguage = (lang: string) => addressOf(page, signals.length === 0 ? '' : theme, lang);
  return pageHtml({ locale, tenant, heading, title: `${heading} | ${tenant.name}`, main, inLanguage, isListed: true });
}

function addressOf({ tenant, locale }: PublishedSignalsPage, theme: string, lang?: string): string {
  const query = localeQuery(lang === undefined ? locale : { lang, address: 'je' });
  return `/p/${tenant.id}/signals?${query}${theme && `&${new URLSearchParams({ theme })}`}`;
}

function listHtml(page: PublishedSignalsPage): Html {
  const { locale, theme, signals } = page;
  const { say } = locale;
  if (signals.length === 0) return html`<p><strong>${say('noneYet')}</strong><br>${say('noneYetHint')}</p>`;
  const fitting = theme === '' ? signals : signals.filter(({ themes }) => themes.includes(theme));
  if (fitting.length === 0) return html`<p><strong>${say('noneOfTheme')}</strong></p>`;
  return html`<ul class="dates signals">
${fitting.map(signal => signalHtml(signal, page))}</ul>`;
}

/** So many answers are seen at a glance; what they are about can be chosen when there are more, as in the element. */
const HANDFUL = 5;

/** All of them, or those about one theme, each as a page of its own. */
function themesHtml(page: PublishedSignalsPage): Html {
  const { locale, signals, theme, themes: known } = page;
  const answered = new Set(signals.flatMap(({ themes }) => themes));
  const shown = known.filter(({ id }) => answered.has(id));
  const isOffered = signals.length > HANDFUL && shown.length > 1;
  if (signals.length === 0 || (theme === '' && !isOffered)) return '';
  const way = (id: string, words: Html) =>
    html`<li><a href="${addressOf(page, id)}"${id === theme ? html` aria-current="page"` : ''}>${words}</a></li>\n`;
  return html`<nav class="one-of" aria-label="${locale.say('themesLabel')}"><ul>
${way('', html`${locale.say('allThemes')}`)}${shown.map(one => way(one.id, themeHtml(one, locale)))}</ul></nav>`;
}

function signalHtml(signal: PublishedSignal, page: PublishedSignalsPage): Html {
  const { say, spoken, lang } = page.locale;
  const { title, summary, reports, outcome, answer, publishedOn } = signal;
  // A word of a later release is not said at all.
  const verdict = outcome === 'answered' || outcome === 'not_taken_up' ? say(`outcome.${outcome}`) : '';
  return html`<li><h2>${wordsHtml(title, lang)}</h2>
${tagsHtml(signal, page)}
${textHtml('p', summary, lang)}
${reports === undefined ? '' : html`<p class="hint">${say('reports', { count: reports })}</p>`}
${verdict === '' ? '' : html`<p class="status">${verdict}</p>`}
<h3>${say('ourAnswer')}</h3>
<div class="written">${textHtml('p', answer, lang)}</div>
${actionsHtml(signal, page)}
<p class="hint">${say('published', { day: spoken.dayWithYear(publishedOn) })}</p></li>
`;
}

/** What it is about and where: a theme that the municipality dropped since is left out. */
function tagsHtml({ themes, placeId }: PublishedSignal, { locale, themes: known, places }: PublishedSignalsPage): Html {
  const place = places.find(({ id }) => id === placeId);
  const shown = known.filter(({ id }) => themes.includes(id));
  if (shown.length === 0 && !place) return '';
  const items = shown.map(
    theme => html`<li>${theme.pictogram === undefined ? '' : pictogram(theme.pictogram)} ${themeHtml(theme, locale)}</li>
`,
  );
  const at = place
    ? html`<li>${pictogram('place')} <span lang="nl" dir="auto">${place.name}</span></li>
`
    : '';
  return html`<ul class="tags">
${items}${at}</ul>`;
}

function actionsHtml({ actions }: PublishedSignal, { locale }: PublishedSignalsPage): Html {
  const { say, spoken, lang } = locale;
  if (actions.length === 0) return '';
  const items = actions.map(
    ({ action, due }) =>
      html`<li>${wordsHtml(action, lang)} <span class="hint">${say('doBy', { day: spoken.dayWithYear(due) })}</span></li>
`,
  );
  return html`<h3>${say('weDo')}</h3>
<ul class="do">
${items}</ul>`;
}
