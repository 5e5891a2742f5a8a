import { html } from 'hono/html';
import { EMBEDS } from '../../domain/embeds.ts';
import { policyFor, policyText } from '../../domain/embed-policy.ts';
import { loaderLine, snippet, WAYS, type EmbedFiles } from '../../domain/embed-snippets.ts';
import { survivalIn, SYSTEMS, type System } from '../../domain/embed-survival.ts';
import { embedTexts, type EmbedCatalogue } from '../../i18n/embed.ts';
import { embedMakerTexts, type EmbedMakerCatalogue } from '../../i18n/embed-maker.ts';
import { languages } from '../../i18n/languages.ts';
import type { Place } from '../../schema/place.ts';
import { embedChoiceOf, nameOf, needsPlace, SCHEMES, styleOf, type MakerChoice } from '../embeds/maker-choice.ts';
import type { Tenant } from '../store/tenant.ts';
import { codeBlock, lineHtml, listHtml, type Option } from './embed-maker-parts.ts';
import { documentHtml, languageList, type Html } from './layout.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** What the page speaks from. */
export const MAKER_TEXTS = [embedTexts, embedMakerTexts];

export type MakerLocale = PageLocale<EmbedCatalogue & EmbedMakerCatalogue>;

/** What the page is made of. */
export interface MakerPage {
  locale: MakerLocale;
  tenants: readonly Tenant[];
  /** Nothing where the server has no municipality. */
  choice: MakerChoice | undefined;
  /** Of the municipality that was chosen. */
  places: readonly Place[];
  files: EmbedFiles;
  /** Scheme and host of this server. */
  server: string;
  /** Address of the page that shows the element; absent where none was built. */
  preview: string | undefined;
}

/** Nobody's page, in the languages that it has. */
const SPEAKER = { id: '', name: '', profile: { languages: ['nl', ...Object.keys(embedMakerTexts.others)] } };

/** Systems by the names that they have in every language. */
const SYSTEM_NAMES: Readonly<Record<Exclude<System, 'html'>, string>> = {
  wordpress: 'WordPress',
  drupal: 'Drupal',
  typo3: 'TYPO3',
  joomla: 'Joomla',
};

/** The page on which a snippet is made: a form that works without a script, and what it makes beside it. */
export function makerHtml(page: MakerPage): string {
  const { locale, choice } = page;
  const { lang, direction, say } = locale;
  const head = html`<link rel="stylesheet" href="/assets/programme.css">
<link rel="stylesheet" href="/assets/embed.css">
<script src="/assets/embed.js" defer></script>
<meta name="robots" content="noindex">`;
  const body = html`<main>
<h1>${say('heading')}</h1>
${
  choice
    ? html`<p class="intro">${say('intro')}</p>
<div class="maker">
${formHtml(page, choice)}
${madeHtml(page, choice)}
</div>`
    : html`<p>${say('noMunicipality')}</p>`
}
</main>
${languageList(locale, other => `/embed?${localeQuery({ lang: other, address: 'je' })}`, SPEAKER)}`;
  return documentHtml({ lang, direction, title: say('heading'), head, body });
}

const named = (value: string, label: string): Option => ({ value, label });

/** The form: first what it is, then how it looks, then how it comes onto the site. */
const formHtml = (page: MakerPage, choice: MakerChoice): Html => html`<form method="get" action="/embed">
<input type="hidden" name="lang" value="${page.locale.lang}">
${whatHtml(page, choice)}
${lookHtml(page, choice)}
${howHtml(page, choice)}
<p><button>${page.locale.say('show')}</button></p>
</form>`;

function whatHtml({ locale, tenants, places }: MakerPage, choice: MakerChoice): Html {
  const { say } = locale;
  const { embed, tenant, words } = choice;
  const elements = EMBEDS.map(({ name }) => named(name, say(`name.${name}`)));
  const towns = tenants.map(({ id, name }) => named(id, name));
  const spoken = languages.map(({ lang, name }) => ({ value: lang, label: name, lang }));
  return html`${listHtml('embed', say('what'), elements, embed.name)}
${
  towns.length === 1
    ? html`<input type="hidden" name="tenant" value="${tenant.id}">`
    : listHtml('tenant', say('municipality'), towns, tenant.id)
}
<div id="where">${placeHtml(locale, places, choice)}</div>
${listHtml('words', say('language'), [named('', say('ownLanguage')), ...spoken], words ?? '')}`;
}

function lookHtml({ locale: { say } }: MakerPage, { colour, scheme, wrong }: MakerChoice): Html {
  const schemes = SCHEMES.map(one => named(one, say(`schemes.${one}`)));
  const fault = wrong.colour === undefined ? undefined : say('colourWrong');
  return html`${lineHtml({ name: 'colour', label: say('colour'), hint: say('colourHint'), fault }, colour ?? wrong.colour)}
${listHtml('scheme', say('scheme'), schemes, scheme)}`;
}

function howHtml({ locale }: MakerPage, { system, way, embedId, wrong }: MakerChoice): Html {
  const { say } = locale;
  const systems = (Object.keys(SYSTEMS) as System[]).map(one => named(one, systemName(locale, one)));
  const ways = WAYS.map(one => named(one, say(`ways.${one}`)));
  const fault = wrong.embedId === undefined ? undefined : say('embedIdWrong');
  const asked = { name: 'embed-id', label: say('embedId'), hint: say('embedIdHint'), fault };
  return html`${listHtml('system', say('system'), systems, system)}
${listHtml('way', say('way'), ways, way)}
${lineHtml(asked, embedId ?? wrong.embedId)}`;
}

const systemName = ({ say }: MakerLocale, system: System): string =>
  system === 'html' ? say('otherSystem') : SYSTEM_NAMES[system];

/** Which place; nothing where the element has none. */
function placeHtml({ say }: MakerLocale, places: readonly Place[], { embed, place }: MakerChoice): Html {
  if (!embed.attributes.includes('place') || places.length === 0) return '';
  const all = needsPlace(embed) ? [] : [named('', say('everyPlace'))];
  return listHtml('place', say('place'), [...all, ...places.map(one => named(nameOf(one), one.name))], place ?? '');
}

/** What was made: the snippet, what goes with it, what becomes of it in the system that was chosen, and how it looks. */
function madeHtml(page: MakerPage, choice: MakerChoice): Html {
  const { locale, server, preview } = page;
  const { say } = locale;
  const { way, embed, tenant } = choice;
  const embedChoice = embedChoiceOf(choice, server);
  const files = { ...page.files, embedId: choice.embedId };
  const style = styleOf(choice);
  const policy = policyFor(way, embedChoice, files, tenant.profile?.imageHosts);
  const block = (id: string, text: string) => codeBlock(id, text, say);
  return html`<section id="made" aria-labelledby="made-heading">
<h2 id="made-heading">${say('code')}</h2>
${warningHtml(locale, choice)}
${block('snippet', snippet(way, embedChoice, files))}
${
  way === 'link'
    ? html`<p>${say('footer')}</p>
${block('loader', loaderLine(files, server))}`
    : ''
}
${
  style === undefined
    ? ''
    : html`<p>${say('style')}</p>
${block('style', style)}`
}
<p>${say('policy')}</p>
${block('policy', policyText(policy))}
<p role="status" id="copied"></p>
<h2>${say('preview')}</h2>
${preview === undefined ? html`<p class="hint">${say('noPreview')}</p>` : html`<iframe src="${preview}" title="${say(`name.${embed.name}`)}" loading="lazy"></iframe>`}
</section>`;
}

/** What the editor of the system leaves of the way that was chosen, where that is less than was pasted. */
function warningHtml(locale: MakerLocale, { way, system }: MakerChoice): Html {
  if (way === 'npm' || way === 'link') return '';
  const left = survivalIn(system, way);
  if (left === 'element') return '';
  const slots = { system: systemName(locale, system), way: locale.say('ways.link') };
  return html`<p class="about" id="cut">${locale.say(left === 'link' ? 'cutToLink' : 'cutToReading', slots)}</p>`;
}
