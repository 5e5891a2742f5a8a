import { html, raw } from 'hono/html';
import { formatFollowUpCode } from '../domain/follow-up-code.ts';
import { addDays, weekdayOf } from '../domain/calendar-day.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import { occurrenceIdOf } from '../domain/occurrence-id.ts';
import { ACTIVITY } from './activity-ids.ts';
import { DEMO_CODE } from './demo-code.ts';
import { EMBEDDING_WAYS } from './embedding-ways.ts';
import { DEMO_KEY_PINS, DEMO_PASSPHRASE } from './key-files.ts';
import { DEMO_KIOSK_KEY } from './kiosk.ts';
import { POLL } from './polls.ts';

/** One page of the demo's municipal site. */
export interface DemoPage {
  path: string;
  /** What follows the path where the navigation leads to it: what a worker got for a tablet. */
  hash?: string;
  /** In the navigation, and the heading of the page. */
  title: string;
  lead: string;
  /** Elements to load, by tag. */
  tags: readonly string[];
  /** The part that a webmaster pastes, exactly as it is in the page. */
  embed: string;
  /** What this page shows to a webmaster. */
  note: string;
  /** Files that somebody needs to try it, and what to know about them. */
  toTry?: { files: readonly { href: string; label: string }[]; words: string };
}

const CALENDAR = 'stek-activity-calendar';
const VOTE = 'stek-participation-poll';
const FORM = 'stek-signal-form';
const toSignal = '<a href="/p/ieper/signal">Zeg wat je ziet</a>';
const fallback = '<a href="/p/ieper">Bekijk het programma</a>';

const THURSDAY = 3;

/** The next sewing workshop after today. When it is past, the element says so and offers other days. */
function nextSewing(): string {
  const today = municipalDay(Date.now());
  const days = (THURSDAY - weekdayOf(today) + 7) % 7 || 7;
  return occurrenceIdOf(ACTIVITY.sewing, `${addDays(today, days)}T09:00`);
}

/** The pages, in the order of the navigation. A later element adds its own here. */
export const DEMO_PAGES: readonly DemoPage[] = [
  {
    path: '/',
    title: 'Wat is er te doen?',
    lead: 'Soep, een wandeling of hulp met je gsm: bij De Stek is iedereen welkom.',
    tags: [CALENDAR],
    embed: `<stek-activity-calendar api="/v1/ieper">${fallback}</stek-activity-calendar>`,
    note: 'Het programma komt van de server van De Stek, uit SQLite.',
  },
  {
    path: '/agenda-bestand',
    title: 'Uit een agendabestand',
    lead: 'Hetzelfde programma, gelezen uit een bestand dat elke agenda kan maken.',
    tags: [CALENDAR],
    embed: `<stek-activity-calendar src="/demo/agenda.ics">${fallback}</stek-activity-calendar>`,
    note: 'Het programma komt uit een iCalendar-bestand op deze website, zonder server.',
  },
  {
    path: '/uitdatabank',
    title: 'Uit UiTdatabank',
    lead: 'Hetzelfde programma, zoals UiTdatabank het bewaart. Pauzes in de schoolvakantie kent UiTdatabank niet: die zie je hier niet.',
    tags: [CALENDAR],
    embed: `<stek-activity-calendar src="/demo/uitdatabank.json">${fallback}</stek-activity-calendar>`,
    note: 'Het programma komt uit JSON in de vorm van UiTdatabank, zonder server.',
  },
  {
    path: '/flyer',
    title: 'Het programma op één blad',
    lead: 'De maand in makkelijke taal, in veel talen, ook om af te drukken.',
    tags: ['stek-easy-flyer'],
    embed:
      '<stek-easy-flyer api="/v1/ieper" place="zillebeke"><a href="/p/ieper/flyer/zillebeke">Bekijk de flyer</a></stek-easy-flyer>',
    note: 'Dezelfde gegevens als het programma. Met src="agenda.ics" werkt het ook zonder server.',
  },
  {
    path: '/inschrijven',
    title: 'Schrijf je in',
    lead: 'Voor één activiteit: het naaiatelier.',
    tags: ['stek-sign-up'],
    embed: `<stek-sign-up api="/v1/ieper" occurrence-id="${nextSewing()}" follow-up-page="/inschrijving">${fallback}</stek-sign-up>`,
    note: 'Dezelfde vragen als in het programma, op een pagina van hun eigen: occurrence-id is de dag.',
  },
  {
    path: '/inschrijving',
    title: 'Je code',
    lead: 'Met je code zie je hoe het staat met wat je ons stuurde.',
    tags: ['stek-follow-up'],
    embed: '<stek-follow-up api="/v1/ieper"><a href="/p/ieper/code">Bekijk je inschrijving</a></stek-follow-up>',
    note: `Probeer het met de code ${formatFollowUpCode(DEMO_CODE.confirmed)} (ingeschreven), ${formatFollowUpCode(DEMO_CODE.waiting)} (op de wachtlijst), ${formatFollowUpCode(DEMO_CODE.signalQuestion)} (wij vroegen iets terug) of ${formatFollowUpCode(DEMO_CODE.signalAnswered)} (ons antwoord staat er). Van een kaart: ${formatFollowUpCode(DEMO_CODE.referralNew)} (je krijgt telefoon), ${formatFollowUpCode(DEMO_CODE.referralPerson)} (ben je al geholpen?), ${formatFollowUpCode(DEMO_CODE.referralDone)} (klaar), en van wie de kaart mee invulde ${formatFollowUpCode(DEMO_CODE.referralSender)} (mag het weten) en ${formatFollowUpCode(DEMO_CODE.referralNewSender)} (mag niets weten).`,
  },
  {
    path: '/zeg-je-mening',
    title: 'Zeg je mening',
    lead: 'Wat komt er op het programma? Kies mee. We vragen je naam niet.',
    tags: [VOTE],
    embed: `<stek-participation-poll api="/v1/ieper" place="zillebeke" programme-page="/"><a href="/p/ieper/polls">Bekijk de vragen</a></stek-participation-poll>`,
    note: 'Met place="zillebeke" staat hier altijd de vraag die nu open is. Zijn er meer? Dan kiest wie kijkt.',
  },
  {
    path: '/ons-antwoord',
    title: 'Ons antwoord',
    lead: 'Dit zeiden jullie over de winter, en dit doen we ermee.',
    tags: [VOTE],
    embed: `<stek-participation-poll api="/v1/ieper" poll-id="${POLL.winter}" programme-page="/"><a href="/p/ieper/polls/${POLL.winter}">Lees ons antwoord</a></stek-participation-poll>`,
    note: `Met poll-id="${POLL.winter}" staat hier altijd dezelfde vraag. Zo ziet het eruit als we te laat zijn: poll-id="${POLL.sewing}".`,
  },
  {
    path: '/tablet',
    hash: `#stek-kiosk=${DEMO_KIOSK_KEY}`,
    title: 'Op de tablet',
    lead: 'In De Stek gaat 1 tablet rond. Van wie klaar is, blijft er niets op staan.',
    tags: [VOTE],
    embed: `<stek-participation-poll api="/v1/ieper" poll-id="${POLL.spring}" kiosk worker="/stek-kiosk-worker.js"><a href="/p/ieper/polls/${POLL.spring}">Doe mee</a></stek-participation-poll>`,
    note: 'Een medewerker opent de pagina 1 keer met de sleutel van de tablet achter #stek-kiosk= in het adres. De sleutel verdwijnt meteen uit het adres. Door worker= opent de pagina ook zonder internet.',
  },
  {
    path: '/signaal',
    title: 'Zeg wat je ziet',
    lead: 'Zie of hoor je iets dat beter kan? Zeg het ons. We vragen je naam niet.',
    tags: [FORM],
    embed: `<stek-signal-form api="/v1/ieper" follow-up-page="/inschrijving">${toSignal}</stek-signal-form>`,
    note: 'Wie dringend hulp zoekt, ziet eerst wie ze kunnen bellen. Wat iemand schrijft, gaat verzegeld naar de server.',
  },
  {
    path: '/signaal-kort',
    title: 'Zeg het kort',
    lead: 'Eén vraag en een knop, voor wie niet graag een formulier invult.',
    tags: [FORM],
    embed: `<stek-signal-form api="/v1/ieper" short sender-role="volunteer" follow-up-page="/inschrijving">${toSignal}</stek-signal-form>`,
    note: 'Met short is er maar 1 vraag. Met sender-role="volunteer" weet wie het leest dat een vrijwilliger het zegt.',
  },
  {
    path: '/wat-deden-we-ermee',
    title: 'Wat mensen ons zeggen',
    lead: 'Veel mensen zeggen hetzelfde. Hier lees je ons antwoord.',
    tags: ['stek-signal-results'],
    embed:
      '<stek-signal-results api="/v1/ieper"><a href="/p/ieper/signals">Lees wat we deden</a></stek-signal-results>',
    note: 'Hier komt alleen wat meer mensen zeggen. Met src="signals.json" werkt het ook zonder server.',
  },
  {
    path: '/doorverwijzen',
    title: 'Een kaart samen invullen',
    lead: 'Je vult de kaart in met iemand die je kent. Daarna belt er één vaste persoon.',
    tags: ['stek-referral-card'],
    embed: `<stek-referral-card api="/v1/ieper" key-pin="${DEMO_KEY_PINS.join(' ')}" follow-up-page="/inschrijving"><a href="/p/ieper/kaart">Vul een kaart in</a></stek-referral-card>`,
    note: 'De kaart gaat verzegeld weg: de server kan ze niet lezen. Staan er scripts van anderen op je website? Gebruik dan de pagina van de server, in een kader: <iframe src="https://stek.voorbeeld.be/p/ieper/kaart" sandbox="allow-scripts allow-forms allow-same-origin allow-modals allow-popups"></iframe>',
  },
  {
    path: '/kaarten-lezen',
    title: 'Kaarten lezen',
    lead: 'Voor wie kaarten krijgt. Je opent ze met je eigen sleutel.',
    tags: ['stek-contact-inbox'],
    embed:
      '<stek-contact-inbox api="/v1/ieper"><a href="/p/ieper/contact-inbox">Lees je kaarten</a></stek-contact-inbox>',
    note: `Lotte en Karim krijgen kaarten. Hun sleutels staan op /demo/keys/lotte.json en /demo/keys/karim.json, en gaan open met de zin “${DEMO_PASSPHRASE}”. In het echt staat dit alleen op de pagina van de server zelf: /p/ieper/contact-inbox.`,
    toTry: {
      files: [
        { href: '/demo/keys/lotte.json', label: 'Sleutel van Lotte' },
        { href: '/demo/keys/karim.json', label: 'Sleutel van Karim' },
      ],
      words: `Probeer het met een sleutel van de demo. De wachtzin is “${DEMO_PASSPHRASE}”.`,
    },
  },
  {
    path: '/sociale-kaart',
    title: 'Waar vind je hulp?',
    lead: 'Diensten in de buurt, met hun nummer en hun uren.',
    tags: ['stek-social-map'],
    embed: '<stek-social-map api="/v1/ieper"><a href="/p/ieper/services">Bekijk de diensten</a></stek-social-map>',
    note: 'De diensten komen van de server. Met src="services.json" werkt het ook zonder.',
  },
  {
    path: '/op-je-site',
    title: 'Op je eigen website',
    lead: 'Dezelfde agenda, op elke manier die er is. Kies wat jouw website kan.',
    tags: [],
    embed: EMBEDDING_WAYS,
    note: 'Het script stek.js staat 1 keer onderaan je website. Van een link op een eigen regel maakt het de agenda. Zonder JavaScript blijft de link een link.',
  },
];

type Html = ReturnType<typeof html>;

/** A page of the site of a made-up municipality, with the embed as its webmaster would paste it. */
export const demoPageHtml = (page: DemoPage): string =>
  String(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} | Voorbeeldstad</title>
<link rel="icon" href="/v1/ieper/logo">
<link rel="stylesheet" href="/demo/site.css">
${page.tags.map(
  tag => html`<script type="module" src="/cdn/${tag}.js"></script>
`,
)}</head>
<body>
<a class="skip" href="#inhoud">Ga naar de inhoud</a>
<header>
<a class="brand" href="/"><img src="/v1/ieper/logo" alt="" width="44" height="44"> Voorbeeldstad</a>
${navigation(page)}
</header>
<main id="inhoud">
<h1>${page.title}</h1>
<p class="lead">${page.lead}</p>
${raw(page.embed)}
${
  page.toTry
    ? html`<p>${page.toTry.words}</p>
<ul>
${page.toTry.files.map(
  ({ href, label }) => html`<li><a href="${href}" download>${label}</a></li>
`,
)}</ul>
`
    : ''
}<details class="embed">
<summary>Voor webmasters: deze regel staat op de pagina</summary>
<p>${page.note}</p>
<pre><code>${page.tags.map(tag => `<script type="module" src="/cdn/${tag}.js"></script>\n`)}${page.embed}</code></pre>
</details>
</main>
<footer>
<p><strong>Voorbeeldstad</strong> bestaat niet: deze website toont hoe De Stek op de website van een gemeente past.</p>
<p>Vragen over De Stek? Bel naar Lotte: <a href="tel:+3257000000">057 00 00 00</a>.</p>
<p><a href="/p/ieper">Programma zonder JavaScript</a> · <a href="/p/ieper/code">Je inschrijving bekijken</a> · <a href="/p/ieper/services">Diensten zonder JavaScript</a> · <a href="/p/ieper/kaart">Samen hulp zoeken</a> · <a href="/p/ieper/contact-inbox">Kaarten voor wie ze krijgt</a> · <a href="/v1/ieper/activities.ics">Agendabestand</a> · <a href="/openapi.json">API</a></p>
</footer>
</body>
</html>
`);

/** Where there is room the pages stand beside each other; else behind one button, so that the page begins on the first screen. */
const navigation = (current: DemoPage): Html => html`<nav aria-label="Hoofdmenu">
<details class="menu">
<summary>Menu</summary>
${pageLinks(current)}
</details>
<div class="bar">
${pageLinks(current)}
</div>
</nav>`;

const pageLinks = (current: DemoPage): Html => html`<ul>
${DEMO_PAGES.map(
  ({
    path,
    hash = '',
    title,
  }) => html`<li><a href="${path}${hash}"${current.path === path ? raw(' aria-current="page"') : ''}>${title}</a></li>
`,
)}</ul>`;
