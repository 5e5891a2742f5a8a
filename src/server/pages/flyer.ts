import { html, raw } from 'hono/html';
import type { ChangesInWords } from '../../domain/flyer/change-words.ts';
import type { FlyerCard, FlyerHelp, FlyerPlace, FlyerSheet, Remark } from '../../domain/flyer/flyer-sheet.ts';
import { gistOf, leadOf } from '../../domain/flyer/gist.ts';
import type { PaperPlan } from '../../domain/flyer/paper-layout.ts';
import { qrPath, type QrPath } from '../../domain/qr-path.ts';
import { directionOf } from '../../i18n/direction.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { Markup, pictogram, type Shown } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';

/** Another language or another paper of the same flyer. */
export interface FlyerLink {
  /** BCP 47 tag, for a language. */
  lang?: string | undefined;
  name: string;
  /** Absent in a file that stands alone. */
  href?: string | undefined;
  isCurrent: boolean;
}

/** A flyer to be set down as a page. */
export interface FlyerPage {
  sheet: FlyerSheet;
  /** What is otherwise than on the paper that hangs in the shops. */
  changes: ChangesInWords | undefined;
  /** Ids of the activities that are over, and the word for it. On paper that hangs for a month nothing is. */
  over: { ids: ReadonlySet<string>; word: string };
  /** Where the logo of the municipality is. @default there is none */
  logo?: string | undefined;
  /** How it lies on paper. */
  plan: PaperPlan;
  /** All languages it is in, this one too, by their own names. */
  languages: readonly FlyerLink[];
  /** Names the list of languages. */
  languagesLabel: string;
  /** The months before and after; none in a file that stands alone. */
  months: readonly FlyerLink[];
  /** The papers it can be printed on; none in a file that was made for one. */
  papers: { heading: string; choices: readonly FlyerLink[] } | undefined;
  /** Where the programme can be subscribed to. */
  calendar: { href: string; words: string } | undefined;
  /** schema.org objects, as text that is safe inside a script element. */
  jsonLd: string;
  /** A file to be printed and nothing else: without what is for the screen. */
  isPaper: boolean;
  /** Who can help, for the back. @default nothing is on the back */
  back?: Html | undefined;
  /** The style sheet, by its address or as text. */
  style: { href: string } | { css: string; sha256: string };
}

/** The flyer as one plain page: no script, readable by everything, the same on paper as the element prints it. */
export function flyerHtml(page: FlyerPage): string {
  const { sheet, style } = page;
  const looks =
    'href' in style
      ? html`<link rel="stylesheet" href="${style.href}">`
      : html`<meta http-equiv="content-security-policy" content="${alonePolicy(style.sha256)}">
<style>${raw(style.css)}</style>`;
  return documentHtml({
    lang: sheet.lang,
    direction: directionOf(sheet.lang),
    title: sheet.documentTitle,
    head: html`${looks}
${alternates(page)}
<script type="application/ld+json">${raw(page.jsonLd)}</script>`,
    body: html`${page.isPaper ? '' : languageList(page)}
<main class="flyer air-${String(page.plan.air)}">
${flyerBody(page)}${page.back ?? ''}
</main>
${page.isPaper ? '' : monthsPapersAndCalendar(page)}`,
  });
}

/** A file that stands alone fetches nothing: its photo is inside it, and its style is the one it was made with. */
const alonePolicy = (sha256: string): string =>
  `default-src 'none'; style-src 'sha256-${sha256}'; img-src data:; base-uri 'none'; form-action 'none'`;

const alternates = ({ languages }: FlyerPage): Html[] =>
  languages.flatMap(({ lang, href }) =>
    lang && href ? [html`<link rel="alternate" hreflang="${lang}" href="${href}">\n`] : [],
  );

/** For the screen, above the flyer: the other languages by their own names, never with a flag (I18N-6). */
function languageList({ languages, languagesLabel }: FlyerPage): Html {
  const links = languages.filter(({ href }) => href);
  if (links.length < 2) return '';
  const items = links.map(({ lang, name, href, isCurrent }) => {
    const current = isCurrent ? html` aria-current="page"` : '';
    return html`<li lang="${lang}" dir="${directionOf(lang ?? '')}"><a href="${href}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${languagesLabel}"><ul>${items}</ul></nav>`;
}

function flyerBody(page: FlyerPage): Html {
  const { sheet, changes, logo, plan } = page;
  const call = sheet.help?.call;
  const write = new Markup(sheet.lang, page.isPaper);
  return html`<header class="head">
${logo === undefined ? '' : html`<img class="logo" src="${logo}" alt="">`}${write.block('p', 'who', [sheet.who])}
${write.block('h1', '', [sheet.title])}
<div class="welcomes">${sheet.welcome.map(line => write.block('p', 'welcome', line))}</div>
${plan.pages > 1 && call ? write.block('p', 'call', call, 'paper') : ''}
${sheet.translationNote ? write.block('p', 'translation-note', sheet.translationNote) : ''}
</header>
${changes && changes.lines.length > 0 ? write.onScreen(changeList(changes, write)) : ''}
${cardList(page, write)}
${sheet.empty.map(line => write.block('p', 'empty', line))}
${foot(page, write)}`;
}

const changeList = ({ heading, since, lines }: ChangesInWords, write: Markup): Html =>
  html`<section class="changes">
${write.block('h2', '', heading)}
${write.block('p', '', since)}
<ul>${lines.map(line => write.block('li', '', line))}</ul>
</section>`;

function cardList({ sheet, plan, over }: FlyerPage, write: Markup): Html {
  if (sheet.cards.length === 0) return '';
  const cards = sheet.cards.map((card, index) => {
    const isPast = over.ids.has(card.id);
    // Of what was called off, it already says so.
    const word =
      isPast && !card.isOff ? write.block('p', 'over', [{ text: over.word, lang: sheet.lang }], 'screen') : '';
    return cardHtml(card, write, {
      plan,
      above: plan.breaks.includes(index) ? running(sheet, write) : '',
      isPast,
      over: word,
    });
  });
  return html`<ul class="cards">${cards}</ul>`;
}

/** Above every page of paper but the first: which flyer it is, and whom to call where the foot does not say so. */
function running({ title, who, help }: FlyerSheet, write: Markup, isAboveFoot = false): Html {
  const call = isAboveFoot ? undefined : help?.call;
  return html`<div class="running paper">${write.block('p', 'edition', [title], 'paper')}${write.block('p', 'by', [who], 'paper')}${call ? write.block('p', 'call', call, 'paper') : ''}</div>
`;
}

/** What of a card is not in its words. */
interface CardLook {
  plan: PaperPlan;
  /** What stands above it where it begins a page. */
  above: Html;
  isPast: boolean;
  /** That it is over, where that is to be said. */
  over: Html;
}

function cardHtml(card: FlyerCard, write: Markup, { plan, above, isPast, over }: CardLook): Html {
  const { translation, about, place, kansentarief, isOff } = card;
  const room: Shown = plan.told === 'all' ? 'everywhere' : 'screen';
  const gist = gistOf(card, plan);
  return html`<li class="card${isOff ? ' off' : ''}${isPast ? ' past' : ''}${above ? ' next-page' : ''}">
${above}${pictogram(card.pictogram)}
<div class="what">
<div class="name">${write.block('h2', 'title', [card.title])}
${translation ? write.block('p', 'translation', [translation]) : ''}
${gist ? write.block('p', 'gist', [gist], 'paper') : ''}</div>
${over}
${card.when.map(line => write.block('p', line === leadOf(card) ? 'when lead' : 'when', line))}
${card.remarks.map(remark => remarkHtml(remark, write, room))}
${about ? write.block('p', 'about', [about], room) : ''}
${place ? write.block('p', 'place', place) : ''}
</div>
<div class="terms">
${write.block('p', 'price', card.price)}
${kansentarief ? write.block('p', 'kansentarief', kansentarief) : ''}
${isOff ? '' : write.block('p', 'sign-up', card.signUp)}
</div>
</li>
`;
}

/** A note to one date and the reasons are on the live page; what is off, full or elsewhere is on the paper too. */
function remarkHtml({ kind, sentence, why }: Remark, write: Markup, room: Shown): Html[] {
  const name = `remark ${kind}`;
  return [
    write.block('p', name, sentence, kind === 'note' ? room : 'everywhere'),
    why ? write.block('p', 'why', why, room) : '',
  ];
}

function foot({ sheet, languages, plan }: FlyerPage, write: Markup): Html {
  const { where, whereHeading, extra, help, link, alsoIn, publisher, madeOn } = sheet;
  const others = languages.filter(({ isCurrent }) => !isCurrent);
  return html`${plan.isFootAlone ? html`<div class="next-page">${running(sheet, write, true)}</div>` : ''}<footer class="foot">
${
  where.length > 0
    ? html`<section class="where">${write.block('h2', '', whereHeading)}${where.map(place => placeHtml(place, write, where.length === 1))}</section>`
    : ''
}
${help ? helpHtml(help, write) : ''}
${link ? scanHtml(link, write) : ''}
${extra.map(words => write.block('p', 'extra', [words]))}
${
  link && others.length > 0
    ? html`<div class="also-in">${write.block('p', '', [...alsoIn, { text: ':', lang: sheet.lang }])}${others.map(({ lang = '', name }) => write.block('p', '', [{ text: name, lang }]))}</div>`
    : ''
}
<div class="fine">${publisher ? write.block('p', 'small', publisher) : ''}
${madeOn ? write.block('p', 'small', madeOn) : ''}</div>
</footer>`;
}

/** So many ways to come and to get in stand on paper: the bus, and whether a wheelchair can. */
const MOST_ACCESS = 2;

/** On paper, with several places, each activity says where it is; here are the addresses. */
const placeHtml = ({ name, address, open, access }: FlyerPlace, write: Markup, isOnly: boolean): Html => {
  const room: Shown = isOnly ? 'everywhere' : 'screen';
  return html`${write.block('p', 'place-name', [name])}
${address ? write.block('p', 'address', address) : ''}
${open.map(line => write.block('p', 'open', line, room))}
${access.map(({ line }, index) => write.block('p', 'access', line, index < MOST_ACCESS ? room : 'screen'))}`;
};

/** A photo that was read into a file. */
const INSIDE = /^data:image\/(jpeg|png|webp|gif|avif);base64,/;

function helpHtml({ heading, photo, photoAlt, ask, call }: FlyerHelp, write: Markup): Html {
  const face =
    photo && (isSafeUrl(photo) || INSIDE.test(photo)) ? html`<img class="photo" src="${photo}" alt="${photoAlt}">` : '';
  return html`<section class="help">${write.block('h2', '', heading)}
${ask ? write.block('p', 'ask', ask) : ''}
${call ? write.block('p', 'call', call) : ''}
${face}
</section>`;
}

/** The code that a telephone reads, and the same address for who types it. */
function scanHtml({ url, short, caption, label }: NonNullable<FlyerSheet['link']>, write: Markup): Html {
  const code = qrPath(url);
  return html`<section class="scan">
${code ? codeHtml(code, label) : ''}
${write.block('p', 'caption', caption)}
<p class="url" dir="ltr"><a href="${url}">${addressParts(short)}</a></p>
</section>`;
}

/** A code that a telephone reads, drawn on a white ground. @param label says where it leads */
export const codeHtml = ({ size, path }: QrPath, label: string): Html =>
  html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}"><path class="ground" fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;

/** An address to be typed over: a line ends before a part of it and never at a hyphen, which people would type twice. */
export const addressParts = (short: string): Html[] =>
  (short.match(/[^/]+\/?|\//g) ?? []).map(part => html`<span class="part">${part}</span><wbr>`);

/** For the screen, below the flyer: how to have it on paper, and in one's own calendar. */
function monthsPapersAndCalendar({ months, papers, calendar }: FlyerPage): Html {
  if (months.length === 0 && !papers && !calendar) return '';
  const choices = papers?.choices.map(({ name, href, isCurrent }) => {
    const current = isCurrent ? html` aria-current="true"` : '';
    return html`<li><a href="${href}"${current}>${name}</a></li>`;
  });
  const ways = months.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`);
  return html`<aside class="more">
${ways.length > 0 ? html`<ul>${ways}</ul>` : ''}
${papers ? html`<h2>${papers.heading}</h2><ul>${choices}</ul>` : ''}
${calendar ? html`<p><a href="${calendar.href}">${calendar.words}</a></p>` : ''}
</aside>`;
}
