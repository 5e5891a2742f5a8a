/*
 * The pages in the zip: one for each element and one for each way to embed, each with the lines that a webmaster copies, exactly as they
 * stand in the page. They open from any plain web server, in any folder.
 */

import { loaderLine, snippet, type EmbedFiles } from '../src/domain/embed-snippets.ts';
import { embedNamed, type EmbedChoice } from '../src/domain/embeds.ts';

/** The server that pages name which need one: it stands in the lines to copy, and nowhere else. */
export const EXAMPLE_SERVER = 'https://stek.example';
export const EXAMPLE_TENANT = 'voorbeeldstad';

/** Where the elements lie in the zip. */
const FOLDER = 'stek';
const API = `${EXAMPLE_SERVER}/v1/${EXAMPLE_TENANT}`;
const PAGE = `${EXAMPLE_SERVER}/p/${EXAMPLE_TENANT}`;

/** A page of the zip. */
export interface ReleasePage {
  file: string;
  title: string;
  /** What it shows, in Dutch and in English. */
  about: { nl: string; en: string };
  /** The lines to copy. */
  lines: string;
  /** The tag that stands there when it works; none where that is a page in a frame. */
  tag?: string;
  /** The file beside the page that its words come from; without one it needs a server. */
  source?: 'agenda.ics' | 'services.json' | 'signals.json';
}

const script = (tag: string) => `<script type="module" src="${FOLDER}/${tag}.js"></script>\n`;

/** An element as a webmaster writes it, with the link that stands there without scripts. */
const element = (tag: string, attributes: string, link: string): string =>
  `${script(tag)}<${tag} ${attributes}>${link}</${tag}>`;

const agendaLink = '<a href="agenda.ics">De agenda</a>';
const callLink = '<a href="tel:+3257000000">Bel 057 00 00 00</a>';
const linkTo = (path: string, words: string) => `<a href="${PAGE}${path}">${words}</a>`;

const CALENDAR = 'stek-activity-calendar';
const FLYER = 'stek-easy-flyer';

/** Elements that read a file: no server of ours is needed. */
const FROM_FILES: readonly ReleasePage[] = [
  {
    ...{ file: 'kalender.html', title: 'De kalender', tag: CALENDAR, source: 'agenda.ics' },
    about: { nl: 'Het programma uit een agendabestand.', en: 'The programme, from a calendar file.' },
    lines: element(CALENDAR, 'src="agenda.ics"', agendaLink),
  },
  {
    ...{ file: 'volgende-data.html', title: 'De volgende drie data', tag: CALENDAR, source: 'agenda.ics' },
    about: { nl: 'Voor een startpagina of een smalle kolom.', en: 'For a home page or a side column.' },
    lines: element(CALENDAR, 'src="agenda.ics" view="next" limit="3" programme-page="kalender.html"', agendaLink),
  },
  {
    ...{ file: 'flyer.html', title: 'De flyer', tag: FLYER, source: 'agenda.ics' },
    about: {
      nl: 'De maand op één blad, in makkelijke taal. Ook in andere talen en om af te drukken.',
      en: 'The month on one page in easy language, in other languages too, and on paper.',
    },
    lines: element(FLYER, 'src="agenda.ics"', agendaLink),
  },
  {
    ...{ file: 'diensten.html', title: 'Wie kan je helpen?', tag: 'stek-social-map', source: 'services.json' },
    about: { nl: 'Diensten in de buurt, uit een bestand.', en: 'Services nearby, from a file.' },
    lines: element('stek-social-map', 'src="services.json"', callLink),
  },
  {
    ...{ file: 'signalen.html', title: 'Wat deden we ermee?', tag: 'stek-signal-results', source: 'signals.json' },
    about: {
      nl: 'Wat mensen zeiden en ons antwoord, uit een bestand.',
      en: 'What people said and our answer, from a file.',
    },
    lines: element('stek-signal-results', 'src="signals.json"', callLink),
  },
  {
    ...{ file: 'samen.html', title: 'Meer dan één op een pagina', tag: CALENDAR, source: 'agenda.ics' },
    about: { nl: 'Eén bron voor alles wat er in staat.', en: 'One source for all that stands in it.' },
    lines: `${script('stek-provider')}${script(CALENDAR)}${script(FLYER)}<stek-provider src="agenda.ics">
  <${CALENDAR}>${agendaLink}</${CALENDAR}>
  <${FLYER}>${agendaLink}</${FLYER}>
</stek-provider>`,
  },
];

/** Elements that need a server: what people send has to arrive somewhere. */
const WITH_SERVER: readonly ReleasePage[] = [
  {
    ...{ file: 'peiling.html', title: 'Zeg wat je wil', tag: 'stek-participation-poll' },
    about: { nl: 'Mensen kiezen mee.', en: 'People take part in a poll.' },
    lines: element('stek-participation-poll', `api="${API}"`, linkTo('/polls', 'De vragen')),
  },
  {
    ...{ file: 'melden.html', title: 'Zeg wat je ziet of hoort', tag: 'stek-signal-form' },
    about: {
      nl: 'Mensen zeggen wat beter kan, zonder hun naam.',
      en: 'People say what can be better, without their name.',
    },
    lines: element('stek-signal-form', `api="${API}"`, linkTo('/signal', 'Zeg wat je ziet')),
  },
  {
    ...{ file: 'doorverwijzen.html', title: 'Een kaart samen invullen', tag: 'stek-referral-card' },
    about: { nl: 'Daarna belt één vaste persoon.', en: 'One person calls afterwards.' },
    lines: element('stek-referral-card', `api="${API}"`, linkTo('/kaart', 'Vul een kaart in')),
  },
  {
    ...{ file: 'kaarten-lezen.html', title: 'Kaarten lezen', tag: 'stek-contact-inbox' },
    about: { nl: 'Voor wie kaarten krijgt.', en: 'For who gets the cards.' },
    lines: element('stek-contact-inbox', `api="${API}"`, linkTo('/contact-inbox', 'Lees je kaarten')),
  },
  {
    ...{ file: 'code.html', title: 'Hoe staat het ermee?', tag: 'stek-follow-up' },
    about: { nl: 'Met een code zie je het antwoord.', en: 'With a code you see the answer.' },
    lines: element('stek-follow-up', `api="${API}"`, linkTo('/follow-up', 'Kijk met je code')),
  },
  {
    ...{ file: 'inschrijven.html', title: 'Schrijf je in', tag: 'stek-sign-up' },
    about: {
      nl: 'Voor één dag. Zet in occurrence-id de dag die de server noemt.',
      en: 'For one date. Put the date that the server names in occurrence-id.',
    },
    lines: element('stek-sign-up', `api="${API}" occurrence-id="DAG"`, linkTo('', 'Het programma')),
  },
];

/** What the ways to embed have as their example, from a server, with the elements in the folder of the zip. */
const PROGRAMME: EmbedChoice = {
  ...{ embed: embedNamed('calendar')!, server: EXAMPLE_SERVER, tenant: EXAMPLE_TENANT },
  attributes: {},
};
const FILES: EmbedFiles = { cdn: FOLDER, version: '', integrity: {}, name: 'Het programma' };

/** The ways to embed, with the calendar as the example. @param integrityOf the hash of a file in the folder of the elements */
function ways(integrityOf: (name: string) => string): ReleasePage[] {
  const bundled = `bundled/${CALENDAR}.js`;
  return [
    {
      ...{ file: 'manier-1-link.html', title: 'Manier 1: een link', tag: CALENDAR },
      about: {
        nl: 'Een gewone link. Het script onderaan maakt er een kalender van. Zonder script blijft het een link.',
        en: 'A plain link. The script below makes a calendar of it; without the script it stays a link.',
      },
      lines: `<p>${snippet('link', PROGRAMME, FILES)}</p>\n${loaderLine(FILES, EXAMPLE_SERVER)}`,
    },
    {
      ...{ file: 'manier-2-script.html', title: 'Manier 2: één regel', tag: CALENDAR },
      about: { nl: 'Eén script. De kalender staat er vlak na.', en: 'One script; the calendar stands right after it.' },
      lines: snippet('script', PROGRAMME, FILES),
    },
    {
      ...{
        file: 'manier-3-hash.html',
        title: 'Manier 3: één bestand met een controle',
        tag: CALENDAR,
        source: 'agenda.ics',
      },
      about: {
        nl: 'De browser laadt het bestand alleen als het precies dit bestand is. Gebruik op één pagina één zo’n bestand: voor meer is er bundled/stek-all.js.',
        en: 'The browser runs the file only if it is exactly this one. Use one such file on a page: bundled/stek-all.js has all elements.',
      },
      lines: `<script type="module" src="${FOLDER}/${bundled}" integrity="${integrityOf(bundled)}" crossorigin="anonymous"></script>
<${CALENDAR} src="agenda.ics">${agendaLink}</${CALENDAR}>`,
    },
    {
      ...{ file: 'manier-4-kader.html', title: 'Manier 4: een kader' },
      about: { nl: 'De pagina van de server in een kader.', en: 'The page of the server in a frame.' },
      lines: snippet('frame', PROGRAMME, FILES),
    },
    {
      ...{ file: 'manier-5-module.html', title: 'Manier 5: uit een eigen script', tag: CALENDAR, source: 'agenda.ics' },
      about: {
        nl: 'Zonder npm. Een eigen script laadt de kalender.',
        en: 'Without npm: a script of your own loads the calendar.',
      },
      lines: `<script type="module" src="eigen-script.js"></script>
<div id="plaats">${agendaLink}</div>`,
    },
  ];
}

/** What way 5 loads. */
const OWN_SCRIPT = `import './${FOLDER}/${CALENDAR}.js';

const calendar = document.createElement('${CALENDAR}');
calendar.setAttribute('src', 'agenda.ics');
document.querySelector('#plaats').replaceChildren(calendar);
`;

/** Every page of the zip, in the order in which the first page names them. */
export const releasePages = (integrityOf: (name: string) => string): ReleasePage[] => [
  ...FROM_FILES,
  ...WITH_SERVER,
  ...ways(integrityOf),
];

/** The pages and what they load beside the elements, by name. */
export function releaseTexts(pages: readonly ReleasePage[], version: string): Record<string, string> {
  return {
    ...Object.fromEntries(pages.map(page => [page.file, pageText(page)])),
    'index.html': indexText(pages, version),
    'eigen-script.js': OWN_SCRIPT,
    'van-schijf.js': FROM_DISK,
    'voorbeeld.css': STYLE,
    'LEESMIJ.txt': readme(pages, version),
  };
}

/** A page opened from the disk loads no modules: the browser forbids it, and says so in the console alone. */
const FROM_DISK = `if (location.protocol === 'file:') document.querySelector('#van-schijf').hidden = false;\n`;
const FROM_DISK_WORDS = `<p id="van-schijf" class="let-op" hidden>Je opent dit bestand van je schijf. Dan laadt een browser geen scripts. Zet de map op een webserver. Of open een terminal in deze map, typ: <code>python3 -m http.server</code> en ga naar <code>http://localhost:8000</code>. <span lang="en">You opened this file from your disk, where a browser loads no scripts: put the folder on a web server.</span></p>
<script src="van-schijf.js"></script>`;

const STYLE = `:root { color-scheme: light dark; --ground: #fdfaf5; --raised: #fff; --text: #262420; --soft: #4f4b44; --link: #0f5f50; --line: #d8d2c8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1b1a17; --raised: #262420; --text: #efece6; --soft: #c3bdb2; --link: #7fd1bd; --line: #4a463f; }
}
body { background: var(--ground); color: var(--text); font: 112.5%/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem 1rem 3rem; }
h1, h2 { line-height: 1.25; text-wrap: balance; }
h2 { margin-block: 2.5rem 0.75rem; }
p, li { max-width: 42rem; }
a { color: var(--link); }
span[lang='en'] { color: var(--soft); display: block; font-size: 0.9em; }
ul { display: grid; gap: 0.75rem; list-style: none; padding: 0; }
ul > li { border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; }
li > a { font-weight: 600; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 0.5rem; overflow: auto; padding: 1rem; }
.server { border-inline-start: 0.35rem solid var(--line); padding-inline-start: 1rem; }
.let-op { border: 3px solid #b00020; padding: 1rem; }
`;

const shell = (title: string, body: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="voorbeeld.css">
</head>
<body>
<h1>${title}</h1>
${FROM_DISK_WORDS}
${body}
</body>
</html>
`;

function pageText({ title, about, lines, source }: ReleasePage): string {
  const needs = source
    ? `<p>De inhoud komt uit <a href="${source}">${source}</a>. Zet er je eigen bestand in de plaats.</p>`
    : `<p class="server">Deze pagina heeft een server van De Stek nodig. Zet het adres van je server en de naam van je gemeente in de plaats van <code>${EXAMPLE_SERVER}</code> en <code>${EXAMPLE_TENANT}</code>. <span lang="en">This page needs a server: put its address and the name of your municipality in these places.</span></p>`;
  return shell(
    title,
    `<p>${about.nl} <span lang="en">${about.en}</span></p>
${needs}
<!-- Kopieer vanaf hier -->
${lines}
<!-- tot hier. -->
<h2>Dit kopieer je</h2>
<pre><code>${escaped(lines)}</code></pre>
<p><a href="index.html">Alle voorbeelden</a></p>`,
  );
}

function indexText(pages: readonly ReleasePage[], version: string): string {
  const list = (some: readonly ReleasePage[]) =>
    `<ul>\n${some.map(({ file, title, about }) => `<li><a href="${file}">${title}</a>: ${about.nl} <span lang="en">${about.en}</span></li>`).join('\n')}\n</ul>`;
  const isWay = ({ file }: ReleasePage) => file.startsWith('manier-');
  return shell(
    'De Stek op je site',
    `<p>De map <code>${FOLDER}</code> heeft alles wat je pagina laadt. Kopieer die map naar je site. Kies hieronder een voorbeeld en kopieer de regels. <span lang="en">The folder <code>${FOLDER}</code> has all that your page loads: copy it to your site, choose an example, copy its lines.</span></p>
<h2>Zonder server van De Stek</h2>
${list(FROM_FILES)}
<h2>Met een server van De Stek</h2>
${list(WITH_SERVER)}
<h2>Op welke manier?</h2>
${list(pages.filter(isWay))}
<p>Versie ${version}. <a href="LICENSE.txt">Licentie</a>, <a href="${FOLDER}/NOTICES.txt">licenties van anderen</a>, <a href="LICENSE-PICTOS.txt">licentie van de tekeningen</a>.</p>`,
  );
}

const readme = (pages: readonly ReleasePage[], version: string): string =>
  `De Stek op je site, versie ${version}

1. Zet de map "${FOLDER}" op je site.
2. Zet je eigen agenda naast je pagina, als agenda.ics.
3. Zet deze regels in je pagina:

${FROM_FILES[0]!.lines}

4. Open je pagina. Je ziet je agenda.

Meer voorbeelden: open index.html op een webserver. Er zijn er ${pages.length}.
Geen webserver bij de hand? Open een terminal in deze map en typ: python3 -m http.server
Ga dan naar http://localhost:8000

In English: put the folder "${FOLDER}" on your site, your own agenda.ics beside your page, and the lines above in it.
`.replaceAll('\n', '\r\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
